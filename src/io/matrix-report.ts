import type { Assessment } from '#domain/assessment.ts'
import type { Mark } from '#domain/aligned-comparison.ts'
import type { MatrixRow } from '#domain/matrix.ts'
import {
  type AreaId,
  type CriterionId,
  type Level,
  type PlacedCriterion,
  type SkillProfile,
  requirementAt,
} from '#domain/profile.ts'
import { foundBeside, hitsIn } from '#domain/hits.ts'
import { ratingOf } from '#domain/standing.ts'
import type { Text } from '#domain/text.ts'
import type { ComparisonWords } from './comparison-report.ts'
import type { MatrixColumn, MatrixPlace, Narrowing } from './matrix-place.ts'

/** One role of a matrix, with what is laid over its criteria. */
export type ReportedRow = MatrixRow & {
  /** How each criterion grows, where one competence area is looked at. */
  readonly growth: ReadonlyMap<CriterionId, Mark> | undefined
  /** The person's own ratings, where they are laid over and there are some. */
  readonly assessment: Assessment | undefined
}

/** A matrix as it is shown, before it is put into words. */
export type MatrixReport = {
  readonly profile: SkillProfile
  readonly place: MatrixPlace
  /** Levels that have a column, in the order of the columns; one alone in the one-level arrangement. */
  readonly levels: readonly Level[]
  /** Columns of the one-level arrangement, in their order; none in the other one. */
  readonly columns: readonly MatrixColumn[]
  /** In the order in which they are sorted. */
  readonly rows: readonly ReportedRow[]
  /** How many criteria the arrangement has before anything is taken away. */
  readonly total: number
  /** How many hits of the search are marked. */
  readonly hits: number
  /** ISO date of the export. */
  readonly date: string
}

/** The words of one language, for the page and the writers alike. */
export type MatrixWords = Pick<
  ComparisonWords,
  | 'csvSeparator'
  | 'date'
  | 'fairUse'
  | 'kind'
  | 'mark'
  | 'noArea'
  | 'rating'
  | 'requirement'
  | 'text'
> & {
  readonly title: (report: Pick<MatrixReport, 'profile' | 'place'>) => string
  /** "Search: pipeline", "Role: ML Engineer" */
  readonly narrowing: (narrowing: Narrowing) => string
  /** "14 of 120 criteria, 17 hits" */
  readonly result: (report: MatrixReport) => string
  readonly column: (column: MatrixColumn) => string
  readonly labels: ComparisonWords['labels'] & { readonly growth: string }
}

/** The criteria of a row that are shown, level after level. */
export function shownCriteria(
  row: MatrixRow,
  { levels }: Pick<MatrixReport, 'levels'>,
): readonly PlacedCriterion[] {
  return levels.flatMap(({ id }) => row.cells.get(id) ?? [])
}

/** How many criteria are shown in all. */
export function shownCount(report: Pick<MatrixReport, 'levels' | 'rows'>): number {
  let count = 0
  for (const { cells } of report.rows) {
    for (const { id } of report.levels) count += cells.get(id)?.length ?? 0
  }
  return count
}

/** The competence areas of criteria, each once; `undefined` among them for criteria without one. */
export function areasAmong(criteria: readonly PlacedCriterion[]): readonly (AreaId | undefined)[] {
  return [...new Set(criteria.map(({ area }) => area))]
}

/** The tools of criteria, each once. */
export function toolsAmong(criteria: readonly PlacedCriterion[]): readonly string[] {
  return [...new Set(criteria.flatMap(({ tools = [] }) => tools))]
}

/**
 * How many hits of a search the shown columns have: in the names of roles, in the criteria and what was
 * found beside them, and in the lists of areas and tools.
 *
 * @param terms as `termsOf` gives them; none gives 0
 */
export function hitCount(
  report: Omit<MatrixReport, 'hits'>,
  terms: readonly string[],
  textOf: (text: Text) => string,
): number {
  if (terms.length === 0) return 0
  const hitsOf = (text: string) => hitsIn(text, terms).length
  const hitsInRow = rowHits(report, textOf, hitsOf, ({ text, tools = [] }) => {
    const wording = textOf(text)
    return sumOf([wording, ...foundBeside(wording, tools, terms)].map(hitsOf))
  })
  return report.rows.reduce((sum, row) => sum + hitsInRow(row), 0)
}

/**
 * Says of any row how many hits its shown columns have.
 *
 * @param hitsOf how many hits a name has
 * @param hitsOfCriterion how many the text of a criterion and the tools beside it have
 */
