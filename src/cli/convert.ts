import { profileWriters } from '#io/profile-writers.ts'
import { profileWords } from '#words/profile-words.ts'
import { choiceOfFile, chosen, extensionsOf } from './choice.ts'
import type { Command } from './command.ts'
import type { Given } from './given.ts'
import { lostFields } from './lost-fields.ts'
import { readingOptions } from './options.ts'
import { put, refuseToOverwrite } from './put.ts'
import { neededProfile } from './needed-profile.ts'
import { readingOf } from './reading.ts'
import type { ExitCode, Session } from './session.ts'
import { type WrongUse, wrongUse } from './wrong-use.ts'

/** Turns a profile of any format that is read into any that is written. */
export const convert: Command = {
  name: 'convert',
  least: 2,
  most: 2,
  options: ['to', 'force', ...readingOptions],
  lists: { to: profileWriters },
  run: runConvert,
}

async function runConvert(given: Given, session: Session): Promise<ExitCode | WrongUse> {
  const { t, format } = session
  const [from = '', to = ''] = given.operands
  const reading = readingOf([from], given, session)
  if (reading.kind === 'wrongUse') return reading
  const named = given.values.get('to')
  const writer =
    named === undefined ? choiceOfFile(profileWriters, to) : chosen(profileWriters, named)
  if (writer === undefined) {
    const values = format.or(profileWriters.map(({ id }) => id))
    return wrongUse(t(($) => $.cli.wrong.outputFormat, { file: to, values }))
  }
  const refused = await refuseToOverwrite(to, given, session)
  if (refused !== undefined) return refused.outcome
  const read = await neededProfile(from, reading, session)
  if (read.kind === 'stop') return read.outcome
  const { profile } = read
  const text = await writer.write(profile, profileWords(session.t, format, session.language))
  const lost = await lostFields(profile, text, extensionsOf(writer)[0] ?? '', session)
  if (lost !== undefined) session.tell(lost)
  return put(to, text, given, session)
}
