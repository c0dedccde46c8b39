import { levelResultOf } from '#domain/gap-summary.ts'
import { type Level, type Role, requirementOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import { StandingSegments } from '#parts/StandingSegments.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useSubjectAssessment } from '#parts/use-subject-assessment.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './ColumnHead.module.css'
import { TargetSelect } from './TargetSelect.tsx'

/** Which level a column shows, whether it is required, and how much of it is met. */
export function ColumnHead(props: {
  readonly role: Role
  readonly level: Level
  /** The current level, in the column of the target level. */
  readonly comparedWith?: Level
}) {
  const { role, level, comparedWith } = props
  const { t } = useWords()
  const profile = useProfile()
  const assessment = useSubjectAssessment()
  const textOf = useProfileText()
  const result = levelResultOf(profile, assessment, role.id, level)
  const { counts, criteria } = result
  return (
    <div className={styles.head} data-side={comparedWith ? 'next' : 'now'}>
      <div>
        <div className={styles.kicker}>
          {comparedWith ? (
            <TargetSelect role={role} current={comparedWith} target={level} />
          ) : (
            t(($) => $.assess.now)
          )}
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
            : t(($) => $.counts.metOfMet, { ...counts })}{' '}
          {counts.excluded === 0 ? undefined : (
            <span>· {t(($) => $.counts.excluded, { count: counts.excluded })}</span>
          )}
        </p>
        <StandingSegments criteria={criteria} assessment={assessment} tone="neutral" />
      </div>
    </div>
  )
}
