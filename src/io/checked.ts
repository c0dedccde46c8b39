import * as v from 'valibot'
import { mostProblems } from './limits.ts'
import { type Parsed, type Problem, jsonPath, problemAt } from './problem.ts'

/**
 * Holds an unknown value against a schema.
 *
 * @returns the value with its unknown fields kept, or every problem with its JSON path
 */
export function checkShape<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  return checkAll(schema, input)
}

/**
 * `checkShape` for what may be very large, without unions.
 *
 * @returns of more problems than `mostProblems` the first of each list, and that there are more
 */
export function checkLargeShape<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Parsed<T> {
  try {
    return checkAll(schema, input, countedIssues())
  } catch (error) {
    if (!(error instanceof TooManyIssues)) throw error
    return { ok: false, problems: [...firstProblems(schema, input), tooManyProblems()] }
  }
}

/** Thrown inside: a million issues, each with all that it is about, would not fit into the memory. */
class TooManyIssues extends Error {}

/** That there are more problems than are told. */
export function tooManyProblems(): Problem {
  return problemAt('$', 'tooManyProblems', { limit: String(mostProblems) })
}

/** What is wrong where every list is cut short; nothing where that is still too much to tell. */
function firstProblems<T>(schema: v.GenericSchema<unknown, T>, input: unknown): readonly Problem[] {
  try {
    const checked = checkAll(schema, cutShort(input), countedIssues())
    return checked.ok ? [] : checked.problems
  } catch (error) {
    if (!(error instanceof TooManyIssues)) throw error
    return []
  }
}

const itemsOfCutList = 8

function cutShort(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, itemsOfCutList).map(cutShort)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).slice(0, itemsOfCutList * itemsOfCutList)
  return Object.fromEntries(entries.map(([key, item]) => [key, cutShort(item)]))
}

/** Asked for the message of each issue as it is found; a union asks for those of its other shapes, too. */
function countedIssues(): v.ErrorMessage<v.BaseIssue<unknown>> {
  let issues = 0
  return () => {
    issues += 1
    if (issues > mostProblems) throw new TooManyIssues()
    return ''
  }
}

function checkAll<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  message?: v.ErrorMessage<v.BaseIssue<unknown>>,
): Parsed<T> {
  const result = v.safeParse(schema, input, message === undefined ? {} : { message })
  if (result.success) return { ok: true, value: result.output }
  return {
    ok: false,
    problems: result.issues.flatMap((issue) =>
      reasonsOf(issue).map(([keys, { expected, type, received }]) =>
        problemAt(jsonPath('$', keys), 'shape', { expected: expected ?? type, found: received }),
      ),
    ),
  }
}

type Keys = readonly (string | number)[]
type Reason = readonly [Keys, v.BaseIssue<unknown>]

/**
 * Where several shapes are possible, an issue says only that none fits. What is wrong stands in the issues of each
 * shape: of those that lie deepest, all are told that are about something that is there, or that every shape misses.
 * Where that leaves none, the last shape, which is the usual one, says what it misses.
 */
function reasonsOf(issue: v.BaseIssue<unknown>): readonly Reason[] {
  const keys = keysOf(issue)
  if (issue.type !== 'union') return [[keys, issue]]
  const inner = (issue.issues ?? []).flatMap(reasonsOf)
  const deepest = inner.reduce((depth, [path]) => Math.max(depth, path.length), 0)
  if (deepest === 0) return [[keys, issue]]
  const deep = inner.filter(([path]) => path.length === deepest)
  const there = new Map<string, Reason>()
  const missed = new Map<string, Reason[]>()
  for (const reason of deep) {
    const place = reason[0].join('\n')
    if (reason[1].received !== 'undefined') there.set(place, reason)
    else missed.set(place, [...(missed.get(place) ?? []), reason])
  }
  const missedByAll = [...missed.values()]
    .filter(({ length }) => length > 1)
    .map(([first]) => first)
  const certain = [...there.values(), ...missedByAll].filter((reason) => reason !== undefined)
  const told = certain.length > 0 ? certain : deep.slice(-1)
  return told.map(([path, reason]) => [[...keys, ...path], reason])
}

function keysOf(issue: v.BaseIssue<unknown>): Keys {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/**
 * Reads the `format` of a value before anything else of it is looked at.
 *
 * @param name the format's name without its version, e.g. `levelwise-profile`
 * @param major the newest version that is understood
 * @returns the value as it is, or one problem: no format at all, another one, or a newer version
 */
export function checkFormat(input: unknown, name: string, major: number): Parsed<unknown> {
  const format =
    typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined
  const [foundName, foundMajor] = typeof format === 'string' ? format.split('/') : []
  const refuse = (code: 'noFormat' | 'otherFormat' | 'newerFormat') =>
    ({
      ok: false,
      problems: [
        problemAt('$.format', code, { expected: `${name}/${major}`, found: foundIn(format) }),
      ],
    }) as const
  if (format === undefined) return refuse('noFormat')
  if (foundName !== name || !/^\d+$/.test(foundMajor ?? '')) return refuse('otherFormat')
  return Number(foundMajor) > major ? refuse('newerFormat') : { ok: true, value: input }
}

/** A value in few words. An object says only that it is one: turning it into text could throw. */
function foundIn(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'object' : String(value)
}
