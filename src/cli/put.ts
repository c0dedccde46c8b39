import type { Given } from './given.ts'
import { obstacleTo, writeOutput } from './output.ts'
import type { ExitCode, Session } from './session.ts'
import { type Stop, stop } from './stop.ts'
import { tellUnwritten } from './tell-problems.ts'

/** Ends a command before its work where a file is in the way of its result. */
export async function refuseToOverwrite(
  to: string,
  { switches }: Given,
  session: Session,
): Promise<Stop | undefined> {
  const obstacle = await obstacleTo(to, switches.has('force'))
  if (obstacle === undefined) return undefined
  tellUnwritten(to, obstacle, session)
  return stop(2)
}

/** Writes the result of a command and says where it could not. */
export async function put(
  to: string,
  text: string,
  { switches }: Given,
  session: Session,
): Promise<ExitCode> {
  const failure = await writeOutput(to, text, switches.has('force'), session.surroundings)
  if (failure === undefined) return 0
  tellUnwritten(to, failure, session)
  return 2
}
