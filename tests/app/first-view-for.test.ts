import { describe, expect, it } from 'vitest'
import { firstViewFor } from '#app/first-view-for.ts'

const at = (hash: string, search = '') => ({ hash, search })

describe('the first view that is shown before the app is there', () => {
  it.each(['', '#', '#/'])('is in the language of a first visit to %j', (hash) => {
    expect(firstViewFor('de', false, at(hash))).toBe('de')
  })

  it.each([
    ['somebody was here before', true, at('')],
    ['an address leads elsewhere', false, at('#/mlops/matrix')],
    ['the address names a profile beside the app', false, at('', '?profile=a.json')],
  ])('is left to the app where %s', (_, wasHere, address) => {
    expect(firstViewFor('en', wasHere, address)).toBe('none')
  })
})
