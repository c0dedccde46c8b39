import { parseArgs } from 'node:util'
import { type OptionName, isOption, options } from './options.ts'

/** What was typed, before it is held against what a command takes. */
export type Given = {
  /** Everything that is no option, in its order. */
  readonly operands: readonly string[]
  readonly values: ReadonlyMap<OptionName, string>
  readonly switches: ReadonlySet<OptionName>
  readonly mistakes: readonly Mistake[]
}

/** Something that was typed and means nothing. */
export type Mistake =
  | { readonly kind: 'unknown'; readonly option: string }
  | { readonly kind: 'valueMissing'; readonly option: string }
  | { readonly kind: 'valueNotTaken'; readonly option: string }

/**
 * Reads the arguments of the command line.
 *
 * @param args without the program's own name
 * @returns what was given and every mistake; the last one counts of an option that is given twice
 */
export function readGiven(args: readonly string[]): Given {
  const operands: string[] = []
  const values = new Map<OptionName, string>()
  const switches = new Set<OptionName>()
  const mistakes: Mistake[] = []
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // Its own refusals are sentences in English, and only the first.
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name: option, rawName, value, inlineValue } = token
    if (!isOption(option)) mistakes.push({ kind: 'unknown', option: rawName })
    else if (options[option].type === 'boolean') {
      if (value === undefined) switches.add(option)
      else mistakes.push({ kind: 'valueNotTaken', option: rawName })
    } else if (value === undefined || (!inlineValue && isOptionLike(value))) {
      mistakes.push({ kind: 'valueMissing', option: rawName })
    } else values.set(option, value)
  }
  return { operands, values, switches, mistakes }
}

/** `-` alone is stdin or stdout. */
function isOptionLike(value: string): boolean {
  return value.startsWith('-') && value !== '-'
}
