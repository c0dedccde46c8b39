import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** A message in the page that stays until what it speaks of has changed. */
export function Notice(props: {
  readonly tone?: 'calm' | 'warning'
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.notice} data-tone={props.tone ?? 'calm'}>
      <div>{props.children}</div>
      {props.actions === undefined ? undefined : (
        <div className={styles.actions}>{props.actions}</div>
      )}
    </div>
  )
}
