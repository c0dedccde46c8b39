import { useState } from 'react'
import { metUpTo } from '#domain/met-up-to.ts'
import { factsOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { MetUpToText } from '#parts/MetUpToText.tsx'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useSubjectAssessment } from '#parts/use-subject-assessment.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { hasAssessmentOf } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import styles from './Introduction.module.css'

/** What the profile is about. Open on a first visit with room for it, folded for who was here before. */
export function Introduction() {
  const profile = useProfile()
  const assessment = useSubjectAssessment()
  const { t, format } = useWords()
  const textOf = useProfileText()
  // As it was when the view opened: what follows must not move while somebody rates.
  const [wasHere] = useState(() => hasAssessmentOf(useStore.getState(), profile.id))
  const [startsOpen] = useState(() => !wasHere && window.matchMedia('(width >= 56.25rem)').matches)
  const date = format.date(profile.updated)
  const skill = textOf(profile.title)
  return (
    <div className={styles.introduction} data-compact={!startsOpen}>
      <h1 tabIndex={-1}>{t(($) => $.assess.title, { skill })}</h1>
      {wasHere ? (
        <div className={styles.standing}>
          <MetUpToText metUpTo={metUpTo(profile, assessment)} kind="self" isBrief />
        </div>
      ) : undefined}
      {/* Drawn at build time it is open; what runs before it is painted folds it where there is no room. */}
      <details
        className={styles.about}
        open={startsOpen}
        data-starts-open={startsOpen || undefined}
      >
        <summary className={styles.summary}>
          {profile.field === undefined
            ? t(($) => $.profile.crumbWithoutField, { date })
            : t(($) => $.profile.crumb, { field: textOf(profile.field), date })}
        </summary>
        <p className={styles.lead}>{t(($) => $.assess.lead)}</p>
        <ProfileFigures />
        {profile.keywords === undefined ? undefined : (
          <ul className={styles.tags} aria-label={t(($) => $.profile.keywords)}>
            {profile.keywords.map((keyword) => (
              <li key={textOf(keyword)}>
                <ProfileText text={keyword} />
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  )
}

function ProfileFigures() {
  const { t, format } = useWords()
  const facts = factsOf(useProfile())
  const figures = [
    [facts.roles, t(($) => $.profile.facts.roles, { count: facts.roles })],
    [facts.levels, t(($) => $.profile.facts.levels, { count: facts.levels })],
    [facts.required, t(($) => $.profile.facts.required)],
    [facts.optional, t(($) => $.profile.facts.optional)],
  ] as const
  return (
    <dl className={styles.figures}>
      {figures.map(([figure, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.number(figure)}</dd>
        </div>
      ))}
    </dl>
  )
}
