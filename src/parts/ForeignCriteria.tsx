import { type Assessment, entryAt } from '#domain/assessment.ts'
import { criteriaOfRole } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { idsToldIn } from '#io/shared-from.ts'
import styles from './ForeignCriteria.module.css'
import { StepLines } from './StepLines.tsx'
import { WrittenAbout } from './WrittenAbout.tsx'
import { useProfile } from './subject-context.ts'
import { useGapSummaryWords } from './use-gap-summary-words.ts'

/** What an assessment says about criteria that the profile doesn't ask of its role, each by its id. */
export function ForeignCriteria(props: { readonly assessment: Assessment }) {
  const { assessment } = props
  const profile = useProfile()
  const { t } = useWords()
  const words = useGapSummaryWords()
  const asked = new Set(criteriaOfRole(profile, assessment.role).map(({ id }) => id))
  const foreign = idsToldIn(assessment).filter((id) => !asked.has(id))
  if (foreign.length === 0) return undefined
  return (
    <div>
      <h4>{t(($) => $.shared.notInProfile)}</h4>
      <ul className={styles.list}>
        {foreign.map((id) => {
          const step = entryAt(assessment.steps, id)
          const rating = words.rating(ratingOf(assessment, id))
          return (
            <li key={id}>
              {t(($) => $.shared.idWithRating, { id, rating })}
              <WrittenAbout assessment={assessment} criterion={id} />
              {step === undefined ? undefined : <StepLines step={step} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
