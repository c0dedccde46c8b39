import { assessmentId } from '#io/record-ids.ts'
import { useId, useMemo } from 'react'
import { criteriaAt } from '#domain/profile.ts'
import { type SharedAssessment, placeShared } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { idsToldIn } from '#io/shared-from.ts'
import { ForeignCriteria } from './ForeignCriteria.tsx'
import { ProfileText } from './ProfileText.tsx'
import { SharedCriterion } from './SharedCriterion.tsx'
import styles from './SharedContent.module.css'
import { SharedFacts } from './SharedFacts.tsx'
import { useProfile } from './subject-context.ts'

/** Everything that a link holds, by level, to be read before it goes out. */
export function SharedContent(props: { readonly content: SharedAssessment }) {
  const { content } = props
  const profile = useProfile()
  const { t } = useWords()
  const id = useId()
  const placed = useMemo(
    () => placeShared(profile, content, { id: assessmentId('preview'), copiedFrom: 'preview' }),
    [profile, content],
  )
  if (placed.kind !== 'placed') return undefined
  const { assessment } = placed
  const told = new Set(idsToldIn(assessment))
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {t(($) => $.share.exactly)}
      </h3>
      <div
        className={styles.preview}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
        tabIndex={0}
        role="region"
        aria-labelledby={id}
      >
        <SharedFacts shared={content} profile={profile} />
        <p className={styles.count}>
          {t(($) => $.share.ratings, { count: Object.keys(assessment.ratings).length })}
        </p>
        {profile.levels.map((level) => {
          const criteria = criteriaAt(profile, assessment.role, level.id).filter((criterion) =>
            told.has(criterion.id),
          )
          return criteria.length === 0 ? undefined : (
            <div key={level.id}>
              <h4>
                <ProfileText text={level.name} />
              </h4>
              <ul>
                {criteria.map((criterion) => (
                  <SharedCriterion
                    key={criterion.id}
                    assessment={assessment}
                    criterion={criterion}
                    namesLevel={false}
                  />
                ))}
              </ul>
            </div>
          )
        })}
        <ForeignCriteria assessment={assessment} />
      </div>
    </div>
  )
}
