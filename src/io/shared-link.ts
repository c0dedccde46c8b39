import * as v from 'valibot'
import type { AssessmentKind, EvidenceItem, Rating, Step } from '#domain/assessment.ts'
import { checkFigure } from '#domain/check-figure.ts'
import type { CriterionId, LevelId, ProfileId, RoleId } from '#domain/profile.ts'
import type { SharedAnswer, SharedAssessment, SharedWriting } from '#domain/shared-assessment.ts'
import { checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import { codeFrom, inflatedLimit, textFrom } from './link-code.ts'
import { type Parsed, type Problem, problemAt } from './problem.ts'
import { criterionId, isoDate, slug } from './schema-parts.ts'

/** How many entries a list in a link can have. */
const mostEntries = 5000

/** How deep lists stand in lists: link, writing, entry, examples, example. */
const deepest = 5

/** What is left out. */
const none = 0

const signs = ['0', '1', '2', '3', 'o', 'n'] as const
type Sign = (typeof signs)[number]

const kinds = ['self', 'review', 'agreed'] as const satisfies readonly AssessmentKind[]

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.union([v.literal(none), schema])
const list = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema), v.maxLength(mostEntries))
const position = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An example: what, when, link. */
const example = v.strictTuple([v.string(), optional(v.string()), optional(v.string())])
/** A step: what, support, by when, done. */
const step = v.strictTuple([
  v.string(),
  optional(v.string()),
  optional(v.string()),
  v.picklist([0, 1]),
])

/** What a link holds, as a list without names: every sign of it is a sign of the address. */
const linkSchema = v.strictTuple([
  slug, // 0 profile
  v.string(), // 1 its version
  slug, // 2 role
  slug, // 3 level
  optional(slug), // 4 target
  v.picklist([0, 1, 2]), // 5 kind of assessment
  isoDate, // 6 last changed
  v.pipe(v.string(), v.regex(/^[0-9a-z]{7}$/)), // 7 fingerprint of the criteria
  v.pipe(v.string(), v.regex(/^[0-3on-]*$/)), // 8 answers by position; `-` is none
  list(v.strictTuple([criterionId, v.picklist(signs)])), // 9 answers by id
  list(
    v.strictTuple([
      v.union([position, criterionId]),
      optional(v.string()), // reason
      optional(v.string()), // note
      optional(list(example)),
      optional(step),
    ]),
  ), // 10 what was written
  optional(v.string()), // 11 name
])

type LinkContent = v.InferOutput<typeof linkSchema>

/**
 * The part of a link that holds an assessment.
 *
 * @returns the code that stands behind `#/shared/`, or the problem that it is too much for a link
 */
export async function writeSharedLink(shared: SharedAssessment): Promise<Parsed<string>> {
  const text = JSON.stringify(contentOf(shared))
  const isTooLarge = new TextEncoder().encode(text).length > inflatedLimit
  if (isTooLarge) {
    const limit = String(inflatedLimit / 1024)
    return { ok: false, problems: [problemAt('$', 'linkTooLarge', { limit })] }
  }
  return { ok: true, value: await codeFrom(text) }
}

/**
 * Reads what stands behind `#/shared/`. Never throws.
 *
 * @param code anything at all
 * @param onInflated hears how many bytes were unpacked so far
 * @returns what the link holds, or every problem with the place in the unpacked list, e.g. `$[8]`
 */
export async function readSharedLink(
  code: string,
  onInflated?: (bytes: number) => void,
): Promise<Parsed<SharedAssessment>> {
  const text = await textFrom(code, onInflated)
  if (!text.ok) return text
  if (isTooDeep(text.value)) {
    return { ok: false, problems: [problemAt('$', 'linkDepth', { limit: String(deepest) })] }
  }
  const json = readJson(text.value)
  if (!json.ok) return json
  const shape = checkShape<LinkContent>(linkSchema, json.value)
  if (!shape.ok) return shape
  const problems = problemsOfKeys(shape.value)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sharedOf(shape.value) }
}

/**
 * The code in what somebody pasted: a whole link, perhaps broken into lines or in angle brackets, or the
 * code alone.
 *
 * @returns an empty text where nothing was pasted
 */
export function codeIn(pasted: string): string {
  const text = pasted.replace(/\s+/g, '').replace(/^<|>$/g, '')
  return (text.split('#/shared/').at(-1) ?? '').split('?', 1)[0] ?? ''
}

/**
 * Where a copy of a link says that it came from: the same for the same link, and nothing of what is in it.
 *
 * @example sourceOfLink(code) // 'link:1x8k2ab'
 */
