import { closestMatch } from 'leven'
import { chosen } from './choice.ts'
import type { Command } from './command.ts'
import type { Given, Mistake } from './given.ts'
import { choicesOf } from './help.ts'
import { commonOptions } from './options.ts'
import type { Session } from './session.ts'
import { type WrongUse, wrongUse } from './wrong-use.ts'

/** What is wrong where no command is named, or one that there is not. */
export function withoutCommand(
  name: string | undefined,
  commands: readonly Command[],
  mistakes: Given['mistakes'],
  session: Session,
): WrongUse {
  const { t, format } = session
  const [mistake] = mistakes
  if (name === undefined) {
    return mistake === undefined
      ? wrongUse(
          t(($) => $.cli.wrong.noCommand, { values: format.or(commands.map((one) => one.name)) }),
        )
      : wrongUse(toldMistake(mistake, commonOptions, session))
  }
  const near = nearest(
    name,
    commands.map((candidate) => candidate.name),
  )
  return wrongUse(
    near === undefined
      ? t(($) => $.cli.wrong.command, { name })
      : t(($) => $.cli.wrong.commandNear, { name, near }),
  )
}

/** What was typed wrongly for a command; `undefined` where it can run. */
export function mistakeIn(command: Command, given: Given, session: Session): WrongUse | undefined {
  const { t, format } = session
  const taken: readonly string[] = [...command.options, ...commonOptions]
  const [mistake] = given.mistakes
  if (mistake !== undefined) return wrongUse(toldMistake(mistake, taken, session))
  for (const option of [...given.values.keys(), ...given.switches]) {
    if (!taken.includes(option)) {
      return wrongUse(
        t(($) => $.cli.wrong.notTaken, { command: command.name, option: `--${option}` }),
      )
    }
  }
  for (const [option, value] of given.values) {
    const choices = choicesOf(command, option)
    if (choices !== undefined && chosen(choices, value) === undefined) {
      const values = format.or(choices.map(({ id }) => id))
      return wrongUse(t(($) => $.cli.wrong.value, { option: `--${option}`, value, values }))
    }
  }
  const { length } = given.operands
  if (length >= command.least && length <= command.most) return undefined
  const usage = t(($) => $.cli.commands[command.name].usage)
  return wrongUse(
    length < command.least
      ? t(($) => $.cli.wrong.tooFew, { usage })
      : t(($) => $.cli.wrong.tooMany, { operand: given.operands[command.most] ?? '', usage }),
  )
}

function toldMistake({ kind, option }: Mistake, taken: readonly string[], { t }: Session): string {
  if (kind !== 'unknown') return t(($) => $.cli.wrong[kind], { option })
  const near = nearest(option.replace(/^-+/, ''), taken)
  return near === undefined
    ? t(($) => $.cli.wrong.unknown, { option })
    : t(($) => $.cli.wrong.unknownNear, { option, near: `--${near}` })
}

/** The name that was probably meant: at most about half of it was typed otherwise. */
function nearest(typed: string, names: readonly string[]): string | undefined {
  return closestMatch(typed, names, { maxDistance: Math.ceil(typed.length / 2) })
}
