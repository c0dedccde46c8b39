import { languageTags } from '#i18n/language-tags.ts'
import { profileReaders } from '#io/profile-readers.ts'
import { type Choice, extensionsOf } from './choice.ts'
import type { Command } from './command.ts'
import { type OptionName, commonOptions, options } from './options.ts'
import type { Session } from './session.ts'

/** How wide a help text is at most, in characters. */
const width = 88

/** What an option of a command chooses from; `undefined` where it takes anything, or no value. */
export function choicesOf(
  command: Command | undefined,
  option: OptionName,
): readonly Choice[] | undefined {
  if (option === 'lang') return languageTags.map((id) => ({ id }))
  return option === 'from' ? profileReaders : command?.lists[option]
}

/** Says what there is to do. */
export function sayHelp(commands: readonly Command[], { t, say }: Session): void {
  say(t(($) => $.cli.help.usage, { usage: t(($) => $.cli.usage) }))
  say('')
  sayWrapped(
    t(($) => $.cli.about),
    say,
  )
  sayList(
    t(($) => $.cli.help.commands),
    commands.map(({ name }) => [name, t(($) => $.cli.commands[name].short)]),
    say,
  )
  sayOptions(undefined, commonOptions, { t, say })
  say('')
  sayWrapped(
    t(($) => $.cli.help.more),
    say,
  )
}

/** Says what a command does, takes and gives. */
export function sayHelpOf(command: Command, { t, say }: Session): void {
  const words = t(($) => $.cli.commands[command.name], { returnObjects: true })
  say(t(($) => $.cli.help.usage, { usage: words.usage }))
  say('')
  sayWrapped(words.about, say)
  sayOptions(command, [...command.options, ...commonOptions], { t, say })
  for (const [heading, choices] of [
    [t(($) => $.cli.help.reads), command.options.includes('from') ? profileReaders : []],
    [t(($) => $.cli.help.writes), command.lists.to ?? []],
  ] as const) {
    sayList(
      heading,
      choices.map((choice) => [choice.id, extensionsOf(choice).map(dotted).join(', ')]),
      say,
    )
  }
  sayList(
    t(($) => $.cli.help.exitCodes),
    [
      ['0', words.fine],
      ['1', words.problems],
      ['2', words.cannot],
    ],
    say,
  )
  say('')
  say(t(($) => $.cli.help.example))
  say(`  ${words.example}`)
}

function sayOptions(
  command: Command | undefined,
  names: readonly OptionName[],
  { t, say }: Pick<Session, 't' | 'say'>,
): void {
  sayList(
    t(($) => $.cli.help.options),
    names.map((name) => [labelOf(name), t(($) => $.cli.options[name])]),
    say,
  )

  function labelOf(name: OptionName): string {
    const { placeholder, short } = options[name]
    const choices = choicesOf(command, name)
    const value =
      choices?.map(({ id }) => id).join('|') ??
      (placeholder === undefined ? undefined : t(($) => $.cli.placeholders[placeholder]))
    const long = value === undefined ? `--${name}` : `--${name} ${value}`
    return short === undefined ? long : `-${short}, ${long}`
  }
}

/** A heading and two columns; nothing at all for no rows. */
function sayList(
  heading: string,
  rows: readonly (readonly [label: string, text: string])[],
  say: Session['say'],
): void {
  if (rows.length === 0) return
  say('')
  say(heading)
  const indent = Math.min(30, Math.max(...rows.map(([label]) => label.length)) + 4)
  for (const [label, text] of rows) {
    const lines = wrapped(text, width - indent)
    const isLong = label.length + 4 > indent
    if (isLong) say(`  ${label}`)
    for (const [at, line] of lines.entries()) {
      say(`${(at === 0 && !isLong ? `  ${label}` : '').padEnd(indent)}${line}`)
    }
  }
}

function sayWrapped(text: string, say: Session['say']): void {
  for (const line of wrapped(text, width)) say(line)
}

/** A text in lines of a width; a longer word has a line of its own. */
function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function dotted(extension: string): string {
  return `.${extension}`
}
