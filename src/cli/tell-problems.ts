import type { Problem } from '#io/problem.ts'
import type { ReadProfile } from '#io/profile-reader.ts'
import { annotate } from './annotations.ts'
import { mappingOptions } from './mapping-options.ts'
import type { Session } from './session.ts'
import { type SystemFailure, toldFailure } from './system-failure.ts'
import { lineOf, shownName, toldProblem } from './told-problems.ts'

/** Says beside the result what is wrong with a file that the command needs. */
export function tellProblems(file: string, problems: readonly Problem[], session: Session): void {
  const all = problems.map((problem) => ({ file, told: toldProblem(session, problem) }))
  for (const { told } of all) session.tell(lineOf(file, told))
  annotate(session, all)
}

/** Says that a file could not be read, and why. */
export function tellUnread(file: string, failure: SystemFailure, session: Session): void {
  const reason = toldFailure(session, failure)
  session.tell(session.t(($) => $.cli.files.unread, { file: shownName(file), reason }))
}

/** Says that a file could not be written, and why. */
export function tellUnwritten(file: string, failure: SystemFailure, session: Session): void {
  const reason = toldFailure(session, failure)
  session.tell(session.t(($) => $.cli.files.unwritten, { file, reason }))
}

/** Says how a table was understood, in the options that correct it. */
export function tellMapping(file: string, { mapping }: ReadProfile, session: Session): void {
  const options = mapping === undefined ? '' : mappingOptions(mapping)
  if (options === '') return
  session.tell(session.t(($) => $.cli.files.mapping, { file: shownName(file), options }))
}
