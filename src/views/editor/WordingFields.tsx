import { useRef } from 'react'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import type { Wording } from '#domain/profile-lists.ts'
import type { Text } from '#domain/text.ts'
import { isEmptyText, lacksLanguage, wordingIn } from '#domain/wordings.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { useEditor } from './editor-context.ts'
import styles from './WordingFields.module.css'

type Props = {
  readonly label: string
  readonly text: Text | undefined
  /** Without it, an emptied text is no problem. */
  readonly neededHint?: string | undefined
  /** Of several lines, where a line is too short for what is said. */
  readonly isLong?: boolean
  readonly placeIn: (language: string) => DraftPlace
  readonly onWording: (wording: Wording, place: DraftPlace) => void
}

/** One text in the languages that are shown, side by side. */
export function WordingFields(props: Props) {
  const { languages } = useEditor()
  return (
    <div className={styles.sides}>
      {languages.map((language) => (
        <WordingField key={language} {...props} language={language} />
      ))}
    </div>
  )
}

function WordingField(props: Props & { readonly language: string }) {
  const { label, text, language, placeIn, onWording, isLong = false } = props
  const { t, format } = useWords()
  const { isStrict, languages } = useEditor()
  const holder = useRef<HTMLDivElement>(null)
  const place = placeIn(language)
  const isMissing = text !== undefined && lacksLanguage(text, language)
  // Any language will do: it is said once.
  const needs = isStrict && language === languages[0] && (text === undefined || isEmptyText(text))
  const other = languages.find((candidate) => wordingIn(text, candidate) !== '')
  const name =
    languages.length === 1
      ? label
      : t(($) => $.editor.inLanguage, { text: label, language: format.languageName(language) })
  const common = {
    label: name,
    value: wordingIn(text, language),
    onValue: (wording: string) => onWording({ language, wording }, place),
    lang: language,
    spellCheck: true,
    'data-place': placeKey(place),
    hint: isMissing
      ? t(($) => $.editor.missingIn, { language: format.languageName(language) })
      : undefined,
    problem: needs ? props.neededHint : undefined,
  }
  return (
    <div ref={holder} className={styles.side} data-missing={isMissing}>
      {isLong ? <TextArea {...common} /> : <TextField {...common} />}
      {isMissing && !isLong && other !== undefined ? (
        <Button
          variant="quiet"
          aria-label={t(($) => $.editor.sameAsNamed, {
            language: format.languageName(other),
            field: name,
          })}
          onClick={() => {
            onWording({ language, wording: wordingIn(text, other) }, place)
            // The button goes with what was missing.
            holder.current?.querySelector('input')?.focus()
          }}
        >
          {t(($) => $.editor.sameAs, { language: format.languageName(other) })}
        </Button>
      ) : undefined}
    </div>
  )
}
