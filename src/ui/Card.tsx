import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'

/** A titled section on its own surface. */
export function Card(props: {
  readonly title: string
  /** An id of the heading that others can lead to. */
  readonly headingId?: string | undefined
  readonly children: ReactNode
  /** Not printed. */
  readonly isScreenOnly?: boolean
}) {
  const ownId = useId()
  const id = props.headingId ?? ownId
  return (
    <section
      className={`${styles.card} ${props.isScreenOnly === true ? 'screen-only' : ''}`}
      aria-labelledby={id}
    >
      <h2 id={id} tabIndex={props.headingId === undefined ? undefined : -1}>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
