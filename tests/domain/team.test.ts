// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { type Member, coverageOf, helpIn, joinTeam, membersOf, needFor } from '#domain/team.ts'
import { anyTeam, runs } from '../fixtures/arbitraries.ts'
import { levelId, roleId } from '../fixtures/ids.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { fileOf } from '../fixtures/small-team.ts'

const [older, newer] = ['2026-03-17T10:00:00.000Z', '2026-03-17T11:00:00.000Z']
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const membersIn = (...files: readonly Assessment[]) => membersOf(smallProfile, files)
const idsIn = (members: readonly Member[]) => idsOf(members)
const criteriaIn = (criteria: readonly PlacedCriterion[]) => idsOf(criteria)

describe('joining files to a team', () => {
  const old = fileOf('a', { m1: 1 }, { changed: older })
  const recent = fileOf('a', { m1: 2 }, { changed: newer })
  const other = fileOf('b')

  it.each<
    readonly [
      string,
      readonly Assessment[],
      readonly Assessment[],
      readonly Assessment[],
      readonly string[],
      readonly string[],
    ]
  >([
    ['takes what is new', [], [other], [other], [], []],
    ['replaces an older state', [old, other], [recent], [recent, other], ['a'], []],
    ['leaves an older state aside', [recent], [old], [recent], [], ['a']],
    ['leaves the same state aside', [old], [old], [old], [], ['a']],
    ['takes the newer of two new ones', [], [old, recent], [recent], [], ['a']],
    ['leaves a team as it is without files', [old, other], [], [old, other], [], []],
    ['sorts by id, not by name or order', [other], [recent], [recent, other], [], []],
  ])('%s', (_, team, opened, joined, replaced, leftAside) => {
    expect(joinTeam(team, opened)).toEqual({ team: joined, replaced, leftAside })
  })

  it('takes the same name under two ids for two people', () => {
    const both = [fileOf('a', {}, { person: 'Ada' }), fileOf('b', {}, { person: 'Ada' })]
    expect(joinTeam([], both).team).toEqual(both)
  })

  it('does not depend on the order of the files, or on how many are opened at once', () => {
    const shuffled = anyTeam.chain(([, files]) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray([...files], { minLength: files.length }),
        fc.nat(files.length),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([files, shuffledFiles, at]) => {
        const inTwo = joinTeam(
          joinTeam([], shuffledFiles.slice(0, at)).team,
          shuffledFiles.slice(at),
        )
        expect(inTwo.team).toEqual(joinTeam([], files).team)
      }),
      runs(300),
    )
  })

  it('changes nothing with the same files again', () => {
    fc.assert(
      fc.property(anyTeam, ([, files]) => {
        const { team } = joinTeam([], files)
        const again = joinTeam(team, files)
        expect([again.team, again.replaced]).toEqual([team, []])
        expect(again.leftAside).toEqual(idsOf(team))
      }),
      runs(200),
    )
  })

  it('keeps of every id exactly one state, and none that is older than another', () => {
    fc.assert(
      fc.property(anyTeam, ([, files]) => {
        const { team } = joinTeam([], files)
        expect(idsOf(team)).toEqual([...new Set(idsOf(files))].toSorted())
        for (const { id, changed } of team) {
          expect(files.some((file) => file.id === id && file.changed > changed)).toBe(false)
        }
      }),
      runs(200),
    )
  })
})

