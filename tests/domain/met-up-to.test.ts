// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MetUpTo, metUpTo } from '#domain/met-up-to.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { criteriaOfRole } from '#domain/profile.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { raised } from '../fixtures/raised.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

type Case = readonly [
  name: string,
  level: string,
  ratings: { readonly [id: string]: RatingLiteral },
  result: string,
]

const juniorMet = { j1: 2, j2: 3 } as const
const middleMet = { m1: 2, m3: 2 } as const
const seniorMet = { s1: 2, s2: 2 } as const

describe('the level that expectations are met up to', () => {
  it.each<Case>([
    ['is not shown without any answer', 'junior', {}, 'not-shown, ahead junior j1 j2'],
    ['names only what is open before the first', 'junior', { j1: 3 }, 'not-shown, ahead junior j2'],
    [
      'is the level whose required ones are met',
      'junior',
      juniorMet,
      'met junior, ahead middle m1 m3',
    ],
    [
      'needs every lower level too',
      'senior',
      { ...juniorMet, m1: 2, m3: 0, ...seniorMet },
      'met junior, ahead middle m3',
    ],
    [
      'reaches over several levels',
      'middle',
      { ...juniorMet, ...middleMet, ...seniorMet },
      'met senior, ahead principal p1',
    ],
    [
      'passes over a level that requires nothing',
      'junior',
      { ...juniorMet, ...middleMet, ...seniorMet, p1: 2 },
      'met principal',
    ],
    [
      'is never held up by an optional one',
      'middle',
      { ...juniorMet, ...middleMet, m2: 0, l1: 0 },
      'met middle, ahead senior s1 s2',
    ],
    [
      'is never brought nearer by an optional one',
      'middle',
      { ...juniorMet, m2: 3, m1: 2 },
      'met junior, ahead middle m3',
    ],
    [
      'names an assumed level as the next one where nothing else is in the way',
      'principal',
      { ...juniorMet, s1: 'n/a', s2: 'n/a', p1: 'n/a' },
      'met junior, ahead middle m1 m3',
    ],
    ['does not take 1 for met', 'junior', { j1: 1, j2: 2 }, 'not-shown, ahead junior j1'],
    [
      'does not take a cleared rating for met',
      'junior',
      { j1: 2, j2: 'cleared' },
      'not-shown, ahead junior j2',
    ],
  ])('%s', (_, level, ratings, result) => {
    expect(told(smallProfile, { level }, ratings)).toBe(result)
  })

  it.each<Case>([
    [
      'is assumed where it has no answers at all',
      'middle',
      middleMet,
      'met middle, assuming junior, ahead senior s1 s2',
    ],
    [
      'is assumed for several levels',
      'senior',
      seniorMet,
      'met senior, assuming junior middle, ahead principal p1',
    ],
    [
      'is assumed where answers were cleared',
      'middle',
      { ...middleMet, j1: 'cleared' },
      'met middle, assuming junior, ahead senior s1 s2',
    ],
    [
      'stands in the way with a single 0',
      'middle',
      { ...middleMet, j1: 0 },
      'not-shown, ahead junior j1 j2',
    ],
    [
      'stands in the way with a single 1',
      'middle',
      { ...middleMet, j2: 1 },
      'not-shown, ahead junior j1 j2',
    ],
    [
      'is not assumed where it is partly answered',
      'middle',
      { ...middleMet, j1: 3 },
      'not-shown, ahead junior j2',
    ],
    ['is never the result itself', 'senior', {}, 'not-shown, ahead senior s1 s2'],
    [
      'is no longer assumed where it is met',
      'middle',
      { ...juniorMet, ...middleMet },
      'met middle, ahead senior s1 s2',
    ],
    [
      'is not told where it stands above what is met',
      'senior',
      juniorMet,
      'met junior, ahead senior s1 s2',
    ],
    [
      'is assumed in spite of an optional 0 there',
      'senior',
      { m2: 0, ...juniorMet, ...seniorMet },
      'met senior, assuming middle, ahead principal p1',
    ],
  ])('a level below the current one %s', (_, level, ratings, result) => {
    expect(told(smallProfile, { level }, ratings)).toBe(result)
  })

  it.each<Case>([
    ['is never assumed', 'junior', middleMet, 'not-shown, ahead junior j1 j2'],
    [
      'is never assumed, though higher ones are met',
      'middle',
      { ...juniorMet, ...seniorMet },
      'met junior, ahead middle m1 m3',
    ],
  ])('the current level %s', (_, level, ratings, result) => {
    expect(told(smallProfile, { level }, ratings)).toBe(result)
  })

  it('shows the first required level as ahead where all of them lie below an optional current one', () => {
    const onlyJunior = withoutCriteria(smallProfile, ['m1', 'm3', 's1', 's2', 'p1'])
    expect(told(onlyJunior, { level: 'lead' }, {})).toBe('not-shown, ahead junior j1 j2')
  })

  it.each<Case>([
    [
      'passes over a level of which nothing required is applicable',
      'junior',
      { j1: 'n/a', j2: 'n/a', ...middleMet },
      'met middle, ahead senior s1 s2',
    ],
    [
      'leaves a single one out of what is needed',
      'junior',
      { j1: 2, j2: 'n/a' },
      'met junior, ahead middle m1 m3',
    ],
    [
      'is no answer below the current level',
      'middle',
      { j1: 'n/a', ...middleMet },
      'met middle, assuming junior, ahead senior s1 s2',
    ],
    [
      'on everything required leaves nothing to say',
      'junior',
      { j1: 'n/a', j2: 'n/a', m1: 'n/a', m3: 'n/a', s1: 'n/a', s2: 'n/a', p1: 'n/a', m2: 3 },
      'nothing-applicable',
    ],
  ])('"not applicable" %s', (_, level, ratings, result) => {
    expect(told(smallProfile, { level }, ratings)).toBe(result)
  })

  it.each([
    ['guest', { gj1: 3 }],
    ['newcomer', {}],
  ] as const)('does not exist for %s, of whom nothing is required', (role, ratings) => {
    expect(told(smallProfile, { role, level: 'junior' }, ratings)).toBe('nothing-required')
  })

  it('does not exist for the LLM Engineer of the built-in profile', () => {
    const everything = criteriaOfRole(mlops, roleId('llm-engineer'))
    const ratings = Object.fromEntries(everything.map(({ id }) => [id, 3] as const))
    expect(told(mlops, { role: 'llm-engineer', level: 'lead' }, ratings)).toBe('nothing-required')
  })

  it('begins at Senior for the MLOps Engineer, of whom nothing is required before', () => {
    expect(told(mlops, { role: 'mlops-engineer', level: 'middle' }, {})).toMatch(
      /^not-shown, ahead senior( mlops-engineer\.senior\.[a-z-]+){6}$/,
    )
  })
})

