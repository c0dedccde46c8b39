import * as v from 'valibot'
import type { SkillProfile } from '#domain/profile.ts'
import { checkFormat, checkLargeShape, tooManyProblems } from './checked.ts'
import { mostProblems } from './limits.ts'
import type { Parsed } from './problem.ts'
import { problemsOfContent } from './profile-content.ts'
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

/**
 * Turns an unknown value into a skill profile.
 *
 * Beyond the shape it checks what a schema cannot say: ids are unique, references exist, a cell is
 * described once, and texts have a wording and use only the languages that the profile declares.
 *
 * @param input anything, e.g. parsed JSON
 * @returns the profile with its unknown fields kept, or every problem with its JSON path
 * @example parseSkillProfile({ format: 'levelwise-profile/2' }) // problems: newerFormat at $.format
 */
export function parseSkillProfile(input: unknown): Parsed<SkillProfile> {
  const format = checkFormat(input, 'levelwise-profile', 1)
  if (!format.ok) return format
  const shape = checkLargeShape(skillProfileSchema, input)
  const problems = shape.ok ? [] : [...shape.problems]
  // A place with the wrong shape has its reason already.
  const told = new Set(problems.map(({ path }) => path))
  for (const problem of problemsOfContent(input)) {
    if (problems.length >= mostProblems) {
      problems.push(tooManyProblems())
      break
    }
    if (!told.has(problem.path)) problems.push(problem)
  }
  // The shape was just checked; only the brands of the ids are added here.
  return shape.ok && problems.length === 0
    ? { ok: true, value: shape.value as unknown as SkillProfile }
    : { ok: false, problems }
}
