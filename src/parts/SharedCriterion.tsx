import { type Assessment, entryAt } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { exclusionReason, hadNoOpportunity, ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from './ProfileText.tsx'
import { StepLines } from './StepLines.tsx'
import { WrittenAbout } from './WrittenAbout.tsx'
import styles from './SharedCriterion.module.css'
import { useProfile } from './subject-context.ts'
import { useGapSummaryWords } from './use-gap-summary-words.ts'
import { useProfileText } from './use-profile-text.ts'

/** A criterion with all that an assessment says about it, to be read. */
export function SharedCriterion(props: {
  readonly assessment: Assessment
  readonly criterion: PlacedCriterion
  /** Where its level isn't told by what stands around. */
  readonly namesLevel: boolean
}) {
  const { assessment, criterion, namesLevel } = props
  const { t } = useWords()
  const { areas, levels } = useProfile()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const rating = ratingOf(assessment, criterion.id)
  const step = entryAt(assessment.steps, criterion.id)
  const area = areas.find(({ id }) => id === criterion.area)
  const level = levels.find(({ id }) => id === criterion.level)
  const meta = [
    area === undefined ? '' : textOf(area.name),
    namesLevel && level !== undefined ? textOf(level.name) : '',
    words.requirement(criterion.isRequired ? 'required' : 'optional'),
    hadNoOpportunity(rating) ? t(($) => $.rating.noOpportunity) : '',
  ].filter((part) => part !== '')
  const reason = exclusionReason(rating)?.trim() ?? ''
  return (
    <li className={styles.item}>
      <div className={styles.body}>
        <p className={styles.text}>
          <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
        </p>
        <p className={styles.meta}>{meta.join(' · ')}</p>
        {reason === '' ? undefined : (
          <p className={styles.meta}>
            {t(($) => $.report.labels.reason)}: <bdi>{reason}</bdi>
          </p>
        )}
        <WrittenAbout assessment={assessment} criterion={criterion.id} />
        {step === undefined ? undefined : <StepLines step={step} />}
      </div>
      <p className={styles.rating} data-value={rating?.value ?? 'none'}>
        {words.rating(rating)}
      </p>
    </li>
  )
}
