import { useEffect, useState } from 'react'
import { formattersFor } from '#i18n/formatters.ts'
import { wordsIn } from '#i18n/i18n.ts'
import type { Language } from '#i18n/languages.ts'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import {
  type GapSummaryFormat,
  gapSummaryFileName,
  gapSummaryWriters,
} from '#io/gap-summary-writers.ts'
import { gapSummaryWords } from '#parts/gap-summary-words.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './ExportDialog.module.css'

/** Shows exactly what goes out, then writes the file or copies the text. */
export function ExportDialog(props: {
  readonly format: GapSummaryFormat
  readonly report: GapSummaryReport
  readonly language: Language
  readonly onClose: () => void
}) {
  const { format, report, language, onClose } = props
  const { t } = useWords()
  const writer = gapSummaryWriters.find((candidate) => candidate.id === format)
  const content = useContent(props)
  const [told, setTold] = useState<string>()
  if (!writer) return undefined
  const file = gapSummaryFileName(report, writer.extension)

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      setTold(t(($) => $.gap.copied))
    } catch {
      setTold(t(($) => $.gap.copyFailed))
    }
  }

  return (
    <Dialog
      title={t(($) => $.gap.previewTitle, { format: t(($) => $.gap.formats[format].name) })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <p className={styles.told} role="status">
            {told}
          </p>
          {format === 'markdown' ? (
            <Button
              aria-disabled={content === undefined}
              onClick={() => {
                if (content !== undefined) void copy(content)
              }}
            >
              {t(($) => $.gap.copy)}
            </Button>
          ) : undefined}
          <Button
            variant="primary"
            aria-disabled={content === undefined}
            onClick={() => {
              if (content === undefined) return
              saveFile(file, writer.mediaType, content)
              setTold(t(($) => $.gap.downloaded, { file }))
            }}
          >
            {t(($) => $.gap.download)}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t(($) => $.gap.previewHint, { file })}</p>
      <p className={styles.hint}>{t(($) => $.fairUse.decidesNothing)}</p>
      {content === undefined ? (
        <p>{t(($) => $.gap.preparing)}</p>
      ) : (
        <pre
          className={styles.preview}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
          tabIndex={0}
          aria-label={t(($) => $.gap.previewLabel)}
          role="region"
          lang={language}
        >
          {content.replace(/^\uFEFF/, '')}
        </pre>
      )}
    </Dialog>
  )
}

/** The whole content of the file, or `undefined` while it is being written. */
function useContent(props: {
  readonly format: GapSummaryFormat
  readonly report: GapSummaryReport
  readonly language: Language
}): string | undefined {
  const { format, report, language } = props
  const [content, setContent] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    async function write() {
      const writer = gapSummaryWriters.find((candidate) => candidate.id === format)
      const words = gapSummaryWords(
        await wordsIn(language),
        formattersFor(language),
        language,
        report.profile,
      )
      const written = await writer?.write(report, words)
      if (isCurrent) setContent(written)
    }
    void write()
    return () => {
      isCurrent = false
    }
  }, [format, report, language])
  return content
}
