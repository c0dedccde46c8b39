import { createContext, useContext } from 'react'
import type { DraftPlace } from '#domain/draft-place.ts'
import type { SkillProfile } from '#domain/profile.ts'

type Change = (profile: SkillProfile) => SkillProfile

/** What every field of the editor needs. It stays the same while something is written. */
export type EditorModel = {
  /** Id of the draft. */
  readonly draft: string
  /** The languages of the profile that stand side by side. */
  readonly languages: readonly string[]
  /** Whether fields say what keeps the profile from being kept: once somebody tried to. */
  readonly isStrict: boolean
  /** Changes the profile: one step of undo. */
  readonly edit: (change: Change, place?: DraftPlace) => void
  /** Changes what stands in a field while somebody types: all of it is one step of undo. */
  readonly type: (change: Change, place: DraftPlace) => void
  /** Brings the cell and the language of a place into the page, and leaves the focus where it is. */
  readonly look: (place: DraftPlace) => void
  /** Brings a place into sight and puts the focus there. */
  readonly show: (place: DraftPlace) => void
}

export const EditorContext = createContext<EditorModel | undefined>(undefined)

/** The editor around. */
export function useEditor(): EditorModel {
  const model = useContext(EditorContext)
  if (!model) throw new Error('no EditorContext around')
  return model
}
