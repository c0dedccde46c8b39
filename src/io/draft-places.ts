import type { DraftPlace, ListName } from '#domain/draft-place.ts'
import type { SkillProfile } from '#domain/profile.ts'

/** A path's keys: `$.roles[2].name.de` gives `roles`, `2`, `name`, `de`. */
function keysOf(path: string): readonly string[] {
  return [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)].map(
    ([, name, number, quoted]) => name ?? number ?? quoted ?? '',
  )
}

const lists: readonly string[] = ['roles', 'levels', 'areas'] satisfies ListName[]
const facts: readonly string[] = [
  'title',
  'field',
  'summary',
  'id',
  'version',
  'source',
  'licence',
  'languages',
] satisfies (DraftPlace & { kind: 'fact' })['field'][]
const details: readonly string[] = [
  'text',
  'area',
  'tools',
  'topic',
  'required',
] satisfies (DraftPlace & { kind: 'criterion' })['field'][]

/**
 * The field of the editor that a problem of a profile is about.
 *
 * @param profile the one that was checked
 * @param path JSON path of a problem, e.g. `$.expectations[3].criteria[0].text`
 * @returns `undefined` where no field is about that path
 * @example placeOfPath(profile, '$.roles[0].name') // kind 'item', list 'roles', field 'name'
 */
export function placeOfPath(profile: SkillProfile, path: string): DraftPlace | undefined {
  const [first = '', number = '', third, fourth, fifth] = keysOf(path)
  const [language = 'en'] = profile.languages
  const at = Number(number)
  if (lists.includes(first)) {
    const list = first as ListName
    const item = profile[list][at]
    if (!item || number === '') return { kind: 'list', list }
    const field = third === 'summary' ? 'summary' : 'name'
    return { kind: 'item', list, id: item.id, field, language: declared(profile, fourth) }
  }
  if (first === 'keywords' && number !== '') return { kind: 'keyword', at, language }
  if (first === 'expectations') return placeInCell(profile, at, fourth, fifth)
  if (!facts.includes(first)) return undefined
  const field = first as (DraftPlace & { kind: 'fact' })['field']
  const isWorded = field === 'title' || field === 'field' || field === 'summary'
  return { kind: 'fact', field, ...(isWorded ? { language: declared(profile, number) } : {}) }
}

function placeInCell(
  profile: SkillProfile,
  at: number,
  criterionAt: string | undefined,
  detail = '',
): DraftPlace | undefined {
  const expectation = profile.expectations[at]
  if (!expectation) return undefined
  const { role, level, criteria } = expectation
  const cell = { role, level }
  const criterion = criterionAt === undefined ? undefined : criteria[Number(criterionAt)]
  if (!criterion) return { kind: 'cell', cell }
  const field = (details.includes(detail) ? detail : 'text') as (DraftPlace & {
    kind: 'criterion'
  })['field']
  const place = { kind: 'criterion', cell, id: criterion.id, field } as const
  return field === 'text' ? { ...place, language: declared(profile, undefined) } : place
}

/** A language that the profile has: the one named, or the first. */
function declared({ languages }: SkillProfile, named: string | undefined): string {
  return languages.find((tag) => tag === named) ?? languages[0] ?? 'en'
}
