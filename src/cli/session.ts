import type { TFunction } from 'i18next'
import { type Formatters, formattersFor } from '#i18n/formatters.ts'
import type { Language } from '#i18n/language-tags.ts'
import { plainWords } from '#i18n/plain-words.ts'
import { isWorkflow, withoutCommands } from './annotations.ts'
import { printable } from './printable.ts'
import type { Surroundings } from './surroundings.ts'

/** 0: fine. 1: the files have problems, or differ. 2: it could not be done at all. */
export type ExitCode = 0 | 1 | 2

/** The words and streams that a command works with. */
export type Session = {
  readonly surroundings: Surroundings
  readonly language: Language
  readonly t: TFunction
  readonly format: Formatters
  /** One line of the result. */
  readonly say: (line: string) => void
  /** One line beside the result. */
  readonly tell: (line: string) => void
}

/** Begins in a language. */
export async function openSession(
  surroundings: Surroundings,
  language: Language,
): Promise<Session> {
  const isInWorkflow = isWorkflow(surroundings)
  const inert = (line: string) =>
    isInWorkflow ? withoutCommands(printable(line)) : printable(line)
  return {
    surroundings,
    language,
    t: await plainWords(language),
    format: formattersFor(language),
    say: (line) => surroundings.out(`${inert(line)}\n`),
    tell: (line) => surroundings.err(`${inert(line)}\n`),
  }
}
