import * as v from 'valibot'
import { type Parsed, jsonPath, problemAt } from './problem.ts'

/**
 * Holds an unknown value against a schema.
 *
 * @returns the value with its unknown fields kept, or every problem with its JSON path
 */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  const result = v.safeParse(schema, input)
  if (result.success) return { ok: true, value: result.output }
  return {
    ok: false,
    problems: result.issues.map((issue) =>
      problemAt(jsonPath('$', keysOf(issue)), 'shape', {
        expected: issue.expected ?? issue.type,
        found: issue.received,
      }),
    ),
  }
}

function keysOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/**
 * Reads the `format` of a value before anything else of it is looked at.
 *
 * @param name the format's name without its version, e.g. `levelwise-profile`
 * @param major the newest version that is understood
 * @returns the value as it is, or one problem: another format, or a newer version
 */
export function checkFormat(input: unknown, name: string, major: number): Parsed<unknown> {
  const format =
    typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined
  const [foundName, foundMajor] = typeof format === 'string' ? format.split('/') : []
  const refuse = (code: 'otherFormat' | 'newerFormat') =>
    ({
      ok: false,
      problems: [
        problemAt('$.format', code, { expected: `${name}/${major}`, found: foundIn(format) }),
      ],
    }) as const
  if (foundName !== name || !/^\d+$/.test(foundMajor ?? '')) return refuse('otherFormat')
  return Number(foundMajor) > major ? refuse('newerFormat') : { ok: true, value: input }
}

/** A value in few words. An object says only that it is one: turning it into text could throw. */
function foundIn(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'object' : String(value)
}

/** Reads JSON text; a problem instead of an exception where it isn't JSON. */
export function readJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [problemAt('$', 'notJson', { found })] }
  }
}
