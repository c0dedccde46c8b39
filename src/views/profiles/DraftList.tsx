import { useId } from 'react'
import { textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { discardDraft } from '#state/draft-actions.ts'
import { useStore } from '#state/store.ts'
import { Card } from '#ui/Card.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import styles from './DraftList.module.css'

/** The profiles that are being written; nothing where there are none. */
export function DraftList(props: { readonly onDone: (done: Done) => void }) {
  const { onDone } = props
  const { t, format, language } = useWords()
  const id = useId()
  const drafts = useStore((state) => state.drafts)
  const latestFirst = drafts.toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
  if (drafts.length === 0) return undefined
  return (
    <Card title={t(($) => $.profiles.draftsTitle)} isScreenOnly>
      <p className={styles.hint}>{t(($) => $.profiles.draftsHint)}</p>
      <ul>
        {latestFirst.map((draft) => {
          const { languages, title } = draft.profile
          const text = textIn(title, language, languages).text
          const name = text === '' ? t(($) => $.profiles.noTitle) : isolated(text)
          return (
            <li key={draft.id} className={styles.draft}>
              <span id={`${id}-${draft.id}`} className={styles.name}>
                <a href={formatAddress({ view: 'editor', draft: draft.id })}>{name}</a>
                <small>
                  {t(($) => $.profiles.draftAbout, {
                    version: isolated(draft.profile.version),
                    when: format.instant(draft.changed),
                  })}
                </small>
              </span>
              <ConfirmButton
                variant="quiet"
                aria-describedby={`${id}-${draft.id}`}
                onClick={() => {
                  void discardDraft(draft.id).then((restore) =>
                    onDone({
                      message: t(($) => $.profiles.draftDeleted, { name }),
                      ...(restore ? { undo: restore } : {}),
                    }),
                  )
                }}
              >
                {t(($) => $.profiles.delete)}
              </ConfirmButton>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
