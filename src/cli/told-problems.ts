import type { Problem } from '#io/problem.ts'
import type { ReadNote } from '#io/profile-reader.ts'
import { standardStream } from './input.ts'
import type { Session } from './session.ts'

/** What is wrong with a file or was guessed in it, in words. */
export type Told = {
  readonly line?: number
  readonly column?: number
  /** JSON path; left out where the whole file is meant. */
  readonly path?: string
  readonly code: string
  readonly message: string
}

/** A problem in words. */
export function toldProblem({ t }: Session, { code, path, at, values }: Problem): Told {
  return {
    ...at,
    ...(path === '$' ? {} : { path }),
    code,
    message: t(($) => $.problem[code], values),
  }
}

/** Something that was guessed, in words. */
export function toldNote({ t }: Session, { code, at, values }: ReadNote): Told {
  return { ...at, code, message: t(($) => $.readNote[code], values) }
}

/**
 * One line, as editors and terminals make links of it.
 *
 * @example 'ladder.yaml:12:5: $.roles[2].id: The id “qa” is used more than once.'
 */
export function lineOf(file: string, { line, column, path, message }: Told): string {
  const place = [shownName(file), line, column].filter((part) => part !== undefined).join(':')
  return [place, ...(path === undefined ? [] : [path]), message].join(': ')
}

/** What a file is called in messages. */
export function shownName(file: string): string {
  return file === standardStream ? '<stdin>' : file
}
