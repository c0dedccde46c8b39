import type { TopicPair } from '#domain/comparison.ts'
import { type Band, type Level, type PlacedCriterion, requirementOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { CriterionRow } from '#parts/CriterionRow.tsx'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './BandRow.module.css'

/** One competence area across the columns, its criteria under it. */
export function BandRow(props: {
  readonly band: Band<readonly (readonly PlacedCriterion[])[]>
  /** The level of each column. */
  readonly levels: readonly Level[]
  /** Subjects that both levels ask for. */
  readonly pairs: readonly TopicPair[]
}) {
  const { area, items } = props.band
  const { t } = useWords()
  const textOf = useProfileText()
  const isNew = items.length > 1 && items[0]?.length === 0
  const [lower, upper] = props.levels
  return (
    <div>
      <div className={styles.head}>
        <h3 title={area?.summary === undefined ? undefined : textOf(area.summary)}>
          {area ? <ProfileText text={area.name} /> : t(($) => $.profile.noArea)}
        </h3>
        {isNew && upper ? (
          <span className={styles.isNew}>
            {t(($) => $.assess.newArea, { level: textOf(upper.name) })}
          </span>
        ) : undefined}
      </div>
      <div className={styles.columns}>
        {props.levels.map((level, at) => (
          <div key={level.id} className={styles.column}>
            <h4
              className={`${styles.label} visually-hidden-wide`}
              data-side={at === 0 ? 'now' : 'next'}
            >
              {at === 0
                ? t(($) => $.assess.nowAt, { level: textOf(level.name) })
                : t(($) => $.assess.nextAt, { level: textOf(level.name) })}
            </h4>
            <CriterionList criteria={items[at] ?? []} pairs={at === 0 ? [] : props.pairs}>
              {at === 0 || !lower
                ? t(($) => $.assess.nothingYet, { level: textOf(level.name) })
                : t(($) => $.assess.stillAssumed, {
                    level: textOf(level.name),
                    lower: textOf(lower.name),
                  })}
            </CriterionList>
          </div>
        ))}
      </div>
    </div>
  )
}

function CriterionList(props: {
  readonly criteria: readonly PlacedCriterion[]
  readonly pairs: readonly TopicPair[]
  /** Said where there are none. */
  readonly children: string
}) {
  const { criteria } = props
  if (criteria.length === 0) return <p className={styles.none}>{props.children}</p>
  const isMixed = requirementOf(criteria) === 'mixed'
  return (
    <ul>
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          marksOptional={isMixed}
          growsFrom={props.pairs.find((pair) => pair.topic === criterion.topic)?.left}
        />
      ))}
    </ul>
  )
}
