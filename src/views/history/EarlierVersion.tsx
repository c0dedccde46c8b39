import { useMemo } from 'react'
import { type Assessment, entryAt } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { type Snapshot, frozenText } from '#domain/snapshot.ts'
import { ratingOf } from '#domain/standing.ts'
import type { Text } from '#domain/text.ts'
import { entriesWithoutPlace } from '#domain/without-place.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { WrittenAbout } from '#parts/WrittenAbout.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './EarlierVersion.module.css'
import { useEarlierTexts } from './use-earlier-texts.ts'

/** What was said about criteria that the profile no longer has. Nothing where all have their place. */
export function EarlierVersion(props: {
  readonly assessment: Assessment
  readonly snapshots: readonly Snapshot[]
}) {
  const { assessment, snapshots } = props
  const { t } = useWords()
  const profile = useProfile()
  const ids = useMemo(() => entriesWithoutPlace(profile, assessment), [profile, assessment])
  const earlier = useEarlierTexts(profile, ids)
  if (ids.length === 0) return undefined
  return (
    <Card title={t(($) => $.history.earlierTitle)}>
      <p className={styles.hint}>{t(($) => $.history.earlierHint, { count: ids.length })}</p>
      <ul className={styles.list}>
        {ids.map((id) => (
          <KeptItem
            key={id}
            id={id}
            assessment={assessment}
            text={frozenText(id, assessment, snapshots) ?? earlier.get(id)}
          />
        ))}
      </ul>
    </Card>
  )
}

function KeptItem(props: {
  readonly id: CriterionId
  readonly assessment: Assessment
  /** `undefined` where no snapshot and no kept version has it. */
  readonly text: Text | undefined
}) {
  const { id, assessment, text } = props
  const { t } = useWords()
  const words = useGapSummaryWords()
  const rating = ratingOf(assessment, id)
  const step = entryAt(assessment.steps, id)?.text ?? ''
  return (
    <li>
      <p>
        {text === undefined ? t(($) => $.history.unknownText, { id }) : <ProfileText text={text} />}
      </p>
      {rating === undefined ? undefined : (
        <p className={styles.rating}>
          {t(($) => $.history.ratedIn, {
            rating: words.rating(rating),
            version: isolated(rating.profileVersion),
          })}
        </p>
      )}
      <WrittenAbout assessment={assessment} criterion={id} />
      {step.trim() === '' ? undefined : (
        <p className={styles.step}>
          <span>{t(($) => $.report.labels.step)}</span> <bdi>{step}</bdi>
        </p>
      )}
    </li>
  )
}
