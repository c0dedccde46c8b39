import { useMemo } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { compareSnapshot } from '#domain/snapshot-comparison.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import styles from './ComparedWithNow.module.css'
import { Differences } from './Differences.tsx'

/** What became of a snapshot since it was taken: in a sentence, then one by one. */
export function ComparedWithNow(props: {
  readonly snapshot: Snapshot
  readonly assessment: Assessment
}) {
  const { snapshot, assessment } = props
  const profile = useProfile()
  const words = useGapSummaryWords()
  const comparison = useMemo(
    () => compareSnapshot(profile, snapshot.assessment, assessment),
    [profile, snapshot, assessment],
  )
  return (
    <>
      <p className={styles.sum}>{words.since({ taken: snapshot.taken, comparison })}</p>
      <Differences
        comparison={comparison}
        from={snapshot.assessment}
        to={assessment}
        heading="h4"
      />
    </>
  )
}
