import * as v from 'valibot'
import type { UndoStep } from '#domain/undo-step.ts'
import { entrySchemas } from './assessment.ts'
import { checkShape } from './checked.ts'
import type { Parsed } from './problem.ts'
import { readJson } from './read-json.ts'
import { criterionId, slug } from './schema-parts.ts'
import { type KeptStep, type KeptUndo, undoFormat } from './undo-steps.ts'

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
  format: v.literal(undoFormat),
  past: v.array(stepSchema),
  future: v.array(stepSchema),
})

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
