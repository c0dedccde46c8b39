import type { ReactNode } from 'react'
import styles from './Fold.module.css'

/** Choices that are folded away until they are asked for. */
export function Fold(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={`${styles.fold} screen-only`}>
      <summary className={styles.title}>{props.title}</summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  )
}
