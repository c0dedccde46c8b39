import type { SkillProfile } from '#domain/profile.ts'
import { type Reading, readProfileFrom } from './reading.ts'
import type { Session } from './session.ts'
import { type Stop, stop } from './stop.ts'
import { tellMapping, tellProblems, tellUnread } from './tell-problems.ts'
import { lineOf, toldNote } from './told-problems.ts'

/** Reads a profile that a command cannot do without. Says what was guessed, or what is wrong. */
export async function neededProfile(
  file: string,
  reading: Reading,
  session: Session,
): Promise<{ readonly kind: 'profile'; readonly profile: SkillProfile } | Stop> {
  const read = await readProfileFrom(file, reading, session)
  if (read.kind === 'failed') {
    tellUnread(file, read.failure, session)
    return stop(2)
  }
  const { result } = read
  tellMapping(file, result, session)
  if (!result.ok) {
    tellProblems(file, result.problems, session)
    return stop(1)
  }
  for (const note of result.notes) session.tell(lineOf(file, toldNote(session, note)))
  return { kind: 'profile', profile: result.profile }
}
