import { type ComparisonReport, type ComparisonWords, ratingIn } from './comparison-report.ts'
import { writeCsv } from './csv.ts'

/** A comparison as CSV: a header and one row a criterion, cell after cell. */
export function writeComparisonCsv(report: ComparisonReport, words: ComparisonWords): string {
  const { labels } = words
  const { areas, version } = report.profile
  const rows = report.columns.flatMap((column) =>
    column.criteria.map((marked) => {
      const { criterion } = marked
      const area = areas.find(({ id }) => id === criterion.area)
      return [
        words.text(column.role.name),
        words.text(column.level.name),
        area ? words.text(area.name) : words.noArea,
        words.text(criterion.text),
        words.requirement(criterion.isRequired ? 'required' : 'optional'),
        words.mark(marked),
        (criterion.tools ?? []).join(', '),
        ratingIn(column, criterion, words),
        criterion.id,
        version,
      ]
    }),
  )
  const header = [
    labels.role,
    labels.level,
    labels.area,
    labels.criterion,
    labels.requirement,
    labels.mark,
    labels.tools,
    labels.rating,
    labels.criterionId,
    labels.version,
  ]
  return writeCsv([header, ...rows], words.csvSeparator)
}
