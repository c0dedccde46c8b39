import type { CommandLineWords } from '#i18n/plain-words.ts'
import type { Choice } from './choice.ts'
import type { Given } from './given.ts'
import type { OptionName } from './options.ts'
import type { ExitCode, Session } from './session.ts'
import type { WrongUse } from './wrong-use.ts'

export type CommandName = keyof CommandLineWords['commands']

/** One command, with all that its help says. */
export type Command = {
  readonly name: CommandName
  /** How many operands it takes. */
  readonly least: number
  readonly most: number
  /** Its own options, in the order of its help; every command takes the common ones, too. */
  readonly options: readonly OptionName[]
  /** What an option chooses from, where it is a list. The first is what it is without the option. */
  readonly lists: { readonly [Name in OptionName]?: readonly Choice[] }
  readonly run: (given: Given, session: Session) => Promise<ExitCode | WrongUse>
}
