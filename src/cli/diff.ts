import { changeCounts, hasChanges, profileChanges } from '#domain/profile-changes.ts'
import { type Choice, chosen } from './choice.ts'
import type { Command } from './command.ts'
import { type Difference, differenceSections } from './difference-sections.ts'
import type { Given } from './given.ts'
import { neededProfile } from './needed-profile.ts'
import { readingOptions } from './options.ts'
import { printableJson } from './printable.ts'
import { readingOf } from './reading.ts'
import type { ExitCode, Session } from './session.ts'
import type { WrongUse } from './wrong-use.ts'

type DiffFormat = Choice & {
  readonly write: (difference: Difference, session: Session) => Promise<void> | void
}

/** Every format that differences are written in; the first is used where none is asked for. */
const diffFormats: readonly [DiffFormat, ...DiffFormat[]] = [
  { id: 'text', write: sayText },
  { id: 'json', extension: 'json', write: sayJson },
  {
    id: 'markdown',
    extension: 'md',
    write: async (difference, session) => {
      const { differenceMarkdown } = await import('./difference-markdown.ts')
      session.surroundings.out(differenceMarkdown(difference, session))
    },
  },
]

/** Says what changed from one version of a profile to another. */
export const diff: Command = {
  name: 'diff',
  least: 2,
  most: 2,
  options: ['format', 'exit-code', ...readingOptions],
  lists: { format: diffFormats },
  run: runDiff,
}

async function runDiff(given: Given, session: Session): Promise<ExitCode | WrongUse> {
  const { operands, switches, values } = given
  const reading = readingOf(operands, given, session)
  if (reading.kind === 'wrongUse') return reading
  const [before, after] = [
    await neededProfile(operands[0] ?? '', reading, session),
    await neededProfile(operands[1] ?? '', reading, session),
  ]
  // 1 says that they differ: files that cannot be compared are another matter.
  if (before.kind === 'stop' || after.kind === 'stop') return 2
  const difference = {
    before: before.profile,
    after: after.profile,
    changes: profileChanges(before.profile, after.profile),
  }
  const [first] = diffFormats
  const { write } = chosen(diffFormats, values.get('format') ?? first.id) ?? first
  await write(difference, session)
  return switches.has('exit-code') && hasChanges(difference.changes) ? 1 : 0
}

function sayJson({ before, after, changes }: Difference, { surroundings }: Session): void {
  const report = {
    before: { id: before.id, version: before.version },
    after: { id: after.id, version: after.version },
    isDifferent: hasChanges(changes),
    counts: changeCounts(changes),
    ...changes,
  }
  surroundings.out(`${printableJson(JSON.stringify(report, undefined, 2))}\n`)
}

function sayText(difference: Difference, session: Session): void {
  const { title, result, sections } = differenceSections(difference, session)
  session.say(title)
  session.say(result)
  for (const { heading, items } of sections) {
    session.say('')
    session.say(heading)
    for (const { text, details } of items) {
      session.say(`  ${text}`)
      for (const detail of details) session.say(`      ${detail}`)
    }
  }
}
