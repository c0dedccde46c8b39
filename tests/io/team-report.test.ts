// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { coverageOf, helpIn, membersOf } from '#domain/team.ts'
import { areaCell, areasOf, carriedBy, coverageBy, rowsOf } from '#io/team-report.ts'
import { anyTeam, runs } from '../fixtures/arbitraries.ts'
import { areaId } from '../fixtures/ids.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'
import { fileOf, teamReportOf } from '../fixtures/small-team.ts'

const about = { copiedFrom: 'a' }

describe('the groups of criteria', () => {
  it('are met by nobody, by one person, and by several of those asked', () => {
    const report = teamReportOf([fileOf('a', { m1: 2, m2: 3 }), fileOf('b', { m1: 3, m2: 1 })])
    const groups = carriedBy.map((carried) =>
      coverageBy(report, carried).map(({ criterion }) => criterion.id),
    )
    expect(groups).toEqual([['m3'], ['m2'], ['m1']])
  })

  it('hold every criterion that somebody was asked once', () => {
    fc.assert(
      fc.property(anyTeam, ([profile, files]) => {
        const members = membersOf(profile, files)
        const coverage = coverageOf(profile, members)
        const report = {
          ...teamReportOf([]),
          profile,
          members,
          coverage,
          help: helpIn(profile, members),
        }
        const grouped = carriedBy.flatMap((carried) => coverageBy(report, carried))
        expect(new Set(grouped)).toEqual(new Set(coverage))
        expect(grouped.length).toBe(coverage.length)
      }),
      runs(100),
    )
  })
})

describe('the lines about a person', () => {
  const self = fileOf('a', { m1: 1, m2: 2 })
  const agreed = fileOf('g', { m1: 3 }, { kind: 'agreed', ...about })
  const review = fileOf('r', { m1: 0 }, { kind: 'review', ...about })

  it.each<readonly [string, readonly Assessment[], readonly (readonly [string, unknown])[]]>([
    ['one by the person', [self], [['self', 1]]],
    [
      'one with what was agreed, beside the untouched self-ratings',
      [self, agreed],
      [
        ['self', 1],
        ['agreed', 3],
      ],
    ],
    [
      'one by somebody else, told apart',
      [self, review, agreed],
      [
        ['self', 1],
        ['agreed', 3],
        ['review', 0],
      ],
    ],
    ['one where there is only a review', [review], [['review', 0]]],
  ])('are %s', (_, files, lines) => {
    const rows = teamReportOf(files).members.flatMap(rowsOf)
    expect(rows.map(({ assessment, kind }) => [kind, assessment.ratings['m1']])).toMatchObject(
      lines.map(([kind, value]) => [kind, { value }]),
    )
  })

  it('count with what was agreed over the self-ratings', () => {
    const [, row] = teamReportOf([self, agreed]).members.flatMap(rowsOf)
    expect(row).toMatchObject({
      file: agreed,
      assessment: { ratings: { ...self.ratings, ...agreed.ratings } },
    })
  })
})

describe('a person and an area', () => {
  it.each([
    ['grow', ['m1'], { applicable: 1, met: 1 }],
    ['plan', ['m2'], { applicable: 0, excluded: 1 }],
    ['unused', [], { applicable: 0, met: 0 }],
    [undefined, ['m3'], { applicable: 1, met: 0, noAnswer: 1 }],
  ])('count at the level that is held: %s', (id, criteria, counts) => {
    const area = id && smallProfile.areas.find((one) => one.id === areaId(id))
    const cell = areaCell(smallProfile, fileOf('a', { m1: 2, m2: 'n/a', s1: 3 }), area || undefined)
    expect(cell.criteria.map((criterion) => criterion.id)).toEqual(criteria)
    expect(cell.counts).toMatchObject(counts)
  })
})

describe('the areas of a profile', () => {
  it('end with none where criteria have none', () => {
    expect(areasOf(smallProfile).map((area) => area?.id)).toEqual([
      'plan',
      'grow',
      'unused',
      undefined,
    ])
  })

  it('are only its own where every criterion has one', () => {
    const [junior] = smallProfileLiteral.expectations
    const profile = profileFrom({ ...smallProfileLiteral, expectations: [junior] })
    expect(areasOf(profile)).toEqual(profile.areas)
  })
})
