// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { type SkillProfile, criteriaOfRole } from '#domain/profile.ts'
import { type RoleBeside, roleBeside, sidewaysOf } from '#domain/sideways.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { mlops } from '../fixtures/mlops.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

type Ratings = { readonly [criterionId: string]: RatingLiteral }

const beside = (role: string, ratings: Ratings = {}, profile: SkillProfile = smallProfile) => {
  const found = sidewaysOf(profile, assessmentOf(ratings)).roles.find(
    ({ role: r }) => r.id === role,
  )
  if (!found) throw new Error(`no role ${role}`)
  return found
}

/** Every criterion with its match, in one word or two: `am1 comparable m2 met`. */
const matches = ({ levels }: RoleBeside) =>
  levels.flatMap(({ criteria }) =>
    criteria.map(({ criterion, match }) =>
      match.kind === 'comparable'
        ? `${criterion.id} ${match.own.id} ${match.standing}`
        : `${criterion.id} ${match.kind}`,
    ),
  )

/** An engineer who digs at every level, and a gardener who is asked to dig at the middle one. */
const diggers = (own: readonly (readonly [level: string, id: string])[]) =>
  profileFrom({
    ...smallProfileLiteral,
    expectations: [
      ...smallProfileLiteral.levels.map(({ id: level }) => ({
        role: 'engineer',
        level,
        required: true,
        criteria: own
          .filter(([at]) => at === level)
          .map(([, id]) => ({ id, topic: 'digging', text: id })),
      })),
      {
        role: 'guest',
        level: 'middle',
        required: true,
        criteria: [{ id: 'g', topic: 'digging', text: 'g' }],
      },
    ],
  })

describe('a criterion of another role', () => {
  it('is matched by topic, at the same level or a higher one', () => {
    expect(matches(beside('analyst', { m2: 1, s2: 'n/a' }))).toEqual([
      'am1 m2 with-support',
      'as1 s2 excluded',
    ])
  })

  it('is shown by a higher level where that stands better', () => {
    expect(matches(beside('analyst', { m2: 1, s2: 2 }))).toEqual(['am1 s2 met', 'as1 s2 met'])
  })

  it.each<[string, Ratings, string]>([
    ['met comes before with support', { mid: 1, sen: 2 }, 'g sen met'],
    ['with support before not yet', { mid: 0, sen: 1 }, 'g sen with-support'],
    ['not yet before no answer', { sen: 0 }, 'g sen not-yet'],
    ['no answer before excluded', { mid: 'n/a' }, 'g sen no-answer'],
    ['the same level before a higher one that is met, too', { mid: 2, sen: 3 }, 'g mid met'],
    ['the nearer level before a higher one', { mid: 0, sen: 2, pri: 3 }, 'g sen met'],
    ['the profile’s order where nothing else differs', { mid: 2, mid2: 3 }, 'g mid met'],
    ['a lower level never', { jun: 3 }, 'g mid no-answer'],
  ])('takes of several the best: %s', (_, ratings, match) => {
    const profile = diggers([
      ['junior', 'jun'],
      ['middle', 'mid'],
      ['middle', 'mid2'],
      ['senior', 'sen'],
      ['principal', 'pri'],
    ])
    const without = Object.hasOwn(ratings, 'mid2') ? {} : ({ mid2: 'n/a', pri: 'n/a' } as const)
    expect(matches(beside('guest', { ...without, ...ratings }, profile))).toEqual([match])
  })

  it('is not comparable where the own role has its topic at lower levels only', () => {
    const guest = beside('guest', { jun: 3 }, diggers([['junior', 'jun']]))
    expect([matches(guest), guest.counts.comparable]).toEqual([['g only-lower'], 0])
  })

  it('has nothing to compare with where it has no topic, or one that the own role never has', () => {
    expect(matches(beside('guest', { j1: 3 }))).toEqual(['gj1 nothing'])
    const analyst = sidewaysOf(smallProfile, assessmentOf({ gj1: 3 }, { role: 'guest' }))
    expect(analyst.roles.find(({ role }) => role.id === 'analyst')?.counts.comparable).toBe(0)
  })
})

describe('the counts of a role', () => {
  it('say how many can be compared, and how those stand, in all and for each level', () => {
    const assessment = assessmentOf(
      { 'nlp-engineer.middle.pipeline-design': 2 },
      { role: 'nlp-engineer' },
    )
    const engineer = sidewaysOf(mlops, assessment).roles.find(
      ({ role }) => role.id === 'ml-engineer',
    )
    expect(engineer?.counts).toEqual({
      all: 18,
      comparable: 10,
      standings: { applicable: 10, met: 2, withSupport: 0, notYet: 0, noAnswer: 8, excluded: 0 },
    })
    const byLevel = engineer?.levels.map(({ level, counts }) => [
      level.id,
      counts.comparable,
      counts.all,
      counts.standings.met,
    ])
    expect(byLevel).toEqual([
      ['junior', 3, 3, 1],
      ['middle', 2, 5, 1],
      ['senior', 3, 4, 0],
      ['lead', 1, 3, 0],
      ['principal', 1, 3, 0],
    ])
  })

  it('count what is excluded beside the applicable ones', () => {
    expect(beside('analyst', { m2: 'n/a', s2: 'n/a' }).counts).toEqual({
      all: 2,
      comparable: 2,
      standings: { applicable: 0, met: 0, withSupport: 0, notYet: 0, noAnswer: 0, excluded: 2 },
    })
  })

  it('are zero for a role that the profile asks nothing of', () => {
    const { counts, levels } = beside('newcomer', { m2: 2 })
    expect([counts.all, counts.comparable, levels.length]).toEqual([0, 0, 5])
  })
})

