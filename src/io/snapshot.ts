import * as v from 'valibot'
import { type Snapshot, snapshotReasons } from '#domain/snapshot.ts'
import { assessmentSchema } from './assessment.ts'
import { checkFormat, checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import type { Parsed } from './problem.ts'
import { isoInstant } from './schema-parts.ts'

/** The format `levelwise-snapshot/1`, as it is published and as it is checked. */
export const snapshotSchema = v.pipe(
  v.looseObject({
    $schema: v.exactOptional(v.pipe(v.string(), v.description('A hint for editors only.'))),
    format: v.literal('levelwise-snapshot/1'),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
    name: v.pipe(v.string(), v.description('As typed; empty where none was given.')),
    reason: v.pipe(
      v.picklist(snapshotReasons),
      v.description('Taken by hand, or before something that replaces much at once.'),
    ),
    taken: isoInstant,
    assessment: v.pipe(
      assessmentSchema,
      v.description('As it was then, with the texts that were rated.'),
    ),
  }),
  v.title('Levelwise snapshot'),
  v.description('A frozen, dated copy of an assessment.'),
)

/**
 * Turns an unknown value into a snapshot.
 *
 * @returns the snapshot with its unknown fields kept, or every problem with its JSON path
 */
export function parseSnapshot(input: unknown): Parsed<Snapshot> {
  const format = checkFormat(input, 'levelwise-snapshot', 1)
  if (!format.ok) return format
  const shape = checkShape(snapshotSchema, input)
  // The shape was just checked; only the brands of the ids are added here.
  return shape.ok ? { ok: true, value: shape.value as unknown as Snapshot } : shape
}

/** Reads a snapshot from JSON text; see `parseSnapshot`. */
export function readSnapshot(json: string): Parsed<Snapshot> {
  const value = readJson(json)
  return value.ok ? parseSnapshot(value.value) : value
}