describe('the people behind files', () => {
  const self = fileOf('a', { m1: 1, m2: 1, s1: 0 }, { person: 'Ada' })
  const about = { copiedFrom: 'a' }

  it('are in the order of roles and levels, then of ids, never by what is met', () => {
    const members = membersIn(
      fileOf('e', { am1: 3 }, { role: 'analyst' }),
      fileOf('d', { m1: 3, m2: 3, m3: 3 }),
      fileOf('c', { s1: 3 }, { level: 'senior' }),
      fileOf('b', { m1: 0 }),
      fileOf('a', {}, { level: 'junior' }),
    )
    expect(idsIn(members)).toEqual(['a', 'b', 'd', 'c', 'e'])
  })

  it('are one where a review and an agreed assessment are about the same file', () => {
    const review = fileOf('r', { m1: 2 }, { kind: 'review', ...about })
    const agreed = fileOf('g', { m1: 3 }, { kind: 'agreed', ...about })
    const members = membersIn(agreed, review, self, fileOf('b'))
    expect(idsIn(members)).toEqual(['a', 'b'])
    expect(members[0]).toMatchObject({ self, review, agreed, name: 'Ada' })
  })

  it('are one where the file that a review is about is itself a kept copy', () => {
    const copy = fileOf('copy', { m1: 1 }, { copiedFrom: 'origin' })
    const review = fileOf('r', { m1: 2 }, { kind: 'review', copiedFrom: 'copy' })
    expect(membersIn(review, copy)).toMatchObject([{ id: 'origin', self: copy, review }])
  })

  it('are none lost where files say to be copies of each other', () => {
    const [a, b] = [fileOf('a', {}, { copiedFrom: 'b' }), fileOf('b', {}, { copiedFrom: 'a' })]
    expect(membersIn(a, b)).toEqual(membersIn(b, a))
    expect(idsIn(membersIn(a, b))).toEqual(['a'])
  })

  it.each<readonly [string, readonly Assessment[], unknown]>([
    ['the self-ratings', [self, fileOf('r', { m1: 3 }, { kind: 'review', ...about })], 1],
    ['agreed values first', [self, fileOf('g', { m1: 3 }, { kind: 'agreed', ...about })], 3],
    [
      'the self-rating where an agreed value was cleared',
      [self, fileOf('g', { m1: 'cleared' }, { kind: 'agreed', ...about })],
      1,
    ],
    [
      'a review where nothing else is there',
      [fileOf('r', { m1: 3 }, { kind: 'review', ...about })],
      3,
    ],
    [
      'an agreed "not applicable" as well',
      [self, fileOf('g', { m1: 'n/a' }, { kind: 'agreed', ...about })],
      'n/a',
    ],
  ])('count by %s', (_, files, value) => {
    expect(membersIn(...files)[0]?.counting.ratings['m1']).toMatchObject({ value })
  })

  it('keep the self-ratings that nothing was agreed about', () => {
    const agreed = fileOf('g', { m1: 3 }, { kind: 'agreed', ...about })
    const [member] = membersIn(self, agreed)
    expect(member?.counting.ratings).toEqual({ ...self.ratings, ...agreed.ratings })
    expect(member?.self).toEqual(self)
  })

  it.each<readonly [string, readonly Assessment[], string | undefined]>([
    ['the one in the file', [self], 'Ada'],
    [
      'that of the review where the file has none',
      [fileOf('a'), fileOf('r', {}, { kind: 'review', person: 'Grace', ...about })],
      'Grace',
    ],
    ['none where it is blank', [fileOf('a', {}, { person: '  ' })], undefined],
    ['none where there is none', [fileOf('a')], undefined],
  ])('have as name %s', (_, files, name) => {
    expect(membersIn(...files)[0]?.name).toBe(name)
  })

  it('are nobody where there are no files', () => {
    expect(membersIn()).toEqual([])
  })

  it('do not depend on the order of the files, and none is told twice', () => {
    const twice = anyTeam.chain(([profile, files]) => {
      const { team } = joinTeam([], files)
      return fc.tuple(
        fc.constant(profile),
        fc.constant(team),
        fc.shuffledSubarray([...team], { minLength: team.length }),
      )
    })
    fc.assert(
      fc.property(twice, ([profile, files, shuffled]) => {
        const members = membersOf(profile, files)
        expect(membersOf(profile, shuffled)).toEqual(members)
        expect(new Set(idsIn(members)).size).toBe(members.length)
        expect(members.length).toBeLessThanOrEqual(files.length)
      }),
      runs(300),
    )
  })
})

