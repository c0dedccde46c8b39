import { useMemo } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { type MatrixLine, printedPart } from '#io/matrix-lines.ts'
import { type MatrixReport, shownCount } from '#io/matrix-report.ts'

/** On paper: says so where not all of it is there. */
export function PrintLimit(props: {
  readonly report: MatrixReport
  readonly lines: readonly MatrixLine[]
}) {
  const { report, lines } = props
  const { t, format } = useWords()
  const printed = useMemo(() => printedPart(lines, report.levels), [lines, report.levels])
  if (printed.lines === lines.length) return undefined
  return (
    <p className="print-only">
      {t(($) => $.matrixView.printLimit, {
        shown: format.number(printed.criteria),
        total: format.number(shownCount(report)),
      })}
    </p>
  )
}
