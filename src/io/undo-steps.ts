import * as v from 'valibot'
import type { Instants, UndoStep } from '#domain/undo-step.ts'
import { entrySchemas } from './assessment.ts'
import { checkShape, readJson } from './checked.ts'
import type { Parsed } from './problem.ts'
import { criterionId, slug } from './schema-parts.ts'

/** An undo step, with the instants that what it is about had when it was kept. */
export type KeptStep = { readonly step: UndoStep; readonly instants: Instants }

/** The steps that can be taken back and made again, the last one last. */
export type KeptUndo = { readonly past: readonly KeptStep[]; readonly future: readonly KeptStep[] }

/** How much is kept, in characters: the room of a tab is shared with everything else it keeps. */
const undoSizeLimit = 1_000_000

const format = 'levelwise-undo/1'

/** A change of one field's entry. Without `to` the entry is cleared: JSON knows no `undefined`. */
function entryChange<const Field extends string, const Fields extends v.ObjectEntries>(
  field: Field,
  fields: Fields,
) {
  return v.looseObject({
    field: v.literal(field),
    criterion: criterionId,
    to: v.exactOptional(v.looseObject(fields)),
  })
}

const changeSchema = v.variant('field', [
  entryChange('ratings', entrySchemas.ratings),
  entryChange('notes', entrySchemas.notes),
  entryChange('evidence', entrySchemas.evidence),
  entryChange('steps', entrySchemas.steps),
  entryChange('outcomes', entrySchemas.outcomes),
  v.looseObject({ field: v.literal('level'), to: slug }),
  v.looseObject({ field: v.literal('focus'), to: v.array(criterionId) }),
  v.looseObject({ field: v.literal('questions'), to: v.exactOptional(v.string()) }),
  v.looseObject({ field: v.literal('person'), to: v.exactOptional(v.string()) }),
])

const stepSchema = v.pipe(
  v.object({
    assessment: v.string(),
    changes: v.pipe(v.array(changeSchema), v.minLength(1)),
    /** `null`: nothing had been changed yet. */
    instants: v.array(v.nullable(v.string())),
  }),
  v.check(({ changes, instants }) => changes.length === instants.length),
)

const undoSchema = v.object({
  format: v.literal(format),
  past: v.array(stepSchema),
  future: v.array(stepSchema),
})

/**
 * Writes undo steps as JSON text of at most `limit` characters: the steps furthest away are left out
 * first. Which run a step belongs to is not kept: a run ends with the page.
 *
 * @returns text that `readUndoSteps` reads back; without any step where not even one has room
 */
export function writeUndoSteps(undo: KeptUndo, limit = undoSizeLimit): string {
  const room = { left: limit - textWith([], []).length }
  const past = nearest(undo.past, room)
  return textWith(past, nearest(undo.future, room))
}

/** The last steps that there is room for, as JSON. */
function nearest(steps: readonly KeptStep[], room: { left: number }): readonly string[] {
  const texts: string[] = []
  for (const { step, instants } of steps.toReversed()) {
    const { assessment, changes } = step
    const text = JSON.stringify({
      assessment,
      changes,
      instants: instants.map((instant) => instant ?? null),
    })
    // The comma that parts it from the next one is counted, too.
    room.left -= text.length + 1
    if (room.left < 0) break
    texts.unshift(text)
  }
  return texts
}

function textWith(past: readonly string[], future: readonly string[]): string {
  return `{"format":"${format}","past":[${past.join()}],"future":[${future.join()}]}`
}

/** Reads undo steps from JSON text; problems with their JSON path where it isn't that. */
export function readUndoSteps(json: string): Parsed<KeptUndo> {
  const value = readJson(json)
  if (!value.ok) return value
  const shape = checkShape(undoSchema, value.value)
  if (!shape.ok) return shape
  const { past, future } = shape.value
  return { ok: true, value: { past: past.map(keptStep), future: future.map(keptStep) } }
}

function keptStep({ assessment, changes, instants }: v.InferOutput<typeof stepSchema>): KeptStep {
  // The shape was just checked; only the brands of the ids are added here, and what JSON left out.
  const step = {
    assessment,
    changes: changes.map((change) => ({ ...change, to: change.to })),
    run: undefined,
  } as unknown as UndoStep
  return { step, instants: instants.map((instant) => instant ?? undefined) }
}
