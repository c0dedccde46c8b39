import * as v from 'valibot'
import type { SkillProfile } from '#domain/profile.ts'
import { reservedProfileIds } from '#domain/reserved-ids.ts'
import { checkFormat, checkLargeShape, tooManyProblems } from './checked.ts'
import { mostProblems } from './limits.ts'
import type { Parsed } from './problem.ts'
import { problemsOfContent } from './profile-content.ts'
import { criterionId, isoDate, languageTag, slug, text } from './schema-parts.ts'

const profileId = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?!(?:${[...reservedProfileIds].join('|')})$)[a-z0-9]+(?:-[a-z0-9]+)*$`)),
  v.maxLength(80),
)

const named = { id: slug, name: text, summary: v.exactOptional(text) }

const criterion = v.looseObject({
  id: criterionId,
  area: v.exactOptional(slug),
  text,
  tools: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
  topic: v.exactOptional(slug),
  required: v.exactOptional(v.boolean()),
})

const expectation = v.looseObject({
  role: slug,
  level: slug,
  required: v.boolean(),
  criteria: v.array(criterion),
})

/** Everything of the format but what is asked of whom. */
const headEntries = {
  $schema: v.exactOptional(v.string()),
  format: v.literal('levelwise-profile/1'),
  id: profileId,
  version: v.pipe(v.string(), v.minLength(1)),
  title: text,
  field: v.exactOptional(text),
  summary: v.exactOptional(text),
  updated: isoDate,
  languages: v.pipe(v.array(languageTag), v.minLength(1)),
  keywords: v.exactOptional(v.array(text)),
  source: v.exactOptional(v.string()),
  licence: v.exactOptional(v.string()),
  levels: v.pipe(v.array(v.looseObject(named)), v.minLength(1)),
  roles: v.pipe(v.array(v.looseObject(named)), v.minLength(1)),
  areas: v.array(v.looseObject(named)),
}

/** What a profile says about itself, without what it asks of whom. */
export const profileHeadSchema = v.looseObject(headEntries)

/** The format `levelwise-profile/1`, as it is published and as it is checked. */
export const skillProfileSchema = v.pipe(
  v.looseObject({
    ...headEntries,
    expectations: v.array(expectation),
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
