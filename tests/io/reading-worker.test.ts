// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ReadingReport, ReadingTask } from '#io/reading-worker.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

vi.mock('#io/profile-parts.ts', () => ({
  partsOfProfile: () => {
    throw new RangeError('Invalid string length')
  },
}))

type Listener = (event: { readonly data: ReadingTask }) => void

let ask: Listener = () => undefined
const reports: ReadingReport[] = []

beforeEach(async () => {
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => {
    ask = listener
  })
  vi.stubGlobal('postMessage', (report: ReadingReport) => reports.push(report))
  await import('#io/reading-worker.ts')
})

afterEach(() => vi.unstubAllGlobals())

it('answers where what was read cannot be taken apart', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(smallProfileLiteral))
  ask({ data: { source: { name: 'a.json', bytes }, choices: { today: '2026-03-17' } } })
  await expect.poll(() => reports.at(-1)?.kind).toBe('read')
  expect(reports.at(-1)).toEqual({
    kind: 'read',
    read: {
      ok: false,
      problems: [{ code: 'readerFailed', path: '$', values: { found: 'Invalid string length' } }],
    },
  })
})
