import { flushSync } from 'react-dom'
import type { DraftPlace, ListName } from '#domain/draft-place.ts'
import { removeItem, whatGoesWith } from '#domain/profile-lists.ts'
import { useWords } from '#i18n/use-words.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { announce } from '#ui/announcer.ts'
import { type EditorModel, useEditor } from './editor-context.ts'
import { focusPlace } from './focus-place.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

/** How many criteria are about a role, level or area of a draft. */
export function criteriaOfItem(draft: string, list: ListName, id: string): number {
  const profile = openDraftProfile(draft)
  return profile ? whatGoesWith(profile, list, id).criteria : 0
}

/** Removes a role, level or area; the focus goes to the one that stands there then. */
export function removeFromList(
  { draft, edit, languages }: EditorModel,
  list: ListName,
  id: string,
) {
  const items: readonly { readonly id: string }[] = openDraftProfile(draft)?.[list] ?? []
  const at = items.findIndex((item) => item.id === id)
  const next = items[at + 1] ?? items[at - 1]
  const here: DraftPlace = { kind: 'list', list }
  const [language = 'en'] = languages
  // Whoever takes it back is led to it.
  edit((profile) => removeItem(profile, list, id), {
    kind: 'item',
    list,
    id,
    field: 'name',
    language,
  })
  focusPlace(next ? { kind: 'item', list, id: next.id, field: 'name', language } : here)
}

/** Says what goes with a role, level or area before it is removed. */
export function RemoveItem(props: {
  readonly list: ListName
  readonly id: string
  readonly name: string
  readonly onClose: () => void
}) {
  const { list, id, name, onClose } = props
  const { t } = useWords()
  const editor = useEditor()
  const count = criteriaOfItem(editor.draft, list, id)
  return (
    <RemoveDialog
      title={t(($) => $.editor.removeTitle, { name })}
      says={
        list === 'areas'
          ? t(($) => $.editor.losesArea, { count })
          : t(($) => $.editor.goesWith, { count })
      }
      onRemove={() => {
        // As long as the dialog is open nothing behind it takes the focus.
        flushSync(onClose)
        removeFromList(editor, list, id)
        announce(t(($) => $.editor.removed, { name }))
      }}
      onClose={onClose}
    />
  )
}
