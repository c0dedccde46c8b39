import { useCallback, useState } from 'react'
import type { Language } from '#i18n/languages.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparisonReport } from '#io/comparison-report.ts'
import {
  type ComparisonFormat,
  comparisonFileName,
  comparisonWriters,
} from '#io/comparison-writers.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'
import { LanguageChoice } from '#parts/LanguageChoice.tsx'
import { comparisonWords } from '#parts/comparison-words.ts'
import { printIn } from '#parts/print-in.ts'
import { useDated } from '#parts/use-dated.ts'
import { writeIn } from '#parts/write-in.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './ComparisonExport.module.css'

/** The comparison as Markdown, CSV, or on paper, in either language. */
export function ComparisonExport(props: { readonly report: ComparisonReport }) {
  const report = useDated(props.report)
  const { t, language: shown } = useWords()
  const [chosen, setChosen] = useState<Language>()
  const [format, setFormat] = useState<ComparisonFormat>()
  const language = chosen ?? shown
  const writer = comparisonWriters.find(({ id }) => id === format)
  const write = useCallback(
    async () => (writer ? writeIn(language, writer, report, comparisonWords) : ''),
    [language, report, writer],
  )
  return (
    <Card title={t(($) => $.compare.exportTitle)} isScreenOnly>
      <div className={styles.row}>
        <LanguageChoice
          label={t(($) => $.gap.exportLanguage)}
          value={language}
          onChange={setChosen}
        />
        {comparisonWriters.map(({ id }) => (
          <Button key={id} onClick={() => setFormat(id)}>
            {t(($) => $.gap.formats[id].name)}
          </Button>
        ))}
        <Button onClick={() => void printIn(language, shown)}>{t(($) => $.gap.print)}</Button>
      </div>
      {writer === undefined ? undefined : (
        <ExportDialog
          file={{
            format: t(($) => $.gap.formats[writer.id].name),
            name: comparisonFileName(report, writer.extension),
            mediaType: writer.mediaType,
            canCopy: writer.id === 'markdown',
            write,
          }}
          language={language}
          onClose={() => setFormat(undefined)}
        />
      )}
    </Card>
  )
}
