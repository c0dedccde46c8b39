// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GapSummary, gapSummaryOf, withFocusToggled } from '#domain/gap-summary.ts'
import { type SkillProfile, criteriaAt } from '#domain/profile.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

function summaryOf(
  ratings: { readonly [id: string]: RatingLiteral },
  more: { readonly level?: string; readonly target?: string; readonly focus?: string[] } = {},
): GapSummary {
  const { level = 'middle', target = 'senior', focus = [] } = more
  return gapSummaryOf(
    smallProfile,
    assessmentOf(ratings, { focus }),
    roleId('engineer'),
    levelOf(smallProfile, level),
    smallProfile.levels.find(({ id }) => id === target),
  )
}

function levelOf(profile: SkillProfile, id: string) {
  const level = profile.levels.find((candidate) => candidate.id === id)
  if (!level) throw new Error(`no level ${id}`)
  return level
}

describe('the lists of a gap summary', () => {
  it('hold what is open at the current level and the gaps of the target level apart', () => {
    const summary = summaryOf({ m1: 1, m2: 2, m3: 0, s1: 0, s2: 3 })
    expect([idsOf(summary.openAtCurrent), idsOf(summary.targetGaps)]).toEqual([
      ['m1', 'm3'],
      ['s1'],
    ])
  })

  it('hold nothing of other levels', () => {
    const summary = summaryOf({ j1: 0, l1: 0, m1: 2, m2: 2, m3: 2, s1: 2, s2: 2 })
    expect([summary.openAtCurrent, summary.targetGaps, summary.notRated]).toEqual([[], [], []])
  })

  it('begin with what is required', () => {
    expect(idsOf(summaryOf({ m1: 0, m2: 0, m3: 0 }).openAtCurrent)).toEqual(['m1', 'm3', 'm2'])
  })

  it.each([
    [['m2'], ['m2', 'm1', 'm3']],
    [['m3'], ['m3', 'm1', 'm2']],
    [
      ['m2', 'm3'],
      ['m2', 'm3', 'm1'],
    ],
    [
      ['s1', 'm3', 'm1'],
      ['m3', 'm1', 'm2'],
    ],
    [['gone'], ['m1', 'm3', 'm2']],
  ])('begin, with focus on %j, with %j', (focus, order) => {
    expect(idsOf(summaryOf({ m1: 0, m2: 0, m3: 0 }, { focus }).openAtCurrent)).toEqual(order)
  })

  it('name what is not rated at both levels, focus and required first', () => {
    expect(idsOf(summaryOf({ m1: 2 }, { focus: ['s2'] }).notRated)).toEqual([
      's2',
      'm3',
      's1',
      'm2',
    ])
  })

  it('name what is not applicable at both levels by itself', () => {
    const summary = summaryOf({ m1: 'n/a', s2: 'n/a', j1: 'n/a' })
    expect([idsOf(summary.excluded), summary.current.counts, summary.target?.counts]).toMatchObject(
      [['m1', 's2'], { applicable: 2, excluded: 1 }, { applicable: 1, excluded: 1 }],
    )
  })

  it('group both levels by competence area', () => {
    const bands = summaryOf({}).bands.map(({ area, items }) => [area?.id, ...items.map(idsOf)])
    expect(bands).toEqual([
      ['plan', ['m2'], ['s2']],
      ['grow', ['m1'], ['s1']],
      [undefined, ['m3'], []],
    ])
  })
})

describe('at the top level', () => {
  const top = summaryOf({ p1: 1 }, { level: 'principal', target: 'none' })

  it('there is no target, and no gap to one', () => {
    expect([top.target, top.targetGaps]).toEqual([undefined, []])
  })

  it('what is open there is still listed', () => {
    expect(idsOf(top.openAtCurrent)).toEqual(['p1'])
  })

  it('there is one list a band, empty for the target', () => {
    expect(top.bands.map(({ items }) => items.map(idsOf))).toEqual([[['p1'], []]])
  })
})

describe('strengths', () => {
  const told = (summary: GapSummary) =>
    summary.strengths.map(({ criterion, because }) => `${criterion.id} ${because}`)

  it.each<readonly [string, { readonly [id: string]: RatingLiteral }, readonly string[]]>([
    ['a 3 below the current level', { j1: 3 }, ['j1 enables-others']],
    ['a 3 at the current level', { m1: 3 }, ['m1 enables-others']],
    ['a 3 above it, listed once', { s1: 3 }, ['s1 enables-others']],
    [
      'a 2 above it, at any distance',
      { s1: 2, p1: 2 },
      ['s1 above-current-level', 'p1 above-current-level'],
    ],
    ['no 2 at or below it', { j1: 2, m1: 2 }, []],
    ['no 1 above it', { s1: 1 }, []],
    ['nothing that is not applicable', { s1: 'n/a' }, []],
    ['nothing where nothing is rated', {}, []],
  ])('are %s', (_, ratings, strengths) => {
    expect(told(summaryOf(ratings))).toEqual(strengths)
  })

  it('come in the order of the profile', () => {
    expect(told(summaryOf({ p1: 3, s2: 2, j2: 3 }))).toEqual([
      'j2 enables-others',
      's2 above-current-level',
      'p1 enables-others',
    ])
  })
})

describe('focus picks', () => {
  const [a, b, c, d] = [
    criterionId('j1'),
    criterionId('j2'),
    criterionId('m1'),
    criterionId('m2'),
  ] as const

  it.each([
    ['are added in the order picked', [a], b, [a, b]],
    ['are taken away again', [a, b], a, [b]],
    ['stay as they are where three are picked already', [a, b, c], d, [a, b, c]],
    ['can be taken away where there are three', [a, b, c], b, [a, c]],
  ])('%s', (_, focus, toggled, result) => {
    expect(withFocusToggled(focus, toggled)).toEqual(result)
  })
})

describe('for any profile and assessment', () => {
  it('gaps and what is not rated share nothing and, with what is met, are all that is applicable', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const [current, target] = profile.levels
        if (!current) return
        const summary = gapSummaryOf(profile, assessment, assessment.role, current, target)
        const listed = [...summary.openAtCurrent, ...summary.targetGaps, ...summary.notRated]
        const results = [summary.current, ...(summary.target ? [summary.target] : [])]
        const sum = (field: 'applicable' | 'met') =>
          results.reduce((total, { counts }) => total + counts[field], 0)
        expect(new Set(idsOf(listed)).size).toBe(listed.length)
        expect(listed.length + sum('met')).toBe(sum('applicable'))
      }),
      runs(300),
    )
  })

  it('the bands hold each criterion of both levels once', () => {
    fc.assert(
      fc.property(anyAssessed, ([profile, assessment]) => {
        const [current, target] = profile.levels
        if (!current) return
        const { bands } = gapSummaryOf(profile, assessment, assessment.role, current, target)
        const inColumn = (at: number) => bands.flatMap(({ items }) => items[at] ?? [])
        const asked = (id: string) => idsOf(criteriaAt(profile, assessment.role, levelId(id)))
        expect(idsOf(inColumn(0)).toSorted()).toEqual(asked(current.id).toSorted())
        expect(idsOf(inColumn(1)).toSorted()).toEqual(target ? asked(target.id).toSorted() : [])
      }),
      runs(200),
    )
  })
})
