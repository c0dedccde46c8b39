import type { DraftPlace } from '#domain/draft-place.ts'
import { addKeyword, removeKeyword, wordKeyword } from '#domain/profile-facts.ts'
import type { Text } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { CloseIcon } from '#ui/icons.tsx'
import { AddField } from './AddField.tsx'
import { useEditor } from './editor-context.ts'
import styles from './FactsCard.module.css'
import { focusPlace } from './focus-place.ts'
import { useDraftText } from './use-draft-text.ts'
import { WordingFields } from './WordingFields.tsx'

/** The keywords, one a line. */
export function KeywordFields(props: { readonly keywords: readonly Text[] }) {
  const { keywords } = props
  const { t } = useWords()
  const { edit, type, languages } = useEditor()
  const textOf = useDraftText()
  const [language = 'en'] = languages

  function remove(at: number, name: string) {
    edit((profile) => removeKeyword(profile, at))
    announce(t(($) => $.editor.removed, { name }))
    focusPlace(placeOf(Math.min(at, keywords.length - 2), language))
  }

  return (
    <fieldset>
      <legend className={styles.legend}>{t(($) => $.editor.fields.keywords)}</legend>
      <ol>
        {keywords.map((keyword, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- keywords have no id; they are controlled fields
          <li key={at} className={styles.keyword}>
            <WordingFields
              label={t(($) => $.editor.keywordNumber, { number: at + 1 })}
              text={keyword}
              placeIn={(tag) => placeOf(at, tag)}
              onWording={(wording, place) =>
                type((profile) => wordKeyword(profile, at, wording), place)
              }
            />
            <Button
              variant="icon"
              aria-label={t(($) => $.editor.removeNamed, { name: textOf(keyword) })}
              title={t(($) => $.editor.remove)}
              onClick={() => remove(at, textOf(keyword))}
            >
              <CloseIcon />
            </Button>
          </li>
        ))}
      </ol>
      <AddField
        label={t(($) => $.editor.addKeyword)}
        button={t(($) => $.editor.add)}
        language={language}
        onAdd={(wording) => {
          edit((profile) => addKeyword(profile, { language, wording }))
          announce(t(($) => $.editor.added, { name: wording }))
          return true
        }}
      />
    </fieldset>
  )
}

function placeOf(at: number, language: string): DraftPlace {
  return { kind: 'keyword', at, language }
}