describe('who of those asked meets a criterion', () => {
  const told = (...files: readonly Assessment[]) =>
    Object.fromEntries(
      coverageOf(smallProfile, membersIn(...files)).map(({ criterion, asked, met, noAnswer }) => [
        criterion.id,
        [idsIn(asked), idsIn(met), idsIn(noAnswer)].map((ids) => ids.join(' ')),
      ]),
    )

  it.each<readonly [string, Assessment, object]>([
    [
      'those at the level that has it, answered or not',
      fileOf('a'),
      { m1: ['a', '', 'a'], m2: ['a', '', 'a'], m3: ['a', '', 'a'] },
    ],
    [
      'not those at another level who gave no answer',
      fileOf('a', {}, { level: 'lead' }),
      { l1: ['a', '', 'a'] },
    ],
    [
      'those who rated it at whatever level',
      fileOf('a', { j1: 0, s1: 3 }, { level: 'lead' }),
      { j1: ['a', '', ''], s1: ['a', 'a', ''], l1: ['a', '', 'a'] },
    ],
    ['not those who said "not applicable"', fileOf('a', { l1: 'n/a' }, { level: 'lead' }), {}],
    [
      'those who cleared their answer only where their level has it',
      fileOf('a', { j1: 'cleared', l1: 'cleared' }, { level: 'lead' }),
      { l1: ['a', '', 'a'] },
    ],
    [
      'not those of another role, even where they rated it',
      fileOf('a', { m1: 3 }, { role: 'guest', level: 'junior' }),
      { gj1: ['a', '', 'a'] },
    ],
  ])('asks %s', (_, file, coverage) => {
    expect(told(file)).toEqual(coverage)
  })

  it.each([
    [0, ['a', '', '']],
    [1, ['a', '', '']],
    [2, ['a', 'a', '']],
    [3, ['a', 'a', '']],
  ] as const)('takes a %j for what it is', (value, coverage) => {
    expect(told(fileOf('a', { p1: value }, { level: 'principal' }))).toEqual({ p1: coverage })
  })

  it('is in the profile’s order, and counts by what was agreed', () => {
    const coverage = told(
      fileOf('b', { as1: 2 }, { role: 'analyst', level: 'senior' }),
      fileOf('a', { l1: 1 }, { level: 'lead' }),
      fileOf('g', { l1: 2 }, { kind: 'agreed', level: 'lead', copiedFrom: 'a' }),
    )
    expect(Object.entries(coverage)).toEqual([
      ['l1', ['a', 'a', '']],
      ['as1', ['b', 'b', '']],
    ])
  })

  it('is nothing for nobody', () => {
    expect(told()).toEqual({})
  })

  it('never asks more people than there are, and all counted are among those asked', () => {
    fc.assert(
      fc.property(anyTeam, ([profile, files]) => {
        const members = membersOf(profile, files)
        for (const { criterion, asked, met, noAnswer } of coverageOf(profile, members)) {
          expect(asked.length).toBeGreaterThan(0)
          expect(asked.length).toBeLessThanOrEqual(members.length)
          expect(met.length + noAnswer.length).toBeLessThanOrEqual(asked.length)
          expect([...met, ...noAnswer].every((member) => asked.includes(member))).toBe(true)
          expect(met.some((member) => noAnswer.includes(member))).toBe(false)
          expect(asked.every(({ counting }) => counting.role === criterion.role)).toBe(true)
        }
      }),
      runs(300),
    )
  })
})

describe('who can help whom', () => {
  const told = (...files: readonly Assessment[]) =>
    helpIn(smallProfile, membersIn(...files)).map(({ criterion, learners, helpers }) => [
      criterion.id,
      idsIn(learners).join(' '),
      helpers.map(({ by, member, value }) => `${member.id} ${value} by ${by.id}`).join(', '),
    ])

  it.each<readonly [string, readonly Assessment[], unknown]>([
    [
      'those who meet the same criterion',
      [fileOf('a', { m3: 1 }), fileOf('b', { m3: 2 })],
      [['m3', 'a', 'b 2 by m3']],
    ],
    [
      'those at 3 before those at 2, the same criterion before the same topic',
      [
        fileOf('a', { m1: 0 }),
        fileOf('b', { m1: 2 }),
        fileOf('c', { s1: 3 }),
        fileOf('d', { m1: 3 }),
        fileOf('e', { s1: 2 }),
      ],
      [['m1', 'a', 'd 3 by m1, c 3 by s1, b 2 by m1, e 2 by s1']],
    ],
    [
      'those of another role by the same topic at the same level or above',
      [
        fileOf('a', { m2: 1 }),
        fileOf('b', { am1: 2 }, { role: 'analyst' }),
        fileOf('c', { as1: 3 }, { role: 'analyst' }),
      ],
      [['m2', 'a', 'c 3 by as1, b 2 by am1']],
    ],
    [
      'nobody by a lower level of the topic',
      [fileOf('a', { s1: 1 }), fileOf('b', { m1: 3, j1: 3 })],
      [],
    ],
    ['nobody who is at 1 as well', [fileOf('a', { m3: 0 }), fileOf('b', { m3: 1 })], []],
    ['nobody where there is no gap', [fileOf('a'), fileOf('b', { m3: 3 })], []],
    ['nobody by themselves', [fileOf('a', { m1: 1, s1: 3 })], []],
    [
      'all who have the gap at once',
      [fileOf('a', { m3: 0 }), fileOf('b', { m3: 1 }), fileOf('c', { m3: 2 })],
      [['m3', 'a b', 'c 2 by m3']],
    ],
  ])('are %s', (_, files, help) => {
    expect(told(...files)).toEqual(help)
  })

  it('names by a 3 before a 2, whichever criterion it is', () => {
    expect(told(fileOf('a', { m1: 0 }), fileOf('b', { m1: 2, s1: 3 }))).toEqual([
      ['m1', 'a', 'b 3 by s1'],
    ])
  })

  it('never lets somebody help who learns, and gives no list without helpers', () => {
    fc.assert(
      fc.property(anyTeam, ([profile, files]) => {
        for (const { learners, helpers } of helpIn(profile, membersOf(profile, files))) {
          expect(Math.min(learners.length, helpers.length)).toBeGreaterThan(0)
          expect(helpers.some(({ member }) => learners.includes(member))).toBe(false)
          const values = helpers.map(({ value }) => value)
          expect(values).toEqual(values.toSorted((a, b) => b - a))
        }
      }),
      runs(200),
    )
  })
})

