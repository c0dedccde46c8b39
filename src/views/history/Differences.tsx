import { type Assessment, entryAt } from '#domain/assessment.ts'
import { type PlacedCriterion, levelById } from '#domain/profile.ts'
import type {
  ChangedRating,
  ChangedWriting,
  SnapshotComparison,
} from '#domain/snapshot-comparison.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './Differences.module.css'

/** What differs between two moments, criterion by criterion, grouped by what became of it. */
export function Differences(props: {
  readonly comparison: SnapshotComparison
  readonly from: Assessment
  readonly to: Assessment
  /** The level of its headings, one below what it stands in. */
  readonly heading: 'h3' | 'h4'
}) {
  const { comparison, from, to, heading: Heading } = props
  const { written } = comparison
  const { t } = useWords()
  return (
    <div className={styles.groups}>
      {(['newlyMet', 'fallenBack', 'newlyRated', 'otherRatings'] as const).map((group) =>
        comparison[group].length === 0 ? undefined : (
          <section key={group} data-group={group}>
            <Heading>{t(($) => $.history.groups[group])}</Heading>
            <ul className={styles.list}>
              {comparison[group].map((changed) => (
                <RatingItem key={changed.criterion.id} changed={changed} />
              ))}
            </ul>
          </section>
        ),
      )}
      {written.length === 0 ? undefined : (
        <section>
          <Heading>{t(($) => $.history.groups.written)}</Heading>
          <ul className={styles.list}>
            {written.map((changed) => (
              <WrittenItem
                key={`${changed.field} ${changed.criterion.id}`}
                changed={changed}
                in={changed.change === 'removed' ? from : to}
              />
            ))}
          </ul>
        </section>
      )}
      {comparison.hasOtherFocus ? <p>{t(($) => $.history.focusChanged)}</p> : undefined}
      {comparison.hasOtherQuestions ? <p>{t(($) => $.history.questionsChanged)}</p> : undefined}
      {comparison.withoutPlace.length === 0 ? undefined : (
        <p>{t(($) => $.history.withoutPlaceChanged, { count: comparison.withoutPlace.length })}</p>
      )}
    </div>
  )
}

function RatingItem(props: { readonly changed: ChangedRating }) {
  const { criterion, from, to } = props.changed
  const { t } = useWords()
  const words = useGapSummaryWords()
  const level = useLevelName(criterion)
  return (
    <li>
      <p>
        <ProfileText text={criterion.text} />
      </p>
      <p className={styles.how}>
        {t(($) => $.history.fromTo, { level, from: words.rating(from), to: words.rating(to) })}
      </p>
    </li>
  )
}

function WrittenItem(props: { readonly changed: ChangedWriting; readonly in: Assessment }) {
  const { criterion, field, change } = props.changed
  const { t } = useWords()
  const level = useLevelName(criterion)
  const note = field === 'notes' ? entryAt(props.in.notes, criterion.id)?.text : undefined
  return (
    <li>
      <p>
        <ProfileText text={criterion.text} />
      </p>
      <p className={styles.how}>
        {t(($) => $.history.writing[change], { level, what: t(($) => $.undo.fields[field]) })}
      </p>
      {note === undefined ? undefined : (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
    </li>
  )
}

function useLevelName(criterion: PlacedCriterion): string {
  const profile = useProfile()
  const textOf = useProfileText()
  return textOf(levelById(profile, criterion.level)?.name ?? criterion.level)
}
