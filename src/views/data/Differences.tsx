import type { Assessment } from '#domain/assessment.ts'
import { changedAt } from '#domain/assessment-change.ts'
import type { IncomingDifference } from '#domain/incoming-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './Differences.module.css'
import { useDataWords } from '#parts/use-data-words.ts'

/** How many differences are open at once; more of them are folded. */
const openUpTo = 12

/** Every difference between what is here and a file, and which side of it stays. */
export function Differences(props: {
  readonly by: 'merge' | 'replace'
  readonly here: Assessment
  readonly file: Assessment
  readonly differences: readonly IncomingDifference[]
}) {
  const { by, differences, file, here } = props
  const { t } = useWords()
  return (
    <details open={differences.length <= openUpTo}>
      <summary className={styles.summary}>
        {t(($) => $.data.differences, { count: differences.length })}
      </summary>
      <ul>
        {differences.map((difference, at) => {
          const stays = by === 'replace' ? 'file' : difference.later
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the list is worked out as a whole
            <li key={at} className={styles.difference}>
              <Subject assessment={file} difference={difference} />
              <dl className={styles.sides}>
                <Side of={here} change={difference.here} stays={stays === 'here'} isHere />
                <Side of={file} change={difference.inFile} stays={stays === 'file'} />
              </dl>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function Subject(props: {
  readonly assessment: Assessment
  readonly difference: IncomingDifference
}) {
  const words = useDataWords()
  return (
    <p className={styles.subject}>{words.subject(props.assessment, props.difference.inFile)}</p>
  )
}

function Side(props: {
  readonly of: Assessment
  readonly change: IncomingDifference['here']
  readonly stays: boolean
  readonly isHere?: boolean
}) {
  const { change, isHere = false, of, stays } = props
  const { t, format } = useWords()
  const words = useDataWords()
  const at = changedAt(of, change)
  return (
    <div className={styles.side} data-stays={stays}>
      <dt>
        {isHere ? t(($) => $.data.here) : t(($) => $.data.inFile)}
        {at === undefined ? undefined : <small> · {format.date(at)}</small>}
        {stays ? <strong> · {t(($) => $.data.stays)}</strong> : undefined}
      </dt>
      <dd>
        <bdi>{words.value(of, change)}</bdi>
      </dd>
    </div>
  )
}
