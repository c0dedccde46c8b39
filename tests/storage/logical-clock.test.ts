import { expect, it } from 'vitest'
import { logicalClock } from '#storage/logical-clock.ts'
import { fakeBrowser, forbiddenBrowser } from '../fixtures/fake-browser.ts'

const noon = '2026-11-22T12:00:00.000Z'

/** A clock that shows one time after the other, and then stands still. */
const showing = (...times: readonly string[]) => {
  let at = 0
  return () => times[Math.min(at++, times.length - 1)] ?? noon
}

it('shows the time where the time goes on', () => {
  const clock = logicalClock(showing(noon, '2026-11-22T12:00:01.000Z'), () => localStorageOf())
  expect([clock(), clock()]).toEqual([noon, '2026-11-22T12:00:01.000Z'])
})

it.each([
  ['stands still', noon],
  ['is put back by a year', '2025-11-22T12:00:00.000Z'],
])('counts on where the time %s', (_, next) => {
  const clock = logicalClock(showing(noon, next), () => localStorageOf())
  expect([clock(), clock(), clock()]).toEqual([
    noon,
    '2026-11-22T12:00:00.001Z',
    '2026-11-22T12:00:00.002Z',
  ])
})

it('is later than every instant that another tab, or an earlier visit, was given', () => {
  const shared = localStorageOf()
  const first = logicalClock(showing(noon), () => shared)
  const second = logicalClock(showing(noon), () => shared)
  expect([first(), second(), first(), second()]).toEqual([
    noon,
    '2026-11-22T12:00:00.001Z',
    '2026-11-22T12:00:00.002Z',
    '2026-11-22T12:00:00.003Z',
  ])
})

it('does without a place to share', () => {
  const clock = logicalClock(showing(noon), () => forbiddenBrowser().localStorage)
  expect([clock(), clock()]).toEqual([noon, '2026-11-22T12:00:00.001Z'])
})

it.each(['rubbish', '9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z', ''])(
  'takes no damaged memory for a time: %s',
  (remembered) => {
    const clock = logicalClock(showing(noon), () =>
      localStorageOf({ 'levelwise:clock': remembered }),
    )
    expect(clock()).toBe(noon)
  },
)

function localStorageOf(records: { readonly [key: string]: string } = {}): Storage {
  return fakeBrowser(records).host.localStorage
}
