import type { CommandLineWords } from '#i18n/plain-words.ts'
import type { Session } from './session.ts'

/** Why the system refused: one of the reasons that have a sentence, else what it says itself. */
export type SystemFailure =
  | { readonly kind: 'known'; readonly reason: keyof CommandLineWords['reasons'] }
  | { readonly kind: 'other'; readonly message: string }

const reasons: ReadonlyMap<string, keyof CommandLineWords['reasons']> = new Map([
  ['ENOENT', 'notFound'],
  ['ENOTDIR', 'notFound'],
  ['EISDIR', 'folder'],
  ['EACCES', 'notAllowed'],
  ['EPERM', 'notAllowed'],
  ['EROFS', 'notAllowed'],
  ['EEXIST', 'exists'],
  ['ENOSPC', 'full'],
] as const)

/** Reads what was thrown by the file system. */
export function failureOf(error: unknown): SystemFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons.get(code)
  if (reason !== undefined) return { kind: 'known', reason }
  return { kind: 'other', message: error instanceof Error ? error.message : String(error) }
}

/** The same in words. */
export function toldFailure({ t }: Session, failure: SystemFailure): string {
  return failure.kind === 'other' ? failure.message : t(($) => $.cli.reasons[failure.reason])
}
