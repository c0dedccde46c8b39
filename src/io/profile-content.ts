import { type Problem, jsonPath, problemAt } from './problem.ts'

type Loose = { readonly [name: string]: unknown }
type Key = string | number

/**
 * What is wrong with a skill profile that a schema cannot say: ids that stand twice, references that lead nowhere,
 * a cell that is described twice, texts without a wording or in a language that the profile does not declare, a day
 * that no calendar has.
 *
 * @param input anything. What does not have the shape of a profile is passed over, so that an author hears of both
 *   at once
 * @returns one problem after the other, each with its JSON path; not worked out before it is asked for
 */
export function* problemsOfContent(input: unknown): Generator<Problem> {
  if (!isObject(input)) return
  if (isNoDay(input['updated'])) {
    yield problemAt('$.updated', 'noSuchDay', { found: String(input['updated']) })
  }
  yield* duplicatesIn(input)
  yield* unknownReferencesIn(input)
  yield* badTextsIn(input)
}

function isNoDay(date: unknown): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date)) return false
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)
}

const lists = ['levels', 'roles', 'areas'] as const

function* duplicatesIn(profile: Loose): Generator<Problem> {
  for (const list of lists) yield* repeats(idsIn(profile, list), 'duplicateId')
  yield* repeats(criterionIdsIn(profile), 'duplicateId')
  yield* repeats(cellsIn(profile), 'duplicateCell')
}

function* idsIn(profile: Loose, list: string): Generator<Named> {
  for (const [at, item] of objectsIn(profile, list)) {
    if (typeof item['id'] === 'string') yield [item['id'], [list, at, 'id']]
  }
}

function* criterionIdsIn(profile: Loose): Generator<Named> {
  for (const [cell, path] of criteriaIn(profile)) {
    if (typeof cell['id'] === 'string') yield [cell['id'], [...path, 'id']]
  }
}

function* cellsIn(profile: Loose): Generator<Named> {
  for (const [at, { level, role }] of objectsIn(profile, 'expectations')) {
    if (typeof role === 'string' && typeof level === 'string') {
      yield [`${role}:${level}`, ['expectations', at]]
    }
  }
}

type Named = readonly [id: string, path: readonly Key[]]

function* repeats(
  named: Iterable<Named>,
  code: 'duplicateId' | 'duplicateCell',
): Generator<Problem> {
  const seen = new Set<string>()
  for (const [id, path] of named) {
    if (seen.has(id)) yield problemAt(jsonPath('$', path), code, { id })
    seen.add(id)
  }
}

function* unknownReferencesIn(profile: Loose): Generator<Problem> {
  const known = {
    roles: knownIn(profile, 'roles'),
    levels: knownIn(profile, 'levels'),
    areas: knownIn(profile, 'areas'),
  }
  for (const [at, { level, role }] of objectsIn(profile, 'expectations')) {
    const path = ['expectations', at]
    yield* unknown(known.roles, role, 'roles', [...path, 'role'])
    yield* unknown(known.levels, level, 'levels', [...path, 'level'])
  }
  for (const [{ area }, path] of criteriaIn(profile)) {
    yield* unknown(known.areas, area, 'areas', [...path, 'area'])
  }
}

function* unknown(
  known: ReadonlySet<string> | undefined,
  id: unknown,
  list: string,
  path: readonly Key[],
): Generator<Problem> {
  if (known === undefined || typeof id !== 'string' || known.has(id)) return
  yield problemAt(jsonPath('$', path), 'unknownReference', { id, list })
}

/**
 * The ids of a list; `undefined` where one is missing in it, since that may be the one that is meant, and where
 * levels or roles are missing altogether, which is told by itself.
 */
function knownIn(profile: Loose, list: string): ReadonlySet<string> | undefined {
  const items = profile[list]
  if (!Array.isArray(items) || (items.length === 0 && list !== 'areas')) return undefined
  const known = new Set([...idsIn(profile, list)].map(([id]) => id))
  const named = [...objectsIn(profile, list)].filter(([, { id }]) => typeof id === 'string')
  return named.length === items.length ? known : undefined
}

function* badTextsIn(profile: Loose): Generator<Problem> {
  const { languages } = profile
  const declared = Array.isArray(languages) ? new Set<unknown>(languages) : undefined
  for (const [text, path] of textsIn(profile)) {
    if (!isObject(text)) continue
    const wordings = Object.values(text)
    if (wordings.every((wording) => wording === '')) {
      yield problemAt(jsonPath('$', path), 'emptyText')
    }
    for (const language of declared === undefined ? [] : Object.keys(text)) {
      if (!declared?.has(language)) {
        yield problemAt(jsonPath('$', [...path, language]), 'undeclaredLanguage', { language })
      }
    }
  }
}

type TextAt = readonly [text: unknown, path: readonly Key[]]

function* textsIn(profile: Loose): Generator<TextAt> {
  for (const field of ['title', 'field', 'summary']) yield [profile[field], [field]]
  const { keywords } = profile
  if (Array.isArray(keywords)) {
    for (const [at, keyword] of keywords.entries()) yield [keyword, ['keywords', at]]
  }
  for (const list of lists) {
    for (const [at, { name, summary }] of objectsIn(profile, list)) {
      yield [name, [list, at, 'name']]
      yield [summary, [list, at, 'summary']]
    }
  }
  for (const [{ text }, path] of criteriaIn(profile)) yield [text, [...path, 'text']]
}

function* criteriaIn(profile: Loose): Generator<readonly [Loose, readonly Key[]]> {
  for (const [cell, expectation] of objectsIn(profile, 'expectations')) {
    for (const [at, criterion] of objectsIn(expectation, 'criteria')) {
      yield [criterion, ['expectations', cell, 'criteria', at]]
    }
  }
}

function* objectsIn(holder: Loose, list: string): Generator<readonly [number, Loose]> {
  const items = holder[list]
  if (!Array.isArray(items)) return
  for (const [at, item] of items.entries()) if (isObject(item)) yield [at, item]
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
