import { type AlignedRow, type MarkedCriterion, isFilled } from '#domain/aligned-comparison.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparedColumn, ComparisonWords } from '#io/comparison-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RatingMark } from '#parts/RatingMark.tsx'
import styles from './CompareBands.module.css'

/** What stands beside each other: criteria of one topic, a pointer to where they go on, or what is left. */
export function CompareRow(props: {
  readonly columns: readonly ComparedColumn[]
  readonly row: AlignedRow
  /** Which columns ask nothing in the whole band; `undefined` where that is not said here. */
  readonly bare: readonly boolean[] | undefined
  readonly words: ComparisonWords
}) {
  const { columns, row, bare, words } = props
  const { t } = useWords()
  return (
    <div className={styles.row}>
      {columns.map((column, at) => {
        const { criteria = [], pointer } = row.cells[at] ?? {}
        const isBare = bare?.[at] === true
        const isEmpty = criteria.length === 0 && pointer === undefined && !isBare
        const isJoined = row.hasOneTopic && isFilled(row.cells[at]) && isFilled(row.cells[at - 1])
        return (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- the same cell may stand twice: place is identity
            key={at}
            className={styles.column}
            data-empty={isEmpty || undefined}
            data-joined={isJoined || undefined}
          >
            {isEmpty ? undefined : (
              <h4 className={`${styles.label} visually-hidden-wide`}>{words.cell(column)}</h4>
            )}
            {criteria.length === 0 ? undefined : (
              <MarkedList column={column} criteria={criteria} words={words} />
            )}
            {pointer ? <p className={styles.pointer}>{words.pointer(pointer)}</p> : undefined}
            {isBare ? <p className={styles.none}>{t(($) => $.compare.nothingHere)}</p> : undefined}
          </div>
        )
      })}
    </div>
  )
}

function MarkedList(props: {
  readonly column: ComparedColumn
  readonly criteria: readonly MarkedCriterion[]
  readonly words: ComparisonWords
}) {
  const { column, criteria, words } = props
  const { assessment } = column
  return (
    <ul>
      {criteria.map((marked) => {
        const { criterion, mark } = marked
        const rating = assessment && ratingOf(assessment, criterion.id)
        return (
          <li key={criterion.id} className={styles.criterion}>
            <p>
              <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
            </p>
            <p className={styles.mark} data-kind={mark.kind}>
              {words.mark(marked)}
            </p>
            {assessment ? <RatingMark rating={rating} text={words.rating(rating)} /> : undefined}
          </li>
        )
      })}
    </ul>
  )
}
