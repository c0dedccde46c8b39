import { memo } from 'react'
import { type DraftPlace, type ListName, placeKey } from '#domain/draft-place.ts'
import { addItem } from '#domain/profile-lists.ts'
import type { Area, Level, Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { announce } from '#ui/announcer.ts'
import { AddField } from './AddField.tsx'
import { useEditor } from './editor-context.ts'
import { FoldCard } from './FoldCard.tsx'
import { ItemRows } from './ItemRows.tsx'
import styles from './ItemList.module.css'
import { many } from './many.ts'
import { useDraftText } from './use-draft-text.ts'

/** So many are named in the line that says what a list holds. */
const named = 12

/** The roles, levels or areas of the profile, in their order. */
export const ItemList = memo(function ItemList(props: {
  readonly list: ListName
  readonly items: readonly (Role | Level | Area)[]
}) {
  const { list, items } = props
  const { t, format } = useWords()
  const { edit, isStrict, languages } = useEditor()
  const textOf = useDraftText()
  const [language = 'en'] = languages
  const here: DraftPlace = { kind: 'list', list }
  const holds =
    items.length === 0
      ? t(($) => $.editor.lists[list].none)
      : t(($) => $.editor.holds, {
          count: items.length,
          names: format.and(items.slice(0, named).map(({ name }) => textOf(name))),
        })
  const isNeeded = isStrict && list !== 'areas' && items.length === 0
  return (
    <FoldCard
      title={t(($) => $.editor.lists[list].title)}
      holds={holds}
      startsOpen={items.length === 0}
      of={list}
      isLarge={items.length > many}
    >
      <p className={styles.lead}>{t(($) => $.editor.lists[list].lead)}</p>
      {items.length === 0 || languages.length === 1 ? undefined : (
        <div className={styles.head} aria-hidden="true">
          {languages.map((shown) => (
            <span key={shown}>{format.languageName(shown)}</span>
          ))}
        </div>
      )}
      <ItemRows list={list} items={items} label={t(($) => $.editor.lists[list].title)} />
      <AddField
        label={t(($) => $.editor.lists[list].add)}
        button={t(($) => $.editor.add)}
        language={language}
        place={placeKey(here)}
        problem={
          isNeeded
            ? t(($) => $.editor.needed[list === 'roles' ? 'noRoles' : 'noLevels'])
            : undefined
        }
        onAdd={(wording) => {
          edit((profile) => addItem(profile, list, { language, wording }).profile, here)
          announce(t(($) => $.editor.added, { name: wording }))
          return true
        }}
      />
    </FoldCard>
  )
})
