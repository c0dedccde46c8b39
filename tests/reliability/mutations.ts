import fc from 'fast-check'
import { readAlignment } from '#io/alignment.ts'
import { isPieceKey } from '#storage/pieces.ts'
import { damage, emptyDevice, tableOf } from '../fixtures/fake-device.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { storedTeam } from '../fixtures/team-files.ts'

/** What became of stored data that were damaged. */
export type MutationCounts = {
  mutations: number
  /** Loads that failed or threw. */
  failed: number
  /** Loads that gave something else than what was stored and did not tell. */
  silent: number
  /** Loads after which the damaged data could not be downloaded as they were. */
  notDownloadable: number
}

/** How stored data come to harm. */
type Harm =
  | { readonly how: 'a bit flips'; readonly at: number; readonly bit: number }
  | { readonly how: 'the end is missing'; readonly at: number }
  | { readonly how: 'something else is there'; readonly value: unknown }

const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ how: fc.constant('a bit flips' as const), at: fc.nat(), bit: fc.nat({ max: 15 }) }),
  fc.record({ how: fc.constant('the end is missing' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('something else is there' as const), value: fc.jsonValue() }),
)

const at = '2026-03-18T09:00:00.000Z'
const before = assessmentOf(
  { j1: 2, s1: 1, s2: 'n/a' },
  { notes: { j1: { at, text: 'Was there.' } }, focus: ['j1'], questions: 'When?' },
)
const after = { ...before, ratings: { ...before.ratings, ...assessmentOf({ s1: 3 }).ratings } }
const alignment = valueOf(readAlignment(storedTeam['levelwise:alignment:finished'] ?? ''))

/** Damages one stored piece a time and opens the app on it. */
export async function mutationTrials(runs: number, seed: number): Promise<MutationCounts> {
  const counts: MutationCounts = { mutations: 0, failed: 0, silent: 0, notDownloadable: 0 }
  const plan = fc.record({ piece: fc.nat(), harm })
  for (const { harm: chosen, piece } of fc.sample(plan, { seed, numRuns: runs })) {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(before)
    await tab.save.assessment(after)
    await tab.save.alignment(alignment)
    const whole = await device.tab().load()
    const rows = await tableOf('pieces')
    const key = rows[piece % rows.length]?.key
    if (!isPieceKey(key)) throw new Error('a piece lies under a key of another shape')
    let damaged = ''
    let isHarmed = false
    await damage(key, (row) => {
      const harmed = harmedRow(row, chosen)
      isHarmed = JSON.stringify(harmed) !== JSON.stringify(row)
      damaged = JSON.stringify(harmed)
      return harmed
    })
    if (!isHarmed) continue
    counts.mutations += 1
    const { unreadable, ...stored } = await device.tab().load()
    if (stored.failure !== undefined) counts.failed += 1
    const { unreadable: _none, ...expected } = whole
    const isSame = JSON.stringify(stored) === JSON.stringify(expected)
    if (!isSame && unreadable.length === 0) counts.silent += 1
    if (!isSame && !unreadable.some(({ raw }) => raw.includes(damaged))) counts.notDownloadable += 1
  }
  return counts
}

function harmedRow(row: { readonly text: string }, chosen: Harm): unknown {
  const { text } = row
  switch (chosen.how) {
    case 'a bit flips': {
      const place = chosen.at % text.length
      const flipped = String.fromCharCode(text.charCodeAt(place) ^ (1 << chosen.bit))
      return { ...row, text: `${text.slice(0, place)}${flipped}${text.slice(place + 1)}` }
    }
    case 'the end is missing':
      return { ...row, text: text.slice(0, chosen.at % text.length) }
    case 'something else is there':
      return chosen.value
  }
}