describe('what a team has for a target', () => {
  const senior = { role: roleId('engineer'), level: levelId('senior') }
  const told = (cell: typeof senior, ...files: readonly Assessment[]) => {
    const { criteria, complete, near, uncovered } = needFor(smallProfile, membersIn(...files), cell)
    return {
      criteria: criteriaIn(criteria).join(' '),
      complete: complete.map(({ member }) => member.id).join(' '),
      near: near.map(
        ({ member, missing }) => `${member.id} without ${criteriaIn(missing).join(' ')}`,
      ),
      uncovered: criteriaIn(uncovered).join(' '),
    }
  }

  it.each<readonly [string, readonly Assessment[], object]>([
    [
      'who shows every required criterion',
      [fileOf('a', { s1: 2, s2: 3 })],
      { complete: 'a', near: [], uncovered: '' },
    ],
    [
      'two halves as two who are near, never as one',
      [fileOf('a', { s1: 3 }), fileOf('b', { s2: 3 })],
      { complete: '', near: ['a without s2', 'b without s1'], uncovered: '' },
    ],
    [
      'nobody as near who shows less than half',
      [fileOf('a', { s1: 1 })],
      { complete: '', near: [], uncovered: 's1 s2' },
    ],
    [
      'what nobody shows',
      [fileOf('a', { s1: 2, s2: 1 })],
      { complete: '', near: ['a without s2'], uncovered: 's2' },
    ],
    [
      '"not applicable" and no answer as not shown',
      [fileOf('a', { s1: 'n/a' })],
      { complete: '', near: [], uncovered: 's1 s2' },
    ],
    ['everything as shown by nobody where there is nobody', [], { uncovered: 's1 s2', near: [] }],
    [
      'another role by the same topic',
      [fileOf('a', { as1: 2 }, { role: 'analyst' })],
      { near: ['a without s1'], uncovered: 's1' },
    ],
  ])('tells %s', (_, files, need) => {
    expect(told(senior, ...files)).toMatchObject({ criteria: 's1 s2', ...need })
  })

  it.each([
    ['only the required criteria', 'engineer', 'middle', 'm1 m3'],
    ['all of them where none is required', 'engineer', 'lead', 'l1'],
    ['none of an empty cell', 'analyst', 'principal', ''],
    ['none of a cell that is missing', 'newcomer', 'senior', ''],
  ])('looks at %s', (_, role, level, criteria) => {
    const cell = { role: roleId(role), level: levelId(level) }
    expect(told(cell, fileOf('a', { m2: 3 }))).toMatchObject({ criteria, complete: '', near: [] })
  })

  it('sorts everybody into complete, near or neither, whatever was answered', () => {
    fc.assert(
      fc.property(anyTeam, ([profile, files]) => {
        const members = membersOf(profile, files)
        for (const { role, level } of profile.expectations) {
          const { criteria, complete, near, uncovered } = needFor(profile, members, { role, level })
          for (const { shown, missing } of [...complete, ...near]) {
            expect(shown.length + missing.length).toBe(criteria.length)
            expect(shown.length * 2).toBeGreaterThanOrEqual(criteria.length)
            expect(uncovered.every((criterion) => missing.includes(criterion))).toBe(true)
          }
          expect(complete.every(({ missing }) => missing.length === 0)).toBe(true)
          expect(near.every(({ missing }) => missing.length > 0)).toBe(true)
          expect(complete.length === 0 || uncovered.length === 0).toBe(true)
        }
      }),
      runs(200),
    )
  })
})
