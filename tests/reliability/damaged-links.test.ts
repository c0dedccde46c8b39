// @vitest-environment node
import { expect, it } from 'vitest'
import { openDamagedLinks, tolerated } from './damaged-links.ts'

it('of damaged links none is misread, and bombs stop at the limit', async () => {
  const { damaged, resealed, bombs, ...found } = await openDamagedLinks(900, 20260317)
  expect(damaged + resealed + bombs).toBeGreaterThan(850)
  expect(found).toEqual({
    misread: 0,
    bombsOpened: 0,
    thrown: 0,
    mostInflated: expect.any(Number),
  })
  expect(found.mostInflated).toBeGreaterThan(200_000)
  expect(found.mostInflated).toBeLessThan(tolerated)
})
