import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Cell } from '#domain/comparison.ts'
import { type DraftPlace, cellOfPlace, placeKey } from '#domain/draft-place.ts'
import { isAt } from '#domain/profile-cells.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { changeDraft } from '#state/draft-editing.ts'
import type { EditorModel } from './editor-context.ts'
import { focusPlace } from './focus-place.ts'

/** How many languages stand side by side unless more are asked for. */
const sideBySide = 2

/** What the parts of the editor share: languages in sight, the cell that is written, changes, and the way to a place. */
export function useEditorModel(draft: string, profile: SkillProfile) {
  const { languages, roles, levels } = profile
  const [wanted, setWanted] = useState<readonly string[]>()
  const [wantedCell, setCell] = useState<Cell>()
  const [isStrict, setIsStrict] = useState(false)
  const shown = useMemo(() => {
    const known = languages.filter((tag) => wanted?.includes(tag))
    return known.length > 0 ? known : languages.slice(0, sideBySide)
  }, [languages, wanted])

  const model: EditorModel = useMemo(() => {
    const look = (place: DraftPlace) => {
      const { language } = 'language' in place ? place : { language: undefined }
      const cell = cellOfPlace(place)
      if (cell) setCell((before) => (before && isAt(before, cell) ? before : cell))
      if (language !== undefined && !shown.includes(language)) {
        setWanted([...shown.slice(0, -1), language])
      }
    }
    return {
      draft,
      languages: shown,
      isStrict,
      edit: (change, place) => void changeDraft(draft, change, place),
      type: (change, place) => void changeDraft(draft, change, place, placeKey(place)),
      look,
      show: (place) => {
        flushSync(() => look(place))
        focusPlace(place)
      },
    }
  }, [draft, shown, isStrict])
  // The cell looked at may be gone, and another one came first.
  const role = roles.find(({ id }) => id === wantedCell?.role) ?? roles[0]
  const level = levels.find(({ id }) => id === wantedCell?.level) ?? levels[0]
  return { model, role, level, setCell, setShown: setWanted, setIsStrict }
}
