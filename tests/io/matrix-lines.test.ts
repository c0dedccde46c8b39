import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaOf, matrixRows } from '#domain/matrix.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { hitsIn, termsOf } from '#domain/hits.ts'
import { type Text, textIn } from '#domain/text.ts'
import {
  type MatrixLine,
  hitPlace,
  isLarge,
  lineHits,
  matrixLines,
  printedPart,
} from '#io/matrix-lines.ts'
import { matrixPlace } from '#io/matrix-place.ts'
import { largeProfile } from '../bench/large-profile.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const reportOf = (profile: SkillProfile, level?: SkillProfile['levels'][number]) => ({
  profile,
  place: { ...matrixPlace(profile.id), level: level?.id },
  levels: level ? [level] : profile.levels,
  columns: [],
  rows: matrixRows(profile, profile.levels).map((row) => ({
    ...row,
    growth: undefined,
    assessment: undefined,
  })),
})
const linesOf = (profile: SkillProfile) => matrixLines(reportOf(profile))
const english = (text: Text) => textIn(text, 'en', ['en']).text
const told = ({ kind, row, area, part }: MatrixLine) =>
  [kind, row.role.id, area?.id ?? '-', part].join(' ')
const idsIn = ({ kind, row }: MatrixLine) =>
  kind === 'role' ? [] : [...row.cells.values()].flat().map(({ id }) => id)

describe('the lines of a large matrix', () => {
  it('are one for each role, then one for each competence area that it has', () => {
    expect(linesOf(smallProfile).slice(0, 5).map(told)).toEqual([
      'role engineer - 0',
      'area engineer plan 0',
      'area engineer grow 0',
      'area engineer - 0',
      'role analyst - 0',
    ])
  })

  it('hold what every level asks of the area', () => {
    const growing = linesOf(smallProfile)[2]
    expect(growing && idsIn(growing)).toEqual(['j1', 'm1', 's1'])
  })

  it('name a role of which nothing is asked', () => {
    expect(linesOf(smallProfile).map(told).at(-1)).toBe('role newcomer - 0')
  })

  it('go on in a further line where a cell has more than eight criteria', () => {
    const profile = profileFrom(largeProfile({ roles: 1, levels: 2, criteria: 140 }))
    const soil = linesOf(profile).filter(({ area }) => area?.id === 'area-1')
    expect(soil.map(({ part }) => part)).toEqual([0, 1, 2])
    expect(soil.map((line) => idsIn(line).length)).toEqual([16, 16, 8])
  })

  it('are one for each role where one level is shown', () => {
    const [, middle] = smallProfile.levels
    expect(matrixLines(reportOf(smallProfile, middle)).map(told)).toEqual([
      'level engineer - 0',
      'level analyst - 0',
      'level guest - 0',
      'level newcomer - 0',
    ])
  })

  it('show every criterion once, each line under a key of its own', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const lines = linesOf(profile)
        const shown = lines.flatMap(idsIn)
        expect(shown.toSorted()).toEqual(
          criteriaOf(profile)
            .map(({ id }) => id)
            .toSorted(),
        )
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
      }),
      runs(200),
    )
  })
})

describe('a matrix is drawn line by line', () => {
  it.each([
    [{ roles: 3, levels: 5, criteria: 2 }, false],
    [{ roles: 20, levels: 4, criteria: 5 }, false],
    [{ roles: 21, levels: 4, criteria: 5 }, true],
    [{ roles: 150, levels: 1, criteria: 1 }, false],
    [{ roles: 151, levels: 1, criteria: 1 }, true],
  ])('with %j: %s', (size, is) => {
    expect(isLarge(profileFrom(largeProfile(size)))).toBe(is)
  })
})

describe('the hits in lines', () => {
  const hitsFor = (query: string) => {
    const terms = termsOf(query)
    const hitsOf = (text: string) => hitsIn(text, terms).length
    const report = reportOf(smallProfile)
    const lines = matrixLines(report)
    const hits = lineHits(lines, report, english, hitsOf, ({ text }) => hitsOf(english(text)))
    return lines.flatMap((line, at) => (hits[at] === 0 ? [] : [[told(line), hits[at]]]))
  }

  it('are those in the texts of its criteria', () => {
    expect(hitsFor('diary')).toEqual([['area engineer - 0', 1]])
  })

  it('are the name of a role once, in the line that names it', () => {
    expect(hitsFor('engineer')).toEqual([['role engineer - 0', 1]])
  })

  it('are the name of an area once a line, not with every criterion', () => {
    expect(hitsFor('growing')).toEqual([['area engineer grow 0', 1]])
  })

  it('stand where their number says', () => {
    expect([0, 1, 2, 3, 4].map((number) => hitPlace([0, 2, 0, 1], number))).toEqual([
      { line: 1, mark: 0 },
      { line: 1, mark: 1 },
      { line: 3, mark: 0 },
      undefined,
      undefined,
    ])
  })
})

describe('on paper', () => {
  const profile = profileFrom(largeProfile({ roles: 4, levels: 2, criteria: 7 }))

  it('are all lines of a profile that fits', () => {
    expect(printedPart(linesOf(profile), profile.levels)).toEqual({ lines: 32, criteria: 56 })
  })

  it('are whole lines up to so many criteria', () => {
    // The first role has 14 in 8 lines; of the second there is room for its name and one area.
    expect(printedPart(linesOf(profile), profile.levels, 17)).toEqual({ lines: 10, criteria: 16 })
  })
})