export function rowHits(
  {
    columns,
    levels,
    place,
    profile,
  }: Pick<MatrixReport, 'columns' | 'levels' | 'place' | 'profile'>,
  textOf: (text: Text) => string,
  hitsOf: (name: string) => number,
  hitsOfCriterion: (criterion: PlacedCriterion) => number,
): (row: MatrixRow) => number {
  const areaNames = new Map(profile.areas.map(({ id, name }) => [id, textOf(name)]))
  const namesOf = (areas: readonly (AreaId | undefined)[]) =>
    areas.flatMap((id) => (id === undefined ? [] : (areaNames.get(id) ?? [])))
  const hasCriteria = place.level === undefined || columns.includes('description')
  return (row) => {
    const criteria = shownCriteria(row, { levels })
    return sumOf([
      hitsOf(textOf(row.role.name)),
      ...(hasCriteria ? criteria.map(hitsAt) : []),
      ...(columns.includes('areas') ? namesOf(areasAmong(criteria)).map(hitsOf) : []),
      ...(columns.includes('tools') ? toolsAmong(criteria).map(hitsOf) : []),
    ])
  }

  function hitsAt(criterion: PlacedCriterion): number {
    const { area, text } = criterion
    const name = area === undefined ? undefined : areaNames.get(area)
    const isBeside = name !== undefined && !textOf(text).includes(name)
    return hitsOfCriterion(criterion) + (isBeside ? hitsOf(name) : 0)
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** A table of texts: all rows as long as the header. */
export type TextTable = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * One level as it is shown: a row for each role, with the columns that are shown.
 *
 * @param join puts the criteria of a cell together
 */
export function levelTable(
  report: MatrixReport,
  words: MatrixWords,
  join: (texts: readonly string[]) => string,
): TextTable {
  const { columns, profile, rows } = report
  return {
    header: [words.labels.role, ...columns.map(words.column)],
    rows: rows.map((row) => [
      words.text(row.role.name),
      ...columns.map((column) => cell(row, column)),
    ]),
  }

  function cell(row: ReportedRow, column: MatrixColumn): string {
    const criteria = shownCriteria(row, report)
    switch (column) {
      case 'requirement':
        return requirementIn(row)
      case 'description':
        return join(criteria.map((criterion) => told(row, criterion)))
      case 'areas':
        return areasAmong(criteria)
          .map((area) => areaName(profile, area, words))
          .join(', ')
      case 'tools':
        return toolsAmong(criteria).join(', ')
      case 'count':
        return String(criteria.length)
    }
  }

  function requirementIn({ role }: ReportedRow): string {
    const { level } = report.place
    return level === undefined ? '' : words.requirement(requirementAt(profile, role.id, level))
  }

  /** A criterion with what is laid over it in brackets. */
  function told(row: ReportedRow, criterion: PlacedCriterion): string {
    const over = [growthIn(row, criterion, words), ratingIn(row, criterion, words)].filter(
      (text) => text !== '',
    )
    const text = words.text(criterion.text)
    return over.length === 0 ? text : `${text} (${over.join('; ')})`
  }
}

/** All levels as they are shown: a row for each criterion, its role in the first column. */
export function criteriaTable(report: MatrixReport, words: MatrixWords): TextTable {
  const { labels } = words
  const { place, profile } = report
  const hasGrowth = report.rows.some(({ growth }) => growth !== undefined)
  return {
    header: [
      labels.role,
      labels.level,
      labels.area,
      labels.criterion,
      labels.requirement,
      ...(hasGrowth ? [labels.growth] : []),
      labels.tools,
      ...(place.showsRatings ? [labels.rating] : []),
      labels.criterionId,
    ],
    rows: report.rows.flatMap((row) =>
      report.levels.flatMap((level) =>
        (row.cells.get(level.id) ?? []).map((criterion) => [
          words.text(row.role.name),
          words.text(level.name),
          areaName(profile, criterion.area, words),
          words.text(criterion.text),
          words.requirement(criterion.isRequired ? 'required' : 'optional'),
          ...(hasGrowth ? [growthIn(row, criterion, words)] : []),
          (criterion.tools ?? []).join(', '),
          ...(place.showsRatings ? [ratingIn(row, criterion, words)] : []),
          criterion.id,
        ]),
      ),
    ),
  }
}

function areaName({ areas }: SkillProfile, id: AreaId | undefined, words: MatrixWords): string {
  const area = areas.find((candidate) => candidate.id === id)
  return area ? words.text(area.name) : words.noArea
}

function growthIn({ growth }: ReportedRow, criterion: PlacedCriterion, words: MatrixWords): string {
  const mark = growth?.get(criterion.id)
  return mark ? words.mark({ criterion, mark }) : ''
}

/** Empty where ratings are not laid over, or the role has none. */
function ratingIn(row: ReportedRow, { id }: PlacedCriterion, words: MatrixWords): string {
  return row.assessment ? words.rating(ratingOf(row.assessment, id)) : ''
}
