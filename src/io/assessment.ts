import * as v from 'valibot'
import type { Assessment } from '#domain/assessment.ts'
import { checkFormat, checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import type { Parsed } from './problem.ts'
import { criterionId, isoInstant, noList, slug, text as textSchema } from './schema-parts.ts'

const cleared = v.looseObject({ at: isoInstant, cleared: v.literal(true) })

function entriesOf<const Fields extends v.ObjectEntries>(fields: Fields) {
  return noList(
    v.record(criterionId, v.union([cleared, v.looseObject({ at: isoInstant, ...fields })])),
  )
}

const evidenceItem = v.looseObject({
  text: v.string(),
  date: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
})

/** What an entry of each field holds besides its instant. */
export const entrySchemas = {
  ratings: {
    value: v.picklist([0, 1, 2, 3, 'n/a']),
    reason: v.exactOptional(v.string()),
    noOpportunity: v.exactOptional(v.boolean()),
    profileVersion: v.string(),
  },
  notes: { text: v.string() },
  evidence: { items: v.array(evidenceItem) },
  steps: {
    text: v.string(),
    support: v.exactOptional(v.string()),
    due: v.exactOptional(v.string()),
    done: v.exactOptional(v.boolean()),
  },
  outcomes: {
    notAgreed: v.exactOptional(v.boolean()),
    statement: v.exactOptional(v.string()),
  },
} as const

/** The format `levelwise-assessment/1`, as it is published and as it is checked. */
export const assessmentSchema = v.pipe(
  v.looseObject({
    $schema: v.exactOptional(v.string()),
    format: v.literal('levelwise-assessment/1'),
    about: v.exactOptional(v.array(v.string())),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    copiedFrom: v.exactOptional(v.string()),
    kind: v.picklist(['self', 'review', 'agreed']),
    profile: v.looseObject({ id: slug, version: v.string() }),
    role: slug,
    level: slug,
    target: v.exactOptional(slug),
    person: v.exactOptional(v.string()),
    rater: v.exactOptional(v.string()),
    ratings: entriesOf(entrySchemas.ratings),
    notes: entriesOf(entrySchemas.notes),
    evidence: entriesOf(entrySchemas.evidence),
    steps: entriesOf(entrySchemas.steps),
    outcomes: v.exactOptional(entriesOf(entrySchemas.outcomes)),
    focus: v.exactOptional(v.array(criterionId)),
    questions: v.exactOptional(v.string()),
    fieldsChanged: v.exactOptional(
      noList(
        v.looseObject({
          level: v.exactOptional(isoInstant),
          focus: v.exactOptional(isoInstant),
          questions: v.exactOptional(isoInstant),
          person: v.exactOptional(isoInstant),
        }),
      ),
    ),
    texts: v.exactOptional(noList(v.record(criterionId, textSchema))),
    created: isoInstant,
    changed: isoInstant,
  }),
  v.title('Levelwise assessment'),
  v.description('One person’s answers for one role of one skill profile, all levels.'),
)

/**
 * Turns an unknown value into an assessment.
 *
 * @param input anything, e.g. parsed JSON
 * @returns the assessment with its unknown fields kept, or every problem with its JSON path
 */
export function parseAssessment(input: unknown): Parsed<Assessment> {
  const format = checkFormat(input, 'levelwise-assessment', 1)
  if (!format.ok) return format
  const shape = checkShape(assessmentSchema, input)
  // The shape was just checked; only the brands of the ids are added here.
  return shape.ok ? { ok: true, value: shape.value as unknown as Assessment } : shape
}

/** Reads an assessment from JSON text; see `parseAssessment`. */
export function readAssessment(json: string): Parsed<Assessment> {
  const value = readJson(json)
  return value.ok ? parseAssessment(value.value) : value
}
