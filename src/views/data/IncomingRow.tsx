import type { ReactNode } from 'react'
import styles from './IncomingRest.module.css'

/** One kind of records in opened files, in counts; nothing where there are none. */
export function IncomingRow(props: {
  readonly name: string
  readonly counts: readonly (readonly [count: number, words: (count: number) => string])[]
  readonly hint?: string | undefined
  readonly children?: ReactNode
}) {
  const told = props.counts.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]))
  if (told.length === 0) return undefined
  return (
    <div className={styles.row}>
      <dt>{props.name}</dt>
      <dd>
        <p>{told.join(' · ')}</p>
        {props.hint === undefined ? undefined : <p className={styles.hint}>{props.hint}</p>}
        {props.children}
      </dd>
    </div>
  )
}
