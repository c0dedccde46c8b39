import type { DraftPlace } from './draft-place.ts'
import { keptProfileId } from './own-profile.ts'
import { inOrder, listNames } from './missing-texts.ts'
import type { CriterionId, Expectation, SkillProfile } from './profile.ts'
import { isEmptyText } from './wordings.ts'

/** What keeps a draft from being kept. Each has a sentence in every language. */
export type DraftProblemCode =
  | 'noTitle'
  | 'noVersion'
  | 'noRoles'
  | 'noLevels'
  | 'noCriteria'
  | 'noName'
  | 'noText'
  | 'noId'
  | 'idTaken'
  | 'versionKept'

/** One thing to mend, and the field that it is about. */
export type DraftProblem = { readonly code: DraftProblemCode; readonly place: DraftPlace }

/** Worked out once for each cell: writing in one cell leaves the others as they are. */
const known = new WeakMap<Expectation, readonly CriterionId[]>()

function withoutText(cell: Expectation): readonly CriterionId[] {
  const empty =
    known.get(cell) ?? cell.criteria.filter(({ text }) => isEmptyText(text)).map(({ id }) => id)
  known.set(cell, empty)
  return empty
}

/**
 * What must be mended before a draft can be kept as a version, in the editor's order: a title, an id of its own,
 * at least one role and one level, a name for each role, level and area, at least one criterion and a text for each,
 * and a version that is not kept yet.
 *
 * @param others what other profiles have: `isTaken` tells of an id, `isKept` of id and version (`keptProfileId`)
 * @returns none for a profile that can be kept
 */
export function draftProblems(
  profile: SkillProfile,
  others: { readonly isTaken: (id: string) => boolean; readonly isKept: (key: string) => boolean },
): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const [language = 'en'] = profile.languages
  const tell = (code: DraftProblemCode, place: DraftPlace) => problems.push({ code, place })
  if (isEmptyText(profile.title)) tell('noTitle', { kind: 'fact', field: 'title', language })
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(profile.id)) tell('noId', { kind: 'fact', field: 'id' })
  else if (others.isTaken(profile.id)) tell('idTaken', { kind: 'fact', field: 'id' })
  for (const list of listNames) {
    if (list !== 'areas' && profile[list].length === 0) {
      tell(list === 'roles' ? 'noRoles' : 'noLevels', { kind: 'list', list })
    }
    for (const { id, name } of profile[list]) {
      if (isEmptyText(name)) tell('noName', { kind: 'item', list, id, field: 'name', language })
    }
  }
  const [[role], [level]] = [profile.roles, profile.levels]
  // Without a role and a level there is no place for a criterion yet.
  if (role && level && profile.expectations.every(({ criteria }) => criteria.length === 0)) {
    tell('noCriteria', { kind: 'cell', cell: { role: role.id, level: level.id } })
  }
  for (const cell of inOrder(profile)) {
    for (const id of withoutText(cell)) {
      const place = { role: cell.role, level: cell.level }
      tell('noText', { kind: 'criterion', cell: place, id, field: 'text', language })
    }
  }
  const version: DraftPlace = { kind: 'fact', field: 'version' }
  if (profile.version.trim() === '') tell('noVersion', version)
  else if (others.isKept(keptProfileId(profile))) tell('versionKept', version)
  return problems
}
