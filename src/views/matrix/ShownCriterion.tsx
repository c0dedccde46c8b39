import { memo } from 'react'
import type { PlacedCriterion } from '#domain/profile.ts'
import { foundBeside } from '#domain/hits.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useMatrixLook, useTerms } from './matrix-context.ts'
import { RatingMark } from '#parts/RatingMark.tsx'
import styles from './ShownCriterion.module.css'
import { SearchedText } from './SearchedText.tsx'

/** A criterion with its hits, what was found beside it, where it comes from, and its rating. */
export const ShownCriterion = memo(function ShownCriterion(props: {
  readonly row: ReportedRow
  readonly criterion: PlacedCriterion
  /** Whether others of the cell differ in being required, so that this one says it. */
  readonly isMixed: boolean
}) {
  const { row, criterion, isMixed } = props
  const { t } = useWords()
  const { areas } = useProfile()
  const terms = useTerms()
  const { words, hasAreaHeads } = useMatrixLook()
  const { tools = [] } = criterion
  const mark = row.growth?.get(criterion.id)
  const area = hasAreaHeads ? undefined : areas.find(({ id }) => id === criterion.area)
  const beside = foundBeside(
    words.text(criterion.text),
    [...tools, ...(area ? [words.text(area.name)] : [])],
    terms,
  )
  const rating = row.assessment && ratingOf(row.assessment, criterion.id)
  return (
    <>
      <p>
        <SearchedText text={criterion.text} tools={tools} terms={terms} />
      </p>
      {beside.map((name) => (
        <p key={name} className={styles.beside}>
          <SearchedText text={name} terms={terms} />
        </p>
      ))}
      {isMixed ? (
        <p className={styles.beside}>
          {t(($) => $.requirement[criterion.isRequired ? 'required' : 'optional'])}
        </p>
      ) : undefined}
      {mark ? (
        <p className={styles.growth} data-kind={mark.kind}>
          {words.mark({ criterion, mark })}
        </p>
      ) : undefined}
      {row.assessment ? <RatingMark rating={rating} text={words.rating(rating)} /> : undefined}
    </>
  )
})
