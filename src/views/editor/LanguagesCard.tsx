import { useState } from 'react'
import { flushSync } from 'react-dom'
import { placeKey } from '#domain/draft-place.ts'
import {
  addLanguage,
  isLanguageTag,
  putLanguageFirst,
  removeLanguage,
  whatGoesWithLanguage,
} from '#domain/profile-facts.ts'
import { useWords } from '#i18n/use-words.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { CheckBox } from '#ui/fields.tsx'
import { AddField } from './AddField.tsx'
import { useEditor } from './editor-context.ts'
import { FoldCard } from './FoldCard.tsx'
import styles from './LanguagesCard.module.css'
import { focusPlace } from './focus-place.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

/** The languages of the profile, and which of them stand side by side. */
export function LanguagesCard(props: {
  readonly languages: readonly string[]
  readonly onShown: (languages: readonly string[]) => void
}) {
  const { languages, onShown } = props
  const { t, format } = useWords()
  const { draft, edit, languages: shown } = useEditor()
  const [asked, setAsked] = useState<string>()
  const [refused, setRefused] = useState(false)
  const nameOf = format.languageName
  const goes = asked === undefined ? undefined : goesWith(draft, asked)

  function remove(tag: string) {
    // As long as the dialog is open nothing behind it takes the focus.
    flushSync(() => setAsked(undefined))
    edit((profile) => removeLanguage(profile, tag), { kind: 'fact', field: 'languages' })
    focusPlace({ kind: 'fact', field: 'languages' })
    announce(t(($) => $.editor.removed, { name: nameOf(tag) }))
  }

  return (
    <FoldCard
      title={t(($) => $.editor.languagesTitle)}
      holds={format.and(languages.map(nameOf))}
      startsOpen={false}
      of="languages"
    >
      <p className={styles.lead}>{t(($) => $.editor.languagesLead)}</p>
      <ol className={styles.list}>
        {languages.map((tag, at) => (
          <li key={tag} className={styles.language}>
            <strong lang={tag}>{nameOf(tag)}</strong>
            {languages.length > 2 ? (
              <CheckBox
                label={t(($) => $.editor.shown)}
                name={t(($) => $.editor.shownNamed, { language: nameOf(tag) })}
                checked={shown.includes(tag)}
                isUnavailable={shown.length === 1 && shown.includes(tag)}
                onValue={(isOn) =>
                  onShown(
                    languages.filter((other) => (other === tag ? isOn : shown.includes(other))),
                  )
                }
              />
            ) : undefined}
            {at === 0 ? (
              <span className={styles.source}>{t(($) => $.editor.sourceLanguage)}</span>
            ) : (
              <Button
                variant="quiet"
                aria-label={t(($) => $.editor.makeSourceNamed, { language: nameOf(tag) })}
                onClick={() =>
                  edit((profile) => putLanguageFirst(profile, tag), {
                    kind: 'fact',
                    field: 'languages',
                  })
                }
              >
                {t(($) => $.editor.makeSource)}
              </Button>
            )}
            {languages.length > 1 ? (
              <Button
                variant="quiet"
                aria-label={t(($) => $.editor.removeNamed, { name: nameOf(tag) })}
                onClick={() => (goesWith(draft, tag).wordings > 0 ? setAsked(tag) : remove(tag))}
              >
                {t(($) => $.editor.remove)}
              </Button>
            ) : undefined}
          </li>
        ))}
      </ol>
      <AddField
        label={t(($) => $.editor.addLanguage)}
        button={t(($) => $.editor.add)}
        place={placeKey({ kind: 'fact', field: 'languages' })}
        hint={t(($) => $.editor.languageHint)}
        isOnlyByEnter
        problem={refused ? t(($) => $.editor.noLanguage) : undefined}
        onAdd={(tag) => {
          const isTaken = isLanguageTag(tag) && !languages.includes(tag)
          setRefused(!isTaken)
          if (!isTaken) return false
          edit((profile) => addLanguage(profile, tag), { kind: 'fact', field: 'languages' })
          announce(t(($) => $.editor.added, { name: nameOf(tag) }))
          return true
        }}
      />
      {asked !== undefined && goes ? (
        <RemoveDialog
          title={t(($) => $.editor.removeTitle, { name: nameOf(asked) })}
          says={
            goes.only > 0
              ? t(($) => $.editor.languageGoesOnly, { count: goes.wordings, only: goes.only })
              : t(($) => $.editor.languageGoes, { count: goes.wordings })
          }
          onRemove={() => remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      ) : undefined}
    </FoldCard>
  )
}

function goesWith(draft: string, tag: string) {
  const profile = openDraftProfile(draft)
  return profile ? whatGoesWithLanguage(profile, tag) : { wordings: 0, only: 0 }
}
