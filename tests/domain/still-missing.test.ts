// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Cell } from '#domain/comparison.ts'
import { stillMissing } from '#domain/still-missing.ts'
import { levelId, roleId } from '../fixtures/ids.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const engineer = (level: string): Cell => ({ role: roleId('engineer'), level: levelId(level) })

function missing(
  ratings: { readonly [criterion: string]: RatingLiteral },
  cell: Cell,
  ...beside: readonly Cell[]
) {
  const found = stillMissing(smallProfile, cell, beside, assessmentOf(ratings))
  return Object.fromEntries(
    Object.entries(found).map(([list, criteria]) => [list, criteria.map(({ id }) => id).join()]),
  )
}

describe('what is still missing for a cell', () => {
  it('tells gaps, what is not rated and what is excluded apart', () => {
    expect(missing({ m1: 1, m3: 'n/a' }, engineer('middle'))).toEqual({
      gaps: 'm1',
      notRated: 'm2',
      excluded: 'm3',
      assumedGaps: '',
    })
  })

  it('is nothing where all is met', () => {
    expect(missing({ s1: 2, s2: 3 }, engineer('senior'), engineer('middle'))).toEqual({
      gaps: '',
      notRated: '',
      excluded: '',
      assumedGaps: '',
    })
  })

  it.each([
    ['has gaps of a lower level that have no sequel', { j1: 0, j2: 1 }, ['junior'], 'j2'],
    ['leaves out what is met or not rated there', { j2: 2 }, ['junior'], ''],
    ['takes nothing from a higher level', { s1: 0, s2: 0 }, ['senior'], ''],
    ['takes a cell that stands twice once', { j2: 0 }, ['junior', 'junior'], 'j2'],
  ] as const)('%s', (_, ratings, levels, assumed) => {
    const cells = levels.map((level) => engineer(level))
    expect(missing(ratings, engineer('middle'), ...cells)['assumedGaps']).toBe(assumed)
  })

  it('leaves out what a level between has taken up', () => {
    const cells = [engineer('junior'), engineer('middle')]
    expect(missing({ j1: 0, m1: 1, m3: 0 }, engineer('lead'), ...cells)['assumedGaps']).toBe(
      'm1,m3',
    )
  })

  it('takes nothing from another role', () => {
    const analyst = { role: roleId('analyst'), level: levelId('middle') }
    expect(missing({ am1: 0 }, engineer('lead'), analyst)['assumedGaps']).toBe('')
  })
})
