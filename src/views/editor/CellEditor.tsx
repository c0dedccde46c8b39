import type { Cell } from '#domain/comparison.ts'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { addCriterion, setRequired } from '#domain/profile-cells.ts'
import type { Expectation, Level, Role, SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { announce } from '#ui/announcer.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { AddField } from './AddField.tsx'
import styles from './CellEditor.module.css'
import { CellNeighbours } from './CellNeighbours.tsx'
import { CriterionEditor } from './CriterionEditor.tsx'
import { useEditor } from './editor-context.ts'
import { useDraftText } from './use-draft-text.ts'

/** The criteria of one cell, whether they are required, and a line for the next one. */
export function CellEditor(props: {
  readonly role: Role
  readonly level: Level
  readonly expectation: Expectation | undefined
  readonly profile: Pick<SkillProfile, 'roles' | 'levels' | 'areas'>
  readonly onPick: (cell: Cell) => void
}) {
  const { role, level, expectation, profile: whole, onPick } = props
  const { t } = useWords()
  const { edit, languages } = useEditor()
  const textOf = useDraftText()
  const [language = 'en'] = languages
  const cell: Cell = { role: role.id, level: level.id }
  const here: DraftPlace = { kind: 'cell', cell }
  const criteria = expectation?.criteria ?? []
  const last = criteria.at(-1)
  return (
    <section className={styles.card} aria-labelledby="cell-title">
      <header className={styles.head}>
        <h2 id="cell-title" tabIndex={-1}>
          {t(($) => $.profile.cell, { role: textOf(role.name), level: textOf(level.name) })}
        </h2>
        <SegmentedControl
          label={t(($) => $.editor.cellRequired)}
          options={(['required', 'optional'] as const).map((value) => ({
            value,
            name: t(($) => $.requirement[value]),
            face: t(($) => $.requirement[value]),
          }))}
          value={(expectation?.required ?? true) ? 'required' : 'optional'}
          onChange={(value) =>
            edit((profile) => setRequired(profile, cell, value === 'required'), here)
          }
        />
      </header>
      {criteria.length === 0 ? (
        <p className={styles.empty}>{t(($) => $.editor.emptyCell)}</p>
      ) : (
        <ol aria-labelledby="cell-title">
          {criteria.map((criterion, at) => (
            <li key={criterion.id}>
              <CriterionEditor
                role={role.id}
                level={level.id}
                criterion={criterion}
                areas={whole.areas}
                at={at}
                of={criteria.length}
              />
            </li>
          ))}
        </ol>
      )}
      <AddField
        label={t(($) => $.editor.addCriterion)}
        button={t(($) => $.editor.add)}
        language={language}
        place={placeKey(here)}
        hint={t(($) => $.editor.addCriterionHint)}
        onAdd={(wording) => {
          // Who writes one after the other mostly stays with the area.
          edit(
            (profile) => addCriterion(profile, cell, { language, wording }, last?.area).profile,
            here,
          )
          announce(t(($) => $.editor.added, { name: wording }))
          return true
        }}
      />
      <CellNeighbours
        role={role}
        level={level}
        roles={whole.roles}
        levels={whole.levels}
        onPick={onPick}
      />
    </section>
  )
}
