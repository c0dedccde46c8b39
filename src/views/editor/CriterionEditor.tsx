import { memo, useState } from 'react'
import type { DraftPlace } from '#domain/draft-place.ts'
import { moveCriterion, removeCriterion, wordCriterion } from '#domain/profile-cells.ts'
import type { Area, Criterion, LevelId, RoleId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { CriterionDetails } from './CriterionDetails.tsx'
import styles from './CriterionEditor.module.css'
import { useEditor } from './editor-context.ts'
import { focusPlace } from './focus-place.ts'
import { MoveToCell } from './MoveToCell.tsx'
import { RowActions } from './RowActions.tsx'
import { useDraftText } from './use-draft-text.ts'
import { useRowMoves } from './use-row-moves.ts'
import { WordingFields } from './WordingFields.tsx'

/** One criterion: its text in the languages that are shown, its details, and its place in the cell. */
export const CriterionEditor = memo(function CriterionEditor(props: {
  readonly role: RoleId
  readonly level: LevelId
  readonly criterion: Criterion
  readonly areas: readonly Area[]
  readonly at: number
  readonly of: number
}) {
  const { role, level, criterion, areas, at, of } = props
  const { id } = criterion
  const { t } = useWords()
  const { draft, edit, type, languages } = useEditor()
  const textOf = useDraftText()
  const [isMoving, setIsMoving] = useState(false)
  const cell = { role, level }
  const name = textOf(criterion.text)
  const [first = 'en'] = languages
  const textPlace = (language = first): DraftPlace => ({
    kind: 'criterion',
    cell,
    id,
    field: 'text',
    language,
  })
  const { move, onKeyDown } = useRowMoves({
    at,
    of,
    name,
    onMove: (by) => edit((profile) => moveCriterion(profile, cell, id, by), textPlace()),
  })

  function remove() {
    const before = openDraftProfile(draft)?.expectations.find(
      (one) => one.role === role && one.level === level,
    )
    const next = before?.criteria[at + 1] ?? before?.criteria[at - 1]
    // Whoever takes it back is led to it.
    edit((profile) => removeCriterion(profile, cell, id), textPlace())
    announce(t(($) => $.editor.removed, { name }))
    focusPlace(
      next
        ? { kind: 'criterion', cell, id: next.id, field: 'text', language: first }
        : { kind: 'cell', cell },
    )
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside
    <div className={styles.criterion} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <span className={styles.number}>
          {t(($) => $.editor.criterionNumber, { number: at + 1 })}
        </span>
        <RowActions name={name} at={at} of={of} onMove={move} onRemove={remove}>
          <Button
            variant="quiet"
            aria-label={t(($) => $.editor.moveNamed, { name })}
            onClick={() => setIsMoving(true)}
          >
            {t(($) => $.editor.moveElsewhere)}
          </Button>
        </RowActions>
      </div>
      <WordingFields
        label={t(($) => $.editor.fields.text)}
        text={criterion.text}
        isLong
        neededHint={t(($) => $.editor.needed.noText)}
        placeIn={textPlace}
        onWording={(wording, place) =>
          type((profile) => wordCriterion(profile, cell, id, wording), place)
        }
      />
      <CriterionDetails role={role} level={level} criterion={criterion} areas={areas} />
      {isMoving ? (
        <MoveToCell
          role={role}
          level={level}
          id={id}
          name={name}
          onClose={() => setIsMoving(false)}
        />
      ) : undefined}
    </div>
  )
})
