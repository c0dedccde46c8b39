import { type ReactNode, useCallback, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import type { Language } from '#i18n/language-tags.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Writer } from '#io/writer.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './ExportCard.module.css'
import { ExportDialog } from './ExportDialog.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { printIn } from './print-in.ts'
import { useDated } from './use-dated.ts'
import { type WordsFor, writeIn } from './write-in.ts'

/** A report in each of its formats, or on paper, in either language. */
export function ExportCard<
  Report extends { readonly profile: SkillProfile; readonly date: string },
  Words,
>(props: {
  readonly title: string
  readonly headingId?: string
  readonly report: Report
  readonly writers: readonly Writer<Report, Words>[]
  readonly wordsFor: WordsFor<Words>
  readonly fileName: (report: Report, extension: string) => string
  /** What else is to be said before it goes out. */
  readonly children?: ReactNode
}) {
  const { wordsFor, writers } = props
  const report = useDated(props.report)
  const { t, language: shown } = useWords()
  const [chosen, setChosen] = useState<Language>()
  const [format, setFormat] = useState<string>()
  const language = chosen ?? shown
  const writer = writers.find(({ id }) => id === format)
  const write = useCallback(
    async () => (writer ? writeIn(language, writer, report, wordsFor) : ''),
    [language, report, writer, wordsFor],
  )
  return (
    <Card title={props.title} headingId={props.headingId} isScreenOnly>
      {props.children}
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
            name: props.fileName(report, writer.extension),
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
