import * as v from 'valibot'
import { type KeptProfile, keptProfileId } from '#domain/own-profile.ts'
import { checkFormat, checkShape } from './checked.ts'
import { type Parsed, problemAt } from './problem.ts'
import { isoInstant } from './schema-parts.ts'
import { profileHeadSchema } from './skill-profile.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const origin = v.variant('kind', [
  v.looseObject({ kind: v.literal('file'), name: v.string() }),
  v.looseObject({ kind: v.literal('editor') }),
  v.looseObject({ kind: v.literal('site'), address: v.string() }),
  v.looseObject({ kind: v.literal('backup') }),
])

const keptProfileSchema = v.looseObject({
  format: v.literal('levelwise-kept-profile/1'),
  id: v.string(),
  profile: profileHeadSchema,
  counts: v.looseObject({
    roles: count,
    levels: count,
    required: count,
    optional: count,
    criteria: count,
    length: count,
  }),
  origin,
  added: isoInstant,
})

/**
 * Turns an unknown value into what a device keeps of a profile besides its expectations.
 *
 * @returns every problem with its JSON path: another shape, or an id that isn't the profile's own
 */
export function parseKeptProfile(input: unknown): Parsed<KeptProfile> {
  const format = checkFormat(input, 'levelwise-kept-profile', 1)
  if (!format.ok) return format
  const shape = checkShape(keptProfileSchema, input)
  if (!shape.ok) return shape
  // The shape was just checked; only the brands of the ids are added here.
  const kept = shape.value as unknown as KeptProfile
  return kept.id === keptProfileId(kept.profile)
    ? { ok: true, value: kept }
    : {
        ok: false,
        problems: [
          problemAt('$.id', 'shape', { expected: keptProfileId(kept.profile), found: kept.id }),
        ],
      }
}
