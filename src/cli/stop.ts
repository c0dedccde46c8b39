import type { ExitCode } from './session.ts'
import type { WrongUse } from './wrong-use.ts'

/** That a command cannot go on; why is said already, but for wrong use. */
export type Stop = { readonly kind: 'stop'; readonly outcome: ExitCode | WrongUse }

/** Ends a command. */
export function stop(outcome: ExitCode | WrongUse): Stop {
  return { kind: 'stop', outcome }
}
