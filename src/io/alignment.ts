import * as v from 'valibot'
import type { Alignment } from '#domain/alignment.ts'
import { assessmentSchema } from './assessment.ts'
import { checkFormat, checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import { type Parsed, problemAt } from './problem.ts'
import { isoInstant } from './schema-parts.ts'

/** The format `levelwise-alignment/1`, as it is published and as it is checked. */
export const alignmentSchema = v.pipe(
  v.looseObject({
    $schema: v.exactOptional(v.pipe(v.string(), v.description('A hint for editors only.'))),
    format: v.literal('levelwise-alignment/1'),
    about: v.exactOptional(
      v.pipe(v.array(v.string()), v.description('Lines for a person who opens the file.')),
    ),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    self: v.exactOptional(
      v.pipe(assessmentSchema, v.description('The self-assessment, as its file had it.')),
    ),
    review: v.pipe(assessmentSchema, v.description('The same criteria, rated by somebody else.')),
    agreed: v.pipe(
      assessmentSchema,
      v.description('What both agreed on; its notes are the reasons.'),
    ),
    finished: v.exactOptional(
      v.pipe(isoInstant, v.description('When the review was said to be complete.')),
    ),
    uncovered: v.exactOptional(
      v.pipe(isoInstant, v.description('When the self-ratings were seen before that.')),
    ),
    created: isoInstant,
    changed: isoInstant,
  }),
  v.title('Levelwise alignment'),
  v.description('Two assessments of one person held together, and what both agreed on.'),
)

/**
 * Turns an unknown value into an alignment.
 *
 * @returns the alignment with its unknown fields kept, or every problem with its JSON path: another
 *   shape, sides of the wrong kind, of different profiles or roles, or with the same id
 */
export function parseAlignment(input: unknown): Parsed<Alignment> {
  const format = checkFormat(input, 'levelwise-alignment', 1)
  if (!format.ok) return format
  const shape = checkShape(alignmentSchema, input)
  if (!shape.ok) return shape
  // The shape was just checked; only the brands of the ids are added here.
  const alignment = shape.value as unknown as Alignment
  const problems = problemsOf(alignment)
  return problems.length === 0 ? { ok: true, value: alignment } : { ok: false, problems }
}

function problemsOf({ agreed, review, self }: Alignment) {
  const sides = [
    ['review', review],
    ['agreed', agreed],
    ['self', self],
  ] as const
  const ids = sides.map(([, side]) => side?.id)
  return sides.flatMap(([kind, side], at) => {
    if (side === undefined) return []
    const wrong = (path: string, expected: string, found: string) =>
      expected === found ? [] : [problemAt(`$.${kind}.${path}`, 'shape', { expected, found })]
    const isRepeated = ids.indexOf(side.id) < at
    return [
      ...(isRepeated ? [problemAt(`$.${kind}.id`, 'duplicateId', { id: side.id })] : []),
      ...wrong('kind', kind, side.kind),
      ...wrong('profile.id', review.profile.id, side.profile.id),
      ...wrong('role', review.role, side.role),
    ]
  })
}

/** Reads an alignment from JSON text; see `parseAlignment`. */
export function readAlignment(json: string): Parsed<Alignment> {
  const value = readJson(json)
  return value.ok ? parseAlignment(value.value) : value
}
