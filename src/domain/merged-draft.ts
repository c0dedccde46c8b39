import { mergedFields } from './merged-values.ts'
import { type ProfileHead, headOfProfile } from './own-profile.ts'
import type { ProfileDraft } from './profile-draft.ts'
import type { Expectation, SkillProfile } from './profile.ts'

/**
 * Brings together what two tabs made of one draft: each cell, each fact and each role, level and area as whoever
 * changed it has it; where both changed the same one, as it is here.
 *
 * A change of a cell is told by identity: whatever was not changed here is the same object as in `base`.
 *
 * @param base the draft as it was last known to be stored
 * @param here the draft as it is written on here
 * @param there the draft as it is stored now
 * @returns `there` itself where nothing was changed here
 */
export function mergedDraft(
  base: ProfileDraft,
  here: ProfileDraft,
  there: ProfileDraft,
): ProfileDraft {
  if (here.profile === base.profile) return there
  const [inBase, headHere, headThere] = [base, here, there].map(({ profile }) =>
    headOfProfile(profile),
  )
  const profile: SkillProfile = {
    ...needed(here.profile),
    ...(inBase && headHere && headThere ? mergedFields(inBase, headHere, headThere) : headHere),
    expectations: mergedCells(
      base.profile.expectations,
      here.profile.expectations,
      there.profile.expectations,
    ),
  }
  return { ...there, profile, changed: here.changed > there.changed ? here.changed : there.changed }
}

/** What no profile lacks: other facts may have been taken out. */
function needed(profile: SkillProfile): ProfileHead {
  const { format, id, version, title, updated, languages, levels, roles, areas } = profile
  return { format, id, version, title, updated, languages, levels, roles, areas }
}

type Cells = readonly Expectation[]

function mergedCells(base: Cells, here: Cells, there: Cells): Cells {
  const [inBase, cellsHere, cellsThere] = [byName(base), byName(here), byName(there)]
  const isChangedHere = (name: string) => cellsHere.get(name) !== inBase.get(name)
  const isListChanged = [...cellsHere.keys()].join('\n') !== [...inBase.keys()].join('\n')
  const names = isListChanged
    ? new Set([...cellsHere.keys(), ...[...cellsThere.keys()].filter((name) => !inBase.has(name))])
    : new Set([...cellsThere.keys(), ...[...cellsHere.keys()].filter(isChangedHere)])
  return [...names].flatMap(
    (name) => (isChangedHere(name) ? cellsHere.get(name) : cellsThere.get(name)) ?? [],
  )
}

function byName(cells: Cells): ReadonlyMap<string, Expectation> {
  return new Map(cells.map((cell) => [`${cell.role} ${cell.level}`, cell]))
}
