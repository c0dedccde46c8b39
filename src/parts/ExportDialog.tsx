import { useCallback, useEffect, useState } from 'react'
import type { Language } from '#i18n/language-tags.ts'
import { quantitiesFor } from '#i18n/quantities.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './ExportDialog.module.css'

/** A file that is about to go out. */
export type OutgoingFile = {
  /** Name of the format, e.g. "Markdown". */
  readonly format: string
  readonly name: string
  readonly mediaType: string
  /** Whether it says anything about a person; left out, it does. */
  readonly isAboutPerson?: boolean
  /** Whether the text can be copied, too. */
  readonly canCopy: boolean
  /** Writes the whole file; always the same function for the same content. */
  readonly write: () => Promise<string>
  /** Hears that the file was handed to the browser. */
  readonly onSaved?: (() => void) | undefined
}

/** How much of a long file is shown, in characters: more of it would stop the page. */
const mostShown = 200_000

/** Shows exactly what goes out, then writes the file or copies the text. */
export function ExportDialog(props: {
  readonly file: OutgoingFile
  readonly language: Language
  readonly onClose: () => void
}) {
  const { file, language, onClose } = props
  const { t, language: shown } = useWords()
  const { size } = quantitiesFor(shown)
  const written = useContent(file.write)
  const content = written.kind === 'ready' ? written.content : undefined
  const [told, setTold] = useState<string>()

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
      title={t(($) => $.gap.previewTitle, { format: file.format })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <p className={styles.told} role="status">
            {told}
          </p>
          {file.canCopy ? (
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
              saveFile(file.name, file.mediaType, content)
              file.onSaved?.()
              setTold(t(($) => $.gap.downloaded, { file: file.name }))
            }}
          >
            {t(($) => $.gap.download)}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t(($) => $.gap.previewHint, { file: file.name })}</p>
      {file.isAboutPerson === false ? undefined : (
        <p className={styles.hint}>{t(($) => $.fairUse.decidesNothing)}</p>
      )}
      {written.kind === 'writing' ? <p>{t(($) => $.gap.preparing)}</p> : undefined}
      {written.kind === 'failed' ? (
        <Notice
          tone="warning"
          actions={<Button onClick={written.retry}>{t(($) => $.unknown.retry)}</Button>}
        >
          {t(($) => $.gap.writeFailed)}
        </Notice>
      ) : undefined}
      {content !== undefined && content.length > mostShown ? (
        <p>
          {t(($) => $.profiles.previewBegin, {
            share: size(mostShown),
            size: size(content.length),
          })}
        </p>
      ) : undefined}
      {content === undefined ? undefined : (
        <pre
          className={styles.preview}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
          tabIndex={0}
          dir="auto"
          aria-label={t(($) => $.gap.previewLabel)}
          role="region"
          lang={language}
        >
          {content.slice(0, mostShown).replace(/^\uFEFF/, '')}
        </pre>
      )}
    </Dialog>
  )
}

type Written =
  | { readonly kind: 'writing' }
  | { readonly kind: 'ready'; readonly content: string }
  /** What the writing needs could not be fetched. */
  | { readonly kind: 'failed' }

/** The whole content of the file, once it is written. */
function useContent(write: () => Promise<string>): Written & { readonly retry: () => void } {
  const [written, setWritten] = useState<Written>({ kind: 'writing' })
  const begin = useCallback(() => {
    let isCurrent = true
    const show = (next: Written) => {
      if (isCurrent) setWritten(next)
    }
    write().then(
      (content) => show({ kind: 'ready', content }),
      () => show({ kind: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [write])
  useEffect(begin, [begin])
  return { ...written, retry: begin }
}
