import { useCallback, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import type { Language } from '#i18n/languages.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Writer } from '#io/writer.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { printIn } from './print-in.ts'
import styles from './ReportExport.module.css'
import { useDated } from './use-dated.ts'
import { type WordsFor, writeIn } from './write-in.ts'

/** What is looked at as Markdown, CSV, or on paper, in either language. */
export function ReportExport<
  Report extends { readonly profile: SkillProfile; readonly date: string },
  Words,
>(props: {
  readonly title: string
  readonly report: Report
  readonly writers: readonly (Writer<Report, Words> & { readonly id: 'markdown' | 'csv' })[]
  readonly fileName: (report: Report, extension: string) => string
  /** Makes the words of a language; always the same function. */
  readonly wordsFor: WordsFor<Words>
}) {
  const { title, writers, fileName, wordsFor } = props
  const report = useDated(props.report)
  const { t, language: shown } = useWords()
  const [chosen, setChosen] = useState<Language>()
  const [format, setFormat] = useState<'markdown' | 'csv'>()
  const language = chosen ?? shown
  const writer = writers.find(({ id }) => id === format)
  const write = useCallback(
    async () => (writer ? writeIn(language, writer, report, wordsFor) : ''),
    [language, report, writer, wordsFor],
  )
  return (
    <Card title={title} isScreenOnly>
      <div className={styles.row}>
        <LanguageChoice
          label={t(($) => $.gap.exportLanguage)}
          value={language}
          onChange={setChosen}
        />
        {writers.map(({ id }) => (
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
            name: fileName(report, writer.extension),
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
