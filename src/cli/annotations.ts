import type { Surroundings } from './surroundings.ts'
import { printable } from './printable.ts'
import type { Told } from './told-problems.ts'

/** Whether this is a step of a workflow on GitHub. */
export function isWorkflow({ env }: Surroundings): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/**
 * A line for GitHub's log that is no command, whatever the files of a pull request hold or are called: the log
 * takes `::` at the beginning of a line for one, and `##[` anywhere.
 */
export function withoutCommands(line: string): string {
  return line.replaceAll('##[', String.raw`#\u0023[`).replace(/^(\s*):(?=:)/, String.raw`$1\u003a`)
}

/** GitHub shows ten of a step and keeps fifty of a job. */
const most = 50

/**
 * Shows problems beside the lines of a pull request, where the command runs in a workflow on GitHub. They go to
 * stderr, so that stdout holds the result alone.
 */
export function annotate(
  { surroundings }: { readonly surroundings: Surroundings },
  problems: readonly { readonly file: string; readonly told: Told }[],
): void {
  if (!isWorkflow(surroundings)) return
  for (const { file, told } of problems.slice(0, most)) {
    surroundings.err(`${annotationOf(file, told)}\n`)
  }
}

/**
 * A command of GitHub's log. Whatever stands in a file can end neither the line nor a property, and begins no
 * other command.
 *
 * @example annotationOf('a.json', { line: 3, code: 'empty', message: 'x' }) // '::error file=a.json,line=3::x'
 */
export function annotationOf(file: string, { line, column, path, message }: Told): string {
  const properties = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['title', path],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(printable(String(value)))}`)
  return `::error ${properties.join(',')}::${escapedData(printable(message))}`
}

/** Line ends are gone already. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
