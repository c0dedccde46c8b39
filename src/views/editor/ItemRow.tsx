import { memo, useState } from 'react'
import type { DraftPlace, ListName } from '#domain/draft-place.ts'
import { moveItem, wordItem } from '#domain/profile-lists.ts'
import type { Area, Level, Role } from '#domain/profile.ts'
import { isEmptyText } from '#domain/wordings.ts'
import { useWords } from '#i18n/use-words.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { useEditor } from './editor-context.ts'
import { focusPlace } from './focus-place.ts'
import { RemoveItem, criteriaOfItem, removeFromList } from './RemoveItem.tsx'
import { RowActions } from './RowActions.tsx'
import styles from './Row.module.css'
import { useDraftText } from './use-draft-text.ts'
import { useRowMoves } from './use-row-moves.ts'
import { WordingFields } from './WordingFields.tsx'

/** A role, a level or an area: its name and summary in the languages that are shown, and its place. */
export const ItemRow = memo(function ItemRow(props: {
  readonly list: ListName
  readonly item: Role | Level | Area
  readonly at: number
  readonly of: number
}) {
  const { list, item, at, of } = props
  const { id, summary } = item
  const { t } = useWords()
  const editor = useEditor()
  const textOf = useDraftText()
  const [isAsked, setIsAsked] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const hasSummary = isAsked || (summary !== undefined && !isEmptyText(summary))
  const name = textOf(item.name)
  const { move, onKeyDown } = useRowMoves({
    at,
    of,
    name,
    onMove: (by) => editor.edit((profile) => moveItem(profile, list, id, by), placeOf('name')),
  })

  function placeOf(field: 'name' | 'summary', language = editor.languages[0] ?? 'en'): DraftPlace {
    return { kind: 'item', list, id, field, language }
  }

  function remove() {
    if (criteriaOfItem(editor.draft, list, id) > 0) {
      setIsRemoving(true)
      return
    }
    removeFromList(editor, list, id)
    announce(t(($) => $.editor.removed, { name }))
  }

  function addSummary() {
    setIsAsked(true)
    focusPlace(placeOf('summary'))
  }

  const fields = (field: 'name' | 'summary') => (
    <WordingFields
      label={t(($) => $.editor.fields[field])}
      text={item[field]}
      isLong={field === 'summary'}
      neededHint={field === 'name' ? t(($) => $.editor.needed.noName) : undefined}
      placeIn={(language) => placeOf(field, language)}
      onWording={(wording, place) =>
        editor.type((profile) => wordItem(profile, list, id, field, wording), place)
      }
    />
  )

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside
    <div className={styles.row} onKeyDown={onKeyDown}>
      <div className={styles.fields}>
        <div className={styles.compact}>{fields('name')}</div>
        {hasSummary ? fields('summary') : undefined}
      </div>
      <RowActions name={name} at={at} of={of} onMove={move} onRemove={remove}>
        {hasSummary ? undefined : (
          <Button
            variant="quiet"
            aria-label={t(($) => $.editor.addSummaryNamed, { name })}
            onClick={addSummary}
          >
            {t(($) => $.editor.addSummary)}
          </Button>
        )}
      </RowActions>
      {isRemoving ? (
        <RemoveItem list={list} id={id} name={name} onClose={() => setIsRemoving(false)} />
      ) : undefined}
    </div>
  )
})
