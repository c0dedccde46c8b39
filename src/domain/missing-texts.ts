import type { DraftPlace, ListName } from './draft-place.ts'
import type { CriterionId, Expectation, SkillProfile } from './profile.ts'
import { lacksLanguage } from './wordings.ts'

/** The lists in the order in which the editor shows them. */
export const listNames = ['roles', 'levels', 'areas'] as const satisfies readonly ListName[]

/** Worked out once for each cell and language: writing in one cell leaves the others as they are. */
const known = new WeakMap<Expectation, Map<string, readonly CriterionId[]>>()

function missingIn(cell: Expectation, language: string): readonly CriterionId[] {
  const byLanguage = known.get(cell) ?? new Map<string, readonly CriterionId[]>()
  known.set(cell, byLanguage)
  const missing =
    byLanguage.get(language) ??
    cell.criteria.filter(({ text }) => lacksLanguage(text, language)).map(({ id }) => id)
  byLanguage.set(language, missing)
  return missing
}

/**
 * The texts of a profile that have a wording, but none in one language, in the editor's order: facts, keywords,
 * roles, levels, areas, then the criteria cell by cell. Texts that are the same in every language lack none; nor do
 * those that are empty altogether.
 *
 * @example missingTexts(profile, 'de').length // 0 where everything is translated
 */
export function missingTexts(profile: SkillProfile, language: string): readonly DraftPlace[] {
  const places: DraftPlace[] = []
  for (const field of ['title', 'field', 'summary'] as const) {
    const text = profile[field]
    if (text !== undefined && lacksLanguage(text, language)) {
      places.push({ kind: 'fact', field, language })
    }
  }
  for (const [at, keyword] of (profile.keywords ?? []).entries()) {
    if (lacksLanguage(keyword, language)) places.push({ kind: 'keyword', at, language })
  }
  for (const list of listNames) {
    for (const { id, name, summary } of profile[list]) {
      if (lacksLanguage(name, language)) {
        places.push({ kind: 'item', list, id, field: 'name', language })
      }
      if (summary !== undefined && lacksLanguage(summary, language)) {
        places.push({ kind: 'item', list, id, field: 'summary', language })
      }
    }
  }
  for (const cell of inOrder(profile)) {
    for (const id of missingIn(cell, language)) {
      const { role, level } = cell
      places.push({ kind: 'criterion', cell: { role, level }, id, field: 'text', language })
    }
  }
  return places
}

/** How many criteria of one cell lack a language. */
export function missingInCell(cell: Expectation | undefined, language: string): number {
  return cell === undefined ? 0 : missingIn(cell, language).length
}

type Order = Pick<SkillProfile, 'roles' | 'levels'> & { readonly cells: readonly Expectation[] }
const orders = new WeakMap<SkillProfile['expectations'], Order>()

/** The cells by role and level as the profile lists them, whatever their order in the file. */
export function inOrder({ expectations, roles, levels }: SkillProfile): readonly Expectation[] {
  const before = orders.get(expectations)
  if (before?.roles === roles && before.levels === levels) return before.cells
  const role = new Map<string, number>(roles.map(({ id }, at) => [id, at]))
  const level = new Map<string, number>(levels.map(({ id }, at) => [id, at]))
  const rank = (cell: Expectation) =>
    (role.get(cell.role) ?? 0) * levels.length + (level.get(cell.level) ?? 0)
  const cells = expectations.toSorted((one, other) => rank(one) - rank(other))
  orders.set(expectations, { roles, levels, cells })
  return cells
}
