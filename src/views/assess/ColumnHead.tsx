import type { Assessment } from '#domain/assessment.ts'
import type { LevelResult } from '#domain/gap-summary.ts'
import { type Level, type Role, levelsAbove, requirementOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import { StandingSegments } from '#parts/StandingSegments.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './ColumnHead.module.css'
import { TargetSelect } from './TargetSelect.tsx'

/** Which level a column shows, whether it is required, and how much of it is met. */
export function ColumnHead(props: {
  readonly role: Role
  readonly result: LevelResult
  readonly assessment: Assessment
  readonly side: 'now' | 'next'
  /** The current level. */
  readonly below: Level
}) {
  const { role, result, assessment, side } = props
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const { counts, criteria, level } = result
  const excluded = words.excluded(result)
  const others = levelsAbove(profile, props.below.id)
  return (
    <div className={styles.head} data-side={side}>
      <div>
        <div className={styles.kicker}>
          {side === 'now' ? t(($) => $.assess.now) : undefined}
          {side === 'next' && others.length < 2 ? t(($) => $.assess.next) : undefined}
          {side === 'next' && others.length >= 2 ? (
            <TargetSelect role={role} current={props.below} target={level} />
          ) : undefined}
        </div>
        <h2 className={styles.title}>
          {t(($) => $.profile.cell, { level: textOf(level.name), role: textOf(role.name) })}{' '}
          <RequirementBadge requirement={requirementOf(criteria)} />
        </h2>
      </div>
      <div className={styles.meter}>
        <p className={styles.count}>
          {counts.applicable === 0
            ? t(($) => $.counts.nothing)
            : t(($) => $.counts.metOfMet, { ...counts })}
          {excluded === undefined ? undefined : <span> · {excluded}</span>}
        </p>
        <StandingSegments criteria={criteria} assessment={assessment} tone="neutral" />
      </div>
    </div>
  )
}