export function sourceOfLink(code: string): string {
  return `link:${checkFigure(code)}`
}

function contentOf(shared: SharedAssessment): LinkContent {
  return [
    shared.profile.id,
    shared.profile.version,
    shared.role,
    shared.level,
    shared.target ?? none,
    indexOfKind(shared.kind),
    shared.date,
    shared.fingerprint,
    shared.positions.map((answer) => (answer ? signOf(answer) : '-')).join(''),
    shared.byId.map(([id, answer]) => [id, signOf(answer)]),
    shared.writing.map(({ key, reason, note, examples, step: next }) => [
      key,
      reason ?? none,
      note ?? none,
      examples?.map(({ text, date, url }) => [text, date ?? none, url ?? none]) ?? none,
      next ? [next.text, next.support ?? none, next.due ?? none, next.done === true ? 1 : 0] : none,
    ]),
    shared.person ?? none,
  ]
}

function indexOfKind(kind: AssessmentKind): 0 | 1 | 2 {
  return kinds.indexOf(kind) as 0 | 1 | 2
}

/** The shape was just checked; only the brands of the ids are added here. */
function sharedOf(content: LinkContent): SharedAssessment {
  const [profile, version, role, level, target, kind, date, fingerprint, run, byId, writing] =
    content
  const person = content[11]
  return {
    profile: { id: profile as ProfileId, version },
    role: role as RoleId,
    level: level as LevelId,
    ...(target === none ? {} : { target: target as LevelId }),
    kind: kinds[kind],
    date,
    ...(person === none ? {} : { person }),
    fingerprint,
    positions: Array.from(run, (sign) => (sign === '-' ? undefined : answerOf(sign as Sign))),
    byId: byId.map(([id, sign]) => [id as CriterionId, answerOf(sign)]),
    writing: writing.map(writingOf),
  }
}

function signOf({ value, noOpportunity }: SharedAnswer): Sign {
  if (value === 'n/a') return 'n'
  return value === 0 && noOpportunity === true ? 'o' : (String(value) as Sign)
}

function answerOf(sign: Sign): SharedAnswer {
  if (sign === 'n') return { value: 'n/a' }
  if (sign === 'o') return { value: 0, noOpportunity: true }
  return { value: Number(sign) as Rating['value'] }
}

function writingOf([key, reason, note, examples, next]: LinkContent[10][number]): SharedWriting {
  return {
    key: key as SharedWriting['key'],
    ...(reason === none ? {} : { reason }),
    ...(note === none ? {} : { note }),
    ...(examples === none ? {} : { examples: examples.map(exampleOf) }),
    ...(next === none ? {} : { step: stepOf(next) }),
  }
}

function exampleOf([text, date, url]: v.InferOutput<typeof example>): EvidenceItem {
  return { text, ...(date === none ? {} : { date }), ...(url === none ? {} : { url }) }
}

function stepOf([text, support, due, done]: v.InferOutput<typeof step>): Step {
  return {
    text,
    ...(support === none ? {} : { support }),
    ...(due === none ? {} : { due }),
    ...(done === 1 ? { done: true } : {}),
  }
}

/** Positions that there are none of, and what is told twice. */
function problemsOfKeys(content: LinkContent): readonly Problem[] {
  const count = content[8].length
  const written = content[10].map(([key]) => key)
  return [
    ...written.flatMap((key, at) =>
      typeof key === 'number' && key >= count
        ? [
            problemAt(`$[10][${at}][0]`, 'linkPosition', {
              found: String(key),
              count: String(count),
            }),
          ]
        : [],
    ),
    ...repeated(content[9].map(([id]) => id)).map((at) =>
      problemAt(`$[9][${at}][0]`, 'duplicateId', { id: String(content[9][at]?.[0]) }),
    ),
    ...repeated(written).map((at) =>
      problemAt(`$[10][${at}][0]`, 'duplicateId', { id: String(written[at]) }),
    ),
  ]
}

/** The places of what stood in the list before. */
function repeated(keys: readonly (string | number)[]): readonly number[] {
  const seen = new Set<string | number>()
  return keys.flatMap((key, at) => {
    if (seen.has(key)) return [at]
    seen.add(key)
    return []
  })
}

/** Whether brackets stand deeper in brackets than any link has them; those inside of strings don't count. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (isInString) {
      if (sign === '\\') at += 1
      else if (sign === '"') isInString = false
    } else if (sign === '"') isInString = true
    else if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > deepest) return true
  }
  return false
}
