// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isGap, ratingOf, standingOf } from '#domain/standing.ts'
import { criterionId } from '../fixtures/ids.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'

const j1 = criterionId('j1')

describe('the standing of a criterion', () => {
  it.each<[RatingLiteral, string, boolean]>([
    [0, 'not-yet', true],
    [1, 'with-support', true],
    [2, 'met', false],
    [3, 'met', false],
    ['n/a', 'excluded', false],
    ['cleared', 'no-answer', false],
  ])('rated %s is %s', (rating, standing, gap) => {
    const found = standingOf(assessmentOf({ j1: rating }), j1)
    expect([found, isGap(found)]).toEqual([standing, gap])
  })

  it('without a rating is no answer, and no gap', () => {
    const found = standingOf(assessmentOf({}), j1)
    expect([found, isGap(found)]).toEqual(['no-answer', false])
  })

  it('knows nothing of names that every object has', () => {
    expect(standingOf(assessmentOf({}), criterionId('constructor'))).toBe('no-answer')
  })
})

describe('the rating of a criterion', () => {
  it('is what was answered', () => {
    expect(ratingOf(assessmentOf({ j1: 0 }), j1)?.value).toBe(0)
  })

  it.each([{}, { j1: 'cleared' }] as const)('is nothing in %j', (ratings) => {
    expect(ratingOf(assessmentOf(ratings), j1)).toBeUndefined()
  })
})
