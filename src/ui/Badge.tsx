import type { ReactNode } from 'react'
import styles from './Badge.module.css'

/** A short word that marks something. */
export function Badge(props: {
  readonly tone: 'ink' | 'outline' | 'gap' | 'accent'
  readonly children: ReactNode
}) {
  return (
    <span className={styles.badge} data-tone={props.tone}>
      {props.children}
    </span>
  )
}
