import type { ProfileDraft } from './profile-draft.ts'
import type { Expectation, SkillProfile } from './profile.ts'

/**
 * Brings together what two tabs made of one draft: each cell and each fact as whoever changed it has it; where both
 * changed the same one, as it is here.
 *
 * A change is told by identity: whatever was not changed here is the same object as in `base`.
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
  const { expectations: cellsHere, ...headHere } = here.profile
  const { expectations: cellsInBase, ...headInBase } = base.profile
  const facts = new Map<string, unknown>(Object.entries(headInBase))
  const changed = Object.entries(headHere).filter(([name, value]) => facts.get(name) !== value)
  const dropped = new Set(Object.keys(headInBase).filter((name) => !Object.hasOwn(headHere, name)))
  const kept = Object.entries(there.profile).filter(([name]) => !dropped.has(name))
  const profile: SkillProfile = {
    ...headHere,
    ...Object.fromEntries([...kept, ...changed]),
    expectations: mergedCells(cellsInBase, cellsHere, there.profile.expectations),
  }
  return { ...there, profile, changed: here.changed > there.changed ? here.changed : there.changed }
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
