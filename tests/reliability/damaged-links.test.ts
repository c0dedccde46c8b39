// @vitest-environment node
import { expect, it } from 'vitest'
import { openDamagedLinks, tolerated } from './damaged-links.ts'
import { publish, seed, trialsOf } from './figures.ts'

const form = { short: 900, long: 12_000 }

it('of damaged links none is misread, and bombs stop at the limit', async () => {
  const counts = await openDamagedLinks(trialsOf(form), seed)
  publish('links', { seed, ...counts })
  const { damaged, resealed, bombs, ...found } = counts
  expect(damaged + resealed + bombs).toBeGreaterThan(trialsOf(form) * 0.9)
  expect(found).toEqual({
    misread: 0,
    bombsOpened: 0,
    thrown: 0,
    mostInflated: expect.any(Number),
  })
  expect(found.mostInflated).toBeGreaterThan(200_000)
  expect(found.mostInflated).toBeLessThan(tolerated)
}, 600_000)
