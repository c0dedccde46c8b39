import type { CommandLineWords } from '#i18n/plain-words.ts'

/** The names of options, each with a sentence in every language. */
export type OptionName = keyof CommandLineWords['options']

/** What stands for an option's value in a help text. */
export type Placeholder = keyof CommandLineWords['placeholders']

type Option = {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** Of options with a value that is not one of a list. */
  readonly placeholder?: Placeholder
}

/** Every option of every command: one name means the same everywhere. */
export const options: { readonly [Name in OptionName]: Option } = {
  format: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  output: { type: 'string', short: 'o', placeholder: 'file' },
  force: { type: 'boolean' },
  notes: { type: 'boolean' },
  'exit-code': { type: 'boolean' },
  profile: { type: 'string', placeholder: 'file' },
  level: { type: 'string', placeholder: 'id' },
  target: { type: 'string', placeholder: 'id' },
  'without-notes': { type: 'boolean' },
  'without-examples': { type: 'boolean' },
  id: { type: 'string', placeholder: 'id' },
  title: { type: 'string', placeholder: 'text' },
  'profile-version': { type: 'string', placeholder: 'text' },
  language: { type: 'string', placeholder: 'tag' },
  levels: { type: 'string', placeholder: 'names' },
  'highest-first': { type: 'boolean' },
  columns: { type: 'string', placeholder: 'columns' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
}

/** Says where a file leaves something open, with what is meant. */
export const readingOptions = [
  'from',
  'id',
  'title',
  'profile-version',
  'language',
  'levels',
  'highest-first',
  'columns',
] as const satisfies readonly OptionName[]

/** What every command takes. */
export const commonOptions = ['lang', 'help', 'version'] as const satisfies readonly OptionName[]

/** Whether there is an option of this name. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}
