import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import {
  type ComparisonReport,
  type ComparisonWords,
  missingIn,
  missingLists,
} from '#io/comparison-report.ts'
import { placeOf } from '#io/resolve-place.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RatingMark } from '#parts/RatingMark.tsx'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './StillMissing.module.css'

/** What the person's own ratings leave open for the last column: gaps first, then what is not rated. */
export function StillMissing(props: {
  readonly report: ComparisonReport
  readonly words: ComparisonWords
}) {
  const { report, words } = props
  const { t } = useWords()
  const missing = missingIn(report)
  if (!missing) return undefined
  const { role, level, assessment } = missing.column
  return (
    <Card title={words.missingTitle(missing)}>
      <div className={styles.state}>
        {words.missingState(missing).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {missing.left === undefined ? (
        <p className={`${styles.begin} screen-only`}>
          <ButtonLink
            href={formatAddress(
              placeOf('assess', report.profile, { role, level, target: undefined }),
            )}
          >
            {t(($) => $.sideways.toAssess, { cell: words.cell(missing.column) })}
          </ButtonLink>
        </p>
      ) : undefined}
      {missingLists(missing).map(({ label, criteria }) => (
        <section key={label} className={styles.part}>
          <h3>{words.labels[label]}</h3>
          <ul className={styles.list}>
            {criteria.map(({ id, text, tools = [] }) => {
              const rating = assessment && ratingOf(assessment, id)
              return (
                <li key={id}>
                  <p>
                    <ProfileText text={text} tools={tools} />
                  </p>
                  {label === 'gaps' || label === 'assumedGaps' ? (
                    <RatingMark rating={rating} text={words.rating(rating)} />
                  ) : undefined}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Card>
  )
}