describe('for any profile and assessment', () => {
  it('raising a rating never lowers the level met up to', () => {
    fc.assert(
      fc.property(
        anyAssessed,
        fc.nat(),
        fc.constantFrom(1, 2, 3),
        ([profile, before], pick, to) => {
          const after = raised(before, pick, to)
          expect(height(profile, metUpTo(profile, after))).toBeGreaterThanOrEqual(
            height(profile, metUpTo(profile, before)),
          )
        },
      ),
      runs(600),
    )
  })

  it('a role of which nothing is required is never met up to anything', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const isRequired = criteriaOfRole(profile, assessment.role).some((c) => c.isRequired)
        expect(metUpTo(profile, assessment).kind === 'nothing-required').toBe(!isRequired)
      }),
      runs(300),
    )
  })

  it('a criterion that is not applicable neither blocks nor counts', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const excluded = Object.entries(assessment.ratings).flatMap(([id, entry]) =>
          'value' in entry && entry.value === 'n/a' ? [id] : [],
        )
        const withThem = brief(metUpTo(profile, assessment))
        const without = brief(metUpTo(withoutCriteria(profile, excluded), assessment))
        // Only the reason differs where nothing is left: nothing asked, or nothing applicable.
        expect(without.replace('nothing-required', 'nothing-applicable')).toBe(
          withThem.replace('nothing-required', 'nothing-applicable'),
        )
      }),
      runs(600),
    )
  })

  it('what stands ahead is required, applicable and not met', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const result = metUpTo(profile, assessment)
        const open = 'ahead' in result ? (result.ahead?.open ?? []) : []
        const wrong = open.filter(({ id, isRequired }) => {
          const entry = assessment.ratings[id]
          const value = entry !== undefined && 'value' in entry ? entry.value : 0
          return !isRequired || value === 'n/a' || value >= 2
        })
        expect(wrong).toEqual([])
        expect('ahead' in result && result.ahead !== undefined && open.length === 0).toBe(false)
      }),
      runs(300),
    )
  })
})

function told(
  profile: SkillProfile,
  more: { readonly role?: string; readonly level: string },
  ratings: { readonly [id: string]: RatingLiteral },
): string {
  return brief(metUpTo(profile, assessmentOf(ratings, more)))
}

function brief(result: MetUpTo): string {
  const ahead = 'ahead' in result ? result.ahead : undefined
  const assumed = result.kind === 'met' ? result.assumed : []
  return [
    result.kind === 'met' ? `met ${result.level.id}` : result.kind,
    ...(assumed.length > 0 ? [`assuming ${assumed.map(({ id }) => id).join(' ')}`] : []),
    ...(ahead ? [`ahead ${ahead.level.id} ${ahead.open.map(({ id }) => id).join(' ')}`] : []),
  ].join(', ')
}

function height(profile: SkillProfile, result: MetUpTo): number {
  return result.kind === 'met' ? profile.levels.indexOf(result.level) : -1
}

function withoutCriteria(profile: SkillProfile, ids: readonly string[]): SkillProfile {
  return {
    ...profile,
    expectations: profile.expectations.map((cell) => ({
      ...cell,
      criteria: cell.criteria.filter(({ id }) => !ids.includes(id)),
    })),
  }
}
