import * as v from 'valibot'
import type { SkillProfile } from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import { checkFormat, checkShape } from './checked.ts'
import { type Parsed, type Problem, jsonPath, problemAt } from './problem.ts'
import { criterionId, isoDate, languageTag, slug, text } from './schema-parts.ts'

const profileId = v.pipe(
  v.string(),
  v.regex(/^(?!(?:team|profiles|shared)$)[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.maxLength(80),
  v.description('Stands in addresses. "team", "profiles" and "shared" are taken.'),
)

const named = { id: slug, name: text, summary: v.exactOptional(text) }

const criterion = v.looseObject({
  id: v.pipe(criterionId, v.description('Unique in the profile and stable: ratings follow it.')),
  area: v.exactOptional(v.pipe(slug, v.description('Id of a competence area.'))),
  text: v.pipe(text, v.description('One observable statement, verb first.')),
  tools: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.description('Tools that the text names. Tools of one criterion are alternatives.'),
    ),
  ),
  topic: v.exactOptional(
    v.pipe(
      slug,
      v.description('Criteria of the same topic are comparable across roles and levels.'),
    ),
  ),
  required: v.exactOptional(v.pipe(v.boolean(), v.description('Overrides the expectation’s own.'))),
})

const expectation = v.looseObject({
  role: slug,
  level: slug,
  required: v.boolean(),
  criteria: v.array(criterion),
})

/** Everything of the format but what is asked of whom. */
const headEntries = {
  $schema: v.exactOptional(v.pipe(v.string(), v.description('A hint for editors only.'))),
  format: v.literal('levelwise-profile/1'),
  id: profileId,
  version: v.pipe(v.string(), v.minLength(1), v.description('A date or a semantic version.')),
  title: text,
  field: v.exactOptional(text),
  summary: v.exactOptional(text),
  updated: isoDate,
  languages: v.pipe(
    v.array(languageTag),
    v.minLength(1),
    v.description('The first is the source language and the fallback.'),
  ),
  keywords: v.exactOptional(v.array(text)),
  source: v.exactOptional(v.string()),
  licence: v.exactOptional(v.string()),
  levels: v.pipe(v.array(v.looseObject(named)), v.minLength(1), v.description('Lowest first.')),
  roles: v.pipe(v.array(v.looseObject(named)), v.minLength(1)),
  areas: v.pipe(v.array(v.looseObject(named)), v.description('Competence areas.')),
}

/** What a profile says about itself, without what it asks of whom. */
export const profileHeadSchema = v.looseObject(headEntries)

/** The format `levelwise-profile/1`, as it is published and as it is checked. */
export const skillProfileSchema = v.pipe(
  v.looseObject({
    ...headEntries,
    expectations: v.pipe(
      v.array(expectation),
      v.description('At most one for each role and level; cells may be missing.'),
    ),
  }),
  v.title('Levelwise skill profile'),
  v.description('One skill, described for several roles at several levels.'),
)

type ProfileShape = v.InferOutput<typeof skillProfileSchema>

/**
 * Turns an unknown value into a skill profile.
 *
 * Beyond the shape it checks what a schema cannot say: ids are unique, references exist, a cell is
 * described once, and texts use only the languages that the profile declares.
 *
 * @param input anything, e.g. parsed JSON
 * @returns the profile with its unknown fields kept, or every problem with its JSON path
 * @example parseSkillProfile({ format: 'levelwise-profile/2' }) // problems: newerFormat at $.format
 */
export function parseSkillProfile(input: unknown): Parsed<SkillProfile> {
  const format = checkFormat(input, 'levelwise-profile', 1)
  if (!format.ok) return format
  const shape = checkShape(skillProfileSchema, input)
  if (!shape.ok) return shape
  const problems = [
    ...duplicatesIn(shape.value),
    ...unknownReferencesIn(shape.value),
    ...undeclaredLanguagesIn(shape.value),
  ]
  // The shape was just checked; only the brands of the ids are added here.
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: shape.value as unknown as SkillProfile }
}

function* duplicatesIn(profile: ProfileShape): Generator<Problem> {
  for (const list of ['levels', 'roles', 'areas'] as const) {
    const ids = profile[list].map((item) => item.id)
    yield* repeats(ids, (at) => jsonPath('$', [list, at, 'id']), 'duplicateId')
  }
  const criteria = profile.expectations.flatMap((cell, e) =>
    cell.criteria.map((item, c) => ({
      id: item.id,
      path: ['expectations', e, 'criteria', c, 'id'],
    })),
  )
  yield* repeats(
    criteria.map((item) => item.id),
    (at) => jsonPath('$', criteria[at]?.path ?? []),
    'duplicateId',
  )
  yield* repeats(
    profile.expectations.map((cell) => `${cell.role}:${cell.level}`),
    (at) => jsonPath('$', ['expectations', at]),
    'duplicateCell',
  )
}

function* repeats(
  ids: readonly string[],
  pathOf: (at: number) => string,
  code: 'duplicateId' | 'duplicateCell',
): Generator<Problem> {
  const seen = new Set<string>()
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) yield problemAt(pathOf(at), code, { id })
    seen.add(id)
  }
}

function* unknownReferencesIn(profile: ProfileShape): Generator<Problem> {
  const known = {
    role: new Set(profile.roles.map((role) => role.id)),
    level: new Set(profile.levels.map((level) => level.id)),
    area: new Set(profile.areas.map((area) => area.id)),
  }
  for (const [e, cell] of profile.expectations.entries()) {
    for (const field of ['role', 'level'] as const) {
      if (!known[field].has(cell[field])) {
        yield problemAt(jsonPath('$', ['expectations', e, field]), 'unknownReference', {
          id: cell[field],
          list: `${field}s`,
        })
      }
    }
    for (const [c, { area }] of cell.criteria.entries()) {
      if (area !== undefined && !known.area.has(area)) {
        yield problemAt(
          jsonPath('$', ['expectations', e, 'criteria', c, 'area']),
          'unknownReference',
          {
            id: area,
            list: 'areas',
          },
        )
      }
    }
  }
}

function* undeclaredLanguagesIn(profile: ProfileShape): Generator<Problem> {
  for (const [path, wording] of textsIn(profile)) {
    if (typeof wording === 'string') continue
    for (const language of Object.keys(wording)) {
      if (!profile.languages.includes(language)) {
        yield problemAt(jsonPath('$', [...path, language]), 'undeclaredLanguage', { language })
      }
    }
  }
}

type TextAt = readonly [path: readonly (string | number)[], text: Text]

function* textsIn(profile: ProfileShape): Generator<TextAt> {
  for (const field of ['title', 'field', 'summary'] as const) {
    if (profile[field] !== undefined) yield [[field], profile[field]]
  }
  for (const [k, keyword] of (profile.keywords ?? []).entries()) yield [['keywords', k], keyword]
  for (const list of ['levels', 'roles', 'areas'] as const) {
    for (const [i, item] of profile[list].entries()) {
      yield [[list, i, 'name'], item.name]
      if (item.summary !== undefined) yield [[list, i, 'summary'], item.summary]
    }
  }
  for (const [e, cell] of profile.expectations.entries()) {
    for (const [c, item] of cell.criteria.entries()) {
      yield [['expectations', e, 'criteria', c, 'text'], item.text]
    }
  }
}
