import type { Assessment } from '#domain/assessment.ts'
import { isSameContent } from '#domain/restoring.ts'
import { type Snapshot, frozenText } from '#domain/snapshot.ts'
import { type RatedAgainst, ratedAgainstOtherVersion } from '#domain/without-place.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Card } from '#ui/Card.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import styles from './EarlierVersion.module.css'

const shownAtFirst = 5

/** Ratings that were given against another version of the profile, and still have their place. */
export function OtherVersion(props: {
  readonly assessment: Assessment
  readonly snapshots: readonly Snapshot[]
}) {
  const { assessment, snapshots } = props
  const { t } = useWords()
  const profile = useProfile()
  const rated = ratedAgainstOtherVersion(profile, assessment)
  if (rated.length === 0) return undefined
  return (
    <Card title={t(($) => $.history.againstTitle)}>
      <p className={styles.hint}>
        {t(($) => $.history.againstHint, { count: rated.length, version: profile.version })}
      </p>
      <FoldedList
        items={rated}
        keyOf={({ criterion }) => criterion.id}
        limit={shownAtFirst}
        more={(count) => t(($) => $.team.more, { count })}
        renderItem={(item) => (
          <RatedItem rated={item} assessment={assessment} snapshots={snapshots} />
        )}
      />
    </Card>
  )
}

function RatedItem(props: {
  readonly rated: RatedAgainst
  readonly assessment: Assessment
  readonly snapshots: readonly Snapshot[]
}) {
  const { criterion, rating } = props.rated
  const { t } = useWords()
  const words = useGapSummaryWords()
  const textOf = useProfileText()
  const then = frozenText(
    criterion.id,
    props.assessment,
    props.snapshots.filter(
      ({ assessment }) => assessment.profile.version === rating.profileVersion,
    ),
  )
  return (
    <div className={styles.item}>
      <p>
        <ProfileText text={criterion.text} />
      </p>
      <p className={styles.rating}>
        {t(($) => $.history.ratedIn, {
          rating: words.rating(rating),
          version: isolated(rating.profileVersion),
        })}
      </p>
      {then === undefined || isSameContent(then, criterion.text) ? undefined : (
        <p className={styles.rating}>
          {t(($) => $.history.wordedThen, { text: isolated(textOf(then)) })}
        </p>
      )}
    </div>
  )
}
