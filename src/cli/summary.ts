import { gapSummaryOf } from '#domain/gap-summary.ts'
import { metUpTo } from '#domain/met-up-to.ts'
import { gapSummaryWriters } from '#io/gap-summary-writers.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'
import { chosen } from './choice.ts'
import type { Command } from './command.ts'
import type { Given } from './given.ts'
import { standardStream } from './input.ts'
import { neededAssessment, neededLevels, neededProfileOf } from './needed-assessment.ts'
import { readingOptions } from './options.ts'
import { put, refuseToOverwrite } from './put.ts'
import type { ExitCode, Session } from './session.ts'
import type { WrongUse } from './wrong-use.ts'

/** Writes the gap summary of an assessment exactly as the app exports it. */
export const summary: Command = {
  name: 'summary',
  least: 1,
  most: 1,
  options: [
    'format',
    'profile',
    'level',
    'target',
    'without-notes',
    'without-examples',
    'output',
    'force',
    ...readingOptions,
  ],
  lists: { format: gapSummaryWriters },
  run: runSummary,
}

async function runSummary(given: Given, session: Session): Promise<ExitCode | WrongUse> {
  const { operands, values, switches } = given
  const { t, format, language, surroundings } = session
  const to = values.get('output') ?? standardStream
  const refused = await refuseToOverwrite(to, given, session)
  if (refused !== undefined) return refused.outcome
  const needed = await neededAssessment(operands[0] ?? '', session)
  if (needed.kind === 'stop') return needed.outcome
  const { assessment } = needed
  const found = await neededProfileOf(assessment, given, session)
  if (found.kind === 'stop') return found.outcome
  const { profile, role } = found
  const levels = neededLevels(profile, assessment, given, session)
  if (levels.kind === 'stop') return levels.outcome
  const report = {
    profile,
    assessment,
    role,
    summary: gapSummaryOf(profile, assessment, role.id, levels.current, levels.target),
    metUpTo: metUpTo(profile, assessment),
    date: surroundings.today,
    includes: {
      notes: !switches.has('without-notes'),
      evidence: !switches.has('without-examples'),
    },
  }
  const [first] = gapSummaryWriters
  const writer = chosen(gapSummaryWriters, values.get('format') ?? first.id) ?? first
  const text = await writer.write(report, gapSummaryWords(t, format, language, profile))
  return put(to, text, given, session)
}
