// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, gapCount, gapsOf, notRatedOf } from '#domain/counts.ts'
import { criteriaOfRole } from '#domain/profile.ts'
import { standingOf } from '#domain/standing.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { roleId } from '../fixtures/ids.ts'
import { raised } from '../fixtures/raised.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const criteria = criteriaOfRole(smallProfile, roleId('engineer'))
const ofEach = assessmentOf({ j1: 0, j2: 1, m1: 2, m2: 3, m3: 'n/a', s1: 'cleared' })

describe('counting', () => {
  it('tells met, with support, not yet, no answer and excluded apart', () => {
    expect(countsOf(criteria, ofEach)).toEqual({
      applicable: 8,
      met: 2,
      withSupport: 1,
      notYet: 1,
      noAnswer: 4,
      excluded: 1,
    })
  })

  it('never counts what is not rated as 0', () => {
    expect(countsOf(criteria, assessmentOf({}))).toMatchObject({ notYet: 0, noAnswer: 9 })
  })

  it('has nothing applicable where everything is excluded', () => {
    const all = Object.fromEntries(criteria.map(({ id }) => [id, 'n/a'] as const))
    expect(countsOf(criteria, assessmentOf(all))).toMatchObject({ applicable: 0, excluded: 9 })
  })

  it('is all zeros for no criteria', () => {
    expect(countsOf([], ofEach)).toEqual({
      applicable: 0,
      met: 0,
      withSupport: 0,
      notYet: 0,
      noAnswer: 0,
      excluded: 0,
    })
  })

  it('calls 0 and 1 gaps, and nothing else', () => {
    expect(gapCount(countsOf(criteria, ofEach))).toBe(2)
  })
})

describe('listing', () => {
  it('names the gaps in the order given', () => {
    expect(gapsOf(criteria, ofEach).map(({ id }) => id)).toEqual(['j1', 'j2'])
  })

  it('names what is not rated by itself', () => {
    expect(notRatedOf(criteria, ofEach).map(({ id }) => id)).toEqual(['s1', 's2', 'l1', 'p1'])
  })
})

describe('for any profile and assessment', () => {
  it('met, with support, not yet and no answer add up to the applicable', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const all = criteriaOfRole(profile, assessment.role)
        const counts = countsOf(all, assessment)
        expect(counts.met + counts.withSupport + counts.notYet + counts.noAnswer).toBe(
          counts.applicable,
        )
        expect(counts.applicable + counts.excluded).toBe(all.length)
      }),
      runs(300),
    )
  })

  it('gaps, not rated and met share nothing and make up the applicable', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const all = criteriaOfRole(profile, assessment.role)
        const met = all.filter(({ id }) => standingOf(assessment, id) === 'met')
        const parts = [...gapsOf(all, assessment), ...notRatedOf(all, assessment), ...met]
        const applicable = all.filter(({ id }) => standingOf(assessment, id) !== 'excluded')
        expect(parts.map(({ id }) => id).toSorted()).toEqual(
          applicable.map(({ id }) => id).toSorted(),
        )
      }),
      runs(300),
    )
  })

  it('raising a rating never lowers the number of met ones', () => {
    fc.assert(
      fc.property(
        anyAssessed,
        fc.nat(),
        fc.constantFrom(1, 2, 3),
        ([profile, before], pick, to) => {
          const all = criteriaOfRole(profile, before.role)
          const after = raised(before, pick, to)
          expect(countsOf(all, after).met).toBeGreaterThanOrEqual(countsOf(all, before).met)
        },
      ),
      runs(300),
    )
  })
})
