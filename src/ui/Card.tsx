import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'

/** A titled section on its own surface. */
export function Card(props: {
  readonly title: string
  readonly children: ReactNode
  /** Not printed. */
  readonly isScreenOnly?: boolean
}) {
  const id = useId()
  return (
    <section
      className={`${styles.card} ${props.isScreenOnly === true ? 'screen-only' : ''}`}
      aria-labelledby={id}
    >
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  )
}
