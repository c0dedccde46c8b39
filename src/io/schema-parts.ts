import * as v from 'valibot'
import { instantPattern, languageTagPattern } from './patterns.ts'

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
// Answers are kept by criterion id: one that every object has already would be taken for an answer.
const criterionIdPattern = /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** An id that can stand in an address: small letters, digits, single hyphens. */
export const slug = v.pipe(v.string(), v.regex(slugPattern), v.maxLength(80))

/** A slug that may have dots in it. */
export const criterionId = v.pipe(v.string(), v.regex(criterionIdPattern), v.maxLength(160))

/** A BCP 47 tag. */
export const languageTag = v.pipe(v.string(), v.regex(languageTagPattern))

/**
 * A schema of a record that takes no list: to Valibot a list is a record with the names 0, 1, 2, to JSON Schema it is
 * none.
 */
export function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  return {
    ...schema,
    '~run': (dataset, config) => {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
      // oxlint-disable-next-line no-underscore-dangle -- how Valibot calls what its own schemas tell issues with
      v._addIssue(schema, 'type', dataset, config)
      return dataset as unknown as v.OutputDataset<v.InferOutput<Schema>, v.InferIssue<Schema>>
    },
  }
}

const wording = v.pipe(v.string(), v.minLength(1))
const wordings = v.record(languageTag, v.string())
const either = v.union([wording, wordings])

/**
 * Looks at a text as the one shape that it can only have. A union would try both on each of a hundred thousand
 * texts, and would take a list for a record.
 */
const wordingOrWordings: typeof either = {
  ...either,
  '~run': (dataset, config) => {
    const { value } = dataset
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? wordings['~run'](dataset, config) : wording['~run'](dataset, config)
  },
}

/** One wording for every language, or one for each BCP 47 tag. */
export const text = wordingOrWordings

/** ISO date, e.g. 2026-03-17. */
export const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/),
)

/** ISO instant exactly as `Date.prototype.toISOString` writes it: instants are compared as text. */
export const isoInstant = v.pipe(
  v.string(),
  v.regex(instantPattern),
  v.description('ISO instant in UTC with milliseconds, e.g. 2026-03-17T09:00:00.000Z.'),
)
