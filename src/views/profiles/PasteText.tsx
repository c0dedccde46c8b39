import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { SelectField, TextArea } from '#ui/fields.tsx'
import { isTextField } from '#ui/is-text-field.ts'
import styles from './PasteText.module.css'

/** What a pasted text can be taken for; `any` lets it be recognised. */
const formats = ['any', 'json', 'yaml', 'md', 'csv'] as const

type Format = (typeof formats)[number]

/** A profile as text: pasted into its field, or anywhere on the page outside of other fields. */
export function PasteText(props: { readonly onText: (file: File) => void }) {
  const { t } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [format, setFormat] = useState<Format>('any')
  usePastedText((pasted) => {
    setText(pasted)
    if (details.current) details.current.open = true
    field.current?.focus()
  })
  return (
    <details ref={details} className={styles.paste}>
      <summary>{t(($) => $.profiles.pasteTitle)}</summary>
      <div className={styles.fields}>
        <TextArea
          ref={field}
          label={t(($) => $.profiles.pasteLabel)}
          hint={t(($) => $.profiles.pasteHint)}
          value={text}
          onValue={setText}
          spellCheck={false}
          rows={4}
        />
        <div className={styles.row}>
          <SelectField
            label={t(($) => $.profiles.pasteFormat)}
            options={formats.map((value) => ({
              value,
              name: t(($) => $.profiles.pasteFormats[value]),
            }))}
            value={format}
            onValue={setFormat}
          />
          <Button
            aria-disabled={text.trim() === ''}
            onClick={() => {
              if (text.trim() === '') return
              const name = t(($) => $.profiles.pastedName)
              props.onText(new File([text], format === 'any' ? name : `${name}.${format}`))
            }}
          >
            {t(($) => $.profiles.pasteRead)}
          </Button>
        </div>
      </div>
    </details>
  )
}

/** Hears of text that is pasted where no field takes it. */
function usePastedText(onText: (text: string) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (isTextField(event.target) || document.querySelector('dialog[open]')) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() === '') return
    event.preventDefault()
    onText(text)
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => take(event)
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}