describe('the nearest role', () => {
  const outcome = (ratings: Ratings, profile = smallProfile, role = 'engineer') => {
    const found = sidewaysOf(profile, assessmentOf(ratings, { role })).outcome
    return found.kind === 'nearest' ? [found.met, ...found.roles.map(({ id }) => id)] : found.kind
  }
  const diggersOf = (ids: readonly string[]) =>
    profileFrom({
      ...smallProfileLiteral,
      expectations: smallProfileLiteral.roles.map(({ id: role }) => ({
        role,
        level: 'middle',
        required: true,
        criteria: ids.map((id) => ({ id: `${role}.${id}`, topic: id, text: id })),
      })),
    })

  it('is the one with the most criteria met', () => {
    expect(outcome({ m2: 2, s2: 3 })).toEqual([2, 'analyst'])
  })

  it('is each of those that have as many, in the profile’s order', () => {
    expect(outcome({ 'engineer.a': 2 }, diggersOf(['a', 'b']))).toEqual([
      1,
      'analyst',
      'guest',
      'newcomer',
    ])
  })

  it.each<[string, Ratings, string]>([
    ['nothing is rated', {}, 'nothing-rated'],
    ['every rating was cleared', { m2: 'cleared' }, 'nothing-rated'],
    ['nothing comparable is met', { m2: 1, s2: 0, j2: 3 }, 'nothing-met'],
  ])('is not named where %s', (_, ratings, kind) => {
    expect(outcome(ratings)).toBe(kind)
  })

  it('is not named where nothing can be compared at all', () => {
    expect(outcome({ gj1: 3 }, smallProfile, 'guest')).toBe('nothing-comparable')
  })

  it('is not named where the profile has no other role', () => {
    const alone = profileFrom({
      ...smallProfileLiteral,
      roles: smallProfileLiteral.roles.filter(({ id }) => id === 'engineer'),
      expectations: smallProfileLiteral.expectations.filter(({ role }) => role === 'engineer'),
    })
    expect(outcome({ m2: 2 }, alone)).toBe('no-other-role')
  })

  it('keeps all other roles in the profile’s order', () => {
    const { roles } = sidewaysOf(smallProfile, assessmentOf({ m2: 2 }))
    expect(roles.map(({ role }) => role.id)).toEqual(['analyst', 'guest', 'newcomer'])
  })
})

describe('for any assessment of any profile', () => {
  const metCounts = (profile: SkillProfile, assessment: Assessment) =>
    sidewaysOf(profile, assessment).roles.map(({ counts }) => counts.standings.met)

  it('a role compared with itself matches all of its criteria that have a topic', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const role = profile.roles.find(({ id }) => id === assessment.role)
        if (!role) throw new Error('the profile lacks the role')
        const withTopic = criteriaOfRole(profile, role.id).filter(
          ({ topic }) => topic !== undefined,
        )
        const { counts } = roleBeside(profile, assessment, role)
        expect(counts.comparable).toBe(withTopic.length)
      }),
      runs(200),
    )
  })

  it('nothing is met without a rating', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const met = metCounts(profile, { ...assessment, ratings: {} })
        expect(met.every((count) => count === 0)).toBe(true)
      }),
      runs(200),
    )
  })

  it('one more criterion met never lowers what is met', () => {
    fc.assert(
      fc.property(
        anyAssessed,
        fc.nat(),
        fc.constantFrom<2 | 3>(2, 3),
        ([profile, assessment], pick, value) => {
          const own = criteriaOfRole(profile, assessment.role)
          const chosen = own[pick % Math.max(own.length, 1)]
          if (!chosen) return
          const after: Assessment = {
            ...assessment,
            ratings: {
              ...assessment.ratings,
              [chosen.id]: { at: assessment.changed, value, profileVersion: '1' },
            },
          }
          const before = metCounts(profile, assessment)
          const lowered = metCounts(profile, after).filter((met, at) => met < (before[at] ?? 0))
          expect(lowered).toEqual([])
        },
      ),
      runs(300),
    )
  })

  it('the order of the ratings makes no difference', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const ratings = Object.fromEntries(Object.entries(assessment.ratings).toReversed())
        expect(sidewaysOf(profile, { ...assessment, ratings })).toEqual(
          sidewaysOf(profile, assessment),
        )
      }),
      runs(200),
    )
  })

  it('counts add up, level by level and in all', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        for (const { counts, levels } of sidewaysOf(profile, assessment).roles) {
          const sum = (of: (level: (typeof levels)[number]) => number) =>
            levels.reduce((total, level) => total + of(level), 0)
          expect(counts.all).toBe(sum((level) => level.counts.all))
          expect(counts.comparable).toBe(sum((level) => level.counts.comparable))
          const { applicable, excluded } = counts.standings
          expect(applicable + excluded).toBe(counts.comparable)
        }
      }),
      runs(200),
    )
  })
})
