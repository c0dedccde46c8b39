import { isLanguage, preferredLanguage } from '#i18n/language-tags.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { type Given, readGiven } from './given.ts'
import { sayHelp, sayHelpOf } from './help.ts'
import { mistakeIn, withoutCommand } from './mistakes.ts'
import { type ExitCode, type Session, openSession } from './session.ts'
import type { Surroundings } from './surroundings.ts'
import type { WrongUse } from './wrong-use.ts'

/**
 * Runs the command line.
 *
 * @param args what was typed, without the program's own name
 * @returns the exit code of the process
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const typed = readGiven(args)
  const session = await openSession(surroundings, languageOf(typed, surroundings))
  const [name, ...operands] = typed.operands
  const command = commands.find((candidate) => candidate.name === name)
  const outcome =
    command === undefined
      ? runAlone(name, typed, session)
      : await runCommand(command, { ...typed, operands }, session)
  if (typeof outcome === 'number') return outcome
  const { t, tell } = session
  tell(t(($) => $.cli.wrong.told, { sentence: outcome.sentence }))
  const line = ['levelwise', ...(command === undefined ? [] : [command.name]), '--help'].join(' ')
  tell(t(($) => $.cli.wrong.seeHelp, { line }))
  return 2
}

/** The language asked for, else that of the system, as POSIX orders its variables. */
function languageOf({ values }: Given, { env }: Surroundings) {
  const asked = values.get('lang')?.toLowerCase()
  if (asked !== undefined && isLanguage(asked)) return asked
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value)
  return preferredLanguage(locale === undefined ? [] : [locale.replaceAll('_', '-')])
}

function runAlone(
  name: string | undefined,
  { mistakes, switches }: Given,
  session: Session,
): ExitCode | WrongUse {
  if (switches.has('version')) session.say(session.surroundings.version)
  else if (switches.has('help') && name === undefined) sayHelp(commands, session)
  else return withoutCommand(name, commands, mistakes, session)
  return 0
}

async function runCommand(
  command: Command,
  given: Given,
  session: Session,
): Promise<ExitCode | WrongUse> {
  if (given.switches.has('version')) session.say(session.surroundings.version)
  else if (given.switches.has('help')) sayHelpOf(command, session)
  else return mistakeIn(command, given, session) ?? command.run(given, session)
  return 0
}
