import * as v from 'valibot'
import type { DraftHead, ProfileDraft } from '#domain/profile-draft.ts'
import { checkFormat, checkShape } from './checked.ts'
import type { Parsed } from './problem.ts'
import { isoInstant } from './schema-parts.ts'

// What somebody is writing may be incomplete: only what the editor relies on is checked.
const wording = v.union([v.string(), v.record(v.string(), v.string())])
const named = v.looseObject({ id: v.string(), name: wording, summary: v.exactOptional(wording) })
const strings = v.array(v.string())

const draftProfileHead = {
  format: v.literal('levelwise-profile/1'),
  id: v.string(),
  version: v.string(),
  title: wording,
  field: v.exactOptional(wording),
  summary: v.exactOptional(wording),
  updated: v.string(),
  languages: v.pipe(strings, v.minLength(1)),
  keywords: v.exactOptional(v.array(wording)),
  source: v.exactOptional(v.string()),
  licence: v.exactOptional(v.string()),
  levels: v.array(named),
  roles: v.array(named),
  areas: v.array(named),
}

const draftCell = v.looseObject({
  role: v.string(),
  level: v.string(),
  required: v.boolean(),
  criteria: v.array(
    v.looseObject({
      id: v.string(),
      text: wording,
      area: v.exactOptional(v.string()),
      tools: v.exactOptional(strings),
      topic: v.exactOptional(v.string()),
      required: v.exactOptional(v.boolean()),
    }),
  ),
})

const draftHead = {
  format: v.literal('levelwise-draft/1'),
  id: v.string(),
  base: v.exactOptional(v.looseObject({ id: v.string(), version: v.string() })),
  changed: isoInstant,
}

const draftHeadSchema = v.looseObject({
  ...draftHead,
  profile: v.looseObject(draftProfileHead),
})

/** The format `levelwise-draft/1`. */
export const draftSchema = v.looseObject({
  ...draftHead,
  profile: v.looseObject({ ...draftProfileHead, expectations: v.array(draftCell) }),
})

/**
 * Turns an unknown value into a draft of a profile. Texts may be empty and references may lead nowhere: a
 * draft is not yet a profile.
 *
 * @returns every problem with its JSON path
 */
export function parseProfileDraft(input: unknown): Parsed<ProfileDraft> {
  const format = checkFormat(input, 'levelwise-draft', 1)
  if (!format.ok) return format
  const shape = checkShape(draftSchema, input)
  // The shape was just checked; only the brands of the ids are added here.
  return shape.ok ? { ok: true, value: shape.value as unknown as ProfileDraft } : shape
}

/** Turns an unknown value into what a list shows of a draft; see `parseProfileDraft`. */
export function parseDraftHead(input: unknown): Parsed<DraftHead> {
  const format = checkFormat(input, 'levelwise-draft', 1)
  if (!format.ok) return format
  const shape = checkShape(draftHeadSchema, input)
  return shape.ok ? { ok: true, value: shape.value as unknown as DraftHead } : shape
}
