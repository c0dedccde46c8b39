import { useCallback } from 'react'
import type { Language } from '#i18n/language-tags.ts'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import {
  type GapSummaryFormat,
  gapSummaryFileName,
  gapSummaryWriters,
} from '#io/gap-summary-writers.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'
import { gapSummaryWords } from '#words/gap-summary-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { useDated } from '#parts/use-dated.ts'
import { writeIn } from '#parts/write-in.ts'
import { noteExport } from '#state/export-note.ts'

/** The gap summary in one format and language, before it goes out. */
export function GapExportDialog(props: {
  readonly format: GapSummaryFormat
  readonly report: GapSummaryReport
  readonly language: Language
  readonly onClose: () => void
}) {
  const { format, language, onClose } = props
  const report = useDated(props.report)
  const { t } = useWords()
  const { of } = useSubject()
  const writer = gapSummaryWriters.find(({ id }) => id === format)
  const write = useCallback(
    async () => (writer ? writeIn(language, writer, report, gapSummaryWords) : ''),
    [language, report, writer],
  )
  if (!writer) return undefined
  return (
    <ExportDialog
      file={{
        format: t(($) => $.gap.formats[format].name),
        name: gapSummaryFileName(report, writer.extension),
        mediaType: writer.mediaType,
        canCopy: format === 'markdown',
        write,
        // Only this format can be opened again, and only one's own is what a person could lose.
        onSaved: format === 'json' && of === undefined ? noteExport : undefined,
      }}
      language={language}
      onClose={onClose}
    />
  )
}
