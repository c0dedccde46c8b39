// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SkillProfile } from '#domain/profile.ts'
import {
  type ChangeKind,
  type ProfileChanges,
  changeCounts,
  changedCriteria,
  hasChanges,
  isReworded,
  profileChanges,
} from '#domain/profile-changes.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

type Cell = (typeof smallProfileLiteral)['expectations'][number]
type CriterionLiteral = Cell['criteria'][number]

/** The small profile with other top-level fields. */
const profile = (change: object): SkillProfile =>
  profileFrom({ ...smallProfileLiteral, version: '2', ...change })

/** The small profile with one of its criteria changed, or left out. */
const withCriterion = (id: string, to: object | undefined) =>
  profile({
    expectations: smallProfileLiteral.expectations.map((cell) => ({
      ...cell,
      criteria: (cell.criteria as readonly CriterionLiteral[]).flatMap((criterion) =>
        criterion.id === id ? (to ? [{ ...criterion, ...to }] : []) : [criterion],
      ),
    })),
  })

const changesTo = (after: SkillProfile) => profileChanges(smallProfile, after)
const changeTo = (id: string, to: object) => changesTo(withCriterion(id, to)).changed

/** A change as literals. */
const told = (id: string, to: object) =>
  changeTo(id, to).map(
    ({ after, before, hasOtherTools, hasOtherTopic, moved, requirement, wordings }) => ({
      ids: [before.id, after.id],
      wordings,
      requirement,
      moved,
      hasOtherTools,
      hasOtherTopic,
    }),
  )

const unchanged = {
  wordings: [],
  requirement: undefined,
  moved: [],
  hasOtherTools: false,
  hasOtherTopic: false,
}

describe('criteria', () => {
  it('that only the later version has were added', () => {
    const changes = profileChanges(withCriterion('m2', undefined), smallProfile)
    expect(changes.added.map(({ id, role, level }) => [id, role, level])).toEqual([
      ['m2', 'engineer', 'middle'],
    ])
    expect([changes.removed, changes.changed]).toEqual([[], []])
  })

  it('that only the earlier version has were removed', () => {
    const changes = changesTo(withCriterion('m2', undefined))
    expect(changes.removed.map(({ id }) => id)).toEqual(['m2'])
    expect([changes.added, changes.changed]).toEqual([[], []])
  })

  it('that were reworded say in which language, with both wordings', () => {
    const text = { en: 'Writes a log.', de: 'Writes a diary. (auf Deutsch)' }
    expect(told('m3', { text })).toEqual([
      {
        ...unchanged,
        ids: ['m3', 'm3'],
        wordings: [{ language: 'en', before: 'Writes a diary.', after: 'Writes a log.' }],
      },
    ])
  })

  it('that lost a translation say so, and are not reworded', () => {
    const [change] = changeTo('m3', { text: { en: 'Writes a diary.' } })
    expect(change?.wordings).toEqual([{ language: 'de', before: 'Writes a diary. (auf Deutsch)' }])
    expect(change && isReworded(change)).toBe(false)
  })

  it('with one text for every language are the same where each language says that', () => {
    const before = withCriterion('m3', { text: 'SQL' })
    const after = withCriterion('m3', { text: { en: 'SQL', de: 'SQL' } })
    expect(profileChanges(before, after).changed).toEqual([])
  })

  it.each([
    ['j1', { required: false }, 'noLongerRequired'],
    ['m2', { required: true }, 'nowRequired'],
    // A flag of its own that says what the expectation says anyway.
    ['j1', { required: true }, undefined],
  ])('%s with %j: %s', (id, to, requirement) => {
    expect(changeTo(id, to)[0]?.requirement).toBe(requirement)
  })

  it('are required otherwise where their expectation is, and they have no flag of their own', () => {
    const after = profile({
      expectations: smallProfileLiteral.expectations.map((cell) => ({
        ...cell,
        required: cell.role === 'analyst' ? true : cell.required,
      })),
    })
    expect(changesTo(after).changed.map((change) => [change.after.id, change.requirement])).toEqual(
      [['am1', 'nowRequired']],
    )
  })

  it('moved to another area', () => {
    expect(told('j1', { area: 'plan' })).toEqual([
      { ...unchanged, ids: ['j1', 'j1'], moved: ['area'] },
    ])
  })

  it('moved to another role and level keep their id', () => {
    const [junior, ...rest] = smallProfileLiteral.expectations
    const after = profile({
      expectations: [...rest, { ...junior, role: 'newcomer', level: 'lead' }],
    })
    expect(
      changesTo(after).changed.map(({ before, moved }) => [before.id, moved.join(' ')]),
    ).toEqual([
      ['j1', 'role level'],
      ['j2', 'role level'],
    ])
  })

  it.each([
    ['tools', { tools: ['Spade', 'Fork'] }, { ...unchanged, hasOtherTools: true }],
    ['topic', { topic: 'planning' }, { ...unchanged, hasOtherTopic: true }],
  ])('have other %s', (_, to, expected) => {
    expect(told('j1', to)).toEqual([{ ...expected, ids: ['j1', 'j1'] }])
  })

  it('name the same tools in whatever order', () => {
    expect(changeTo('m1', { tools: ['Spade', 'Rake'] })).toEqual([])
  })

  it('stand in another order inside their cell', () => {
    const after = profile({
      expectations: smallProfileLiteral.expectations.map((cell) => ({
        ...cell,
        criteria: cell.criteria.toReversed(),
      })),
    })
    const changes = changesTo(after)
    expect([changes.isReordered, changes.changed]).toEqual([true, []])
  })

  it('stand in the same order whatever the order of the expectations in the file', () => {
    const expectations = smallProfileLiteral.expectations.toReversed()
    expect(hasChanges(changesTo(profile({ expectations })))).toBe(false)
  })
})

describe('roles, levels and areas', () => {
  const named = (changes: ProfileChanges['levels']) => [
    changes.added.map(({ id }) => id),
    changes.removed.map(({ id }) => id),
    changes.renamed.map(({ after }) => after.id),
    changes.isReordered,
  ]
  const { areas, levels, roles } = smallProfileLiteral

  it('are added', () => {
    const after = profile({ levels: [...levels, { id: 'fellow', name: 'Fellow' }] })
    expect(named(changesTo(after).levels)).toEqual([['fellow'], [], [], false])
  })

  it('are removed', () => {
    const after = profile({ areas: areas.filter(({ id }) => id !== 'unused') })
    expect(changesTo(after).areas).toMatchObject({ removed: [{ id: 'unused' }], added: [] })
  })

  it('are renamed', () => {
    const after = profile({
      areas: areas.map((area) =>
        area.id === 'plan' ? { ...area, name: { en: 'Design', de: 'Planung' } } : area,
      ),
    })
    expect(changesTo(after).areas.renamed.map(({ before }) => before.name)).toEqual([
      { en: 'Planning', de: 'Planung' },
    ])
  })

  it('are renamed where they get a summary', () => {
    const after = profile({ roles: roles.map((role) => ({ ...role, summary: 'Works outside.' })) })
    expect(changesTo(after).roles.renamed.length).toBe(4)
  })

  it('are reordered', () => {
    expect(named(changesTo(profile({ levels: levels.toReversed() })).levels)).toEqual([
      [],
      [],
      [],
      true,
    ])
  })

  it('are not reordered where one came in between', () => {
    const [first, ...rest] = levels
    const after = profile({ levels: [first, { id: 'between', name: 'Between' }, ...rest] })
    expect(named(changesTo(after).levels)).toEqual([['between'], [], [], false])
  })

  it('are not renamed by the translation that a new language brings', () => {
    const after = profile({
      languages: ['en', 'de', 'fr'],
      areas: areas.map((area) => ({ ...area, name: { ...area.name, fr: 'Jardin' } })),
    })
    expect(changesTo(after).areas.renamed).toEqual([])
  })
})

describe('languages and facts', () => {
  it('say which language came in', () => {
    expect(changesTo(profile({ languages: ['en', 'de', 'fr'] })).languages).toEqual({
      added: ['fr'],
      removed: [],
    })
  })

  it('say that another language is the source now', () => {
    expect(changesTo(profile({ languages: ['de', 'en'] })).facts).toEqual(['languages'])
  })

  it.each([
    ['title', { title: { en: 'Park keeping', de: 'Gärtnern' } }],
    ['field', { field: 'Outdoors' }],
    ['summary', { summary: 'All about beds.' }],
    ['keywords', { keywords: ['beds'] }],
    ['source', { source: 'https://example.org/gardening' }],
    ['licence', { licence: 'CC0-1.0' }],
    ['updated', { updated: '2026-04-01' }],
  ])('name the %s', (name, change) => {
    expect(changesTo(profile(change)).facts).toEqual([name])
  })

  it('take id and version for names of the two sides, not for changes', () => {
    expect(hasChanges(changesTo(profile({ id: 'park', version: '3' })))).toBe(false)
  })
})

describe('the counts of changes', () => {
  it('count a criterion in each way in which it changed', () => {
    const changes = changesTo(
      withCriterion('j1', { area: 'plan', required: false, tools: [], text: 'Digs.' }),
    )
    expect(changeCounts(changes)).toEqual({
      added: 0,
      removed: 0,
      reworded: 1,
      translated: 0,
      nowRequired: 0,
      noLongerRequired: 1,
      moved: 1,
      otherTools: 1,
      otherTopic: 0,
      structure: 0,
      facts: 0,
    })
  })

  it('tell a translation that came in from another wording', () => {
    const after = profile({
      languages: ['en', 'de', 'fr'],
      expectations: smallProfileLiteral.expectations.map((cell) => ({
        ...cell,
        criteria: (cell.criteria as readonly CriterionLiteral[]).map((criterion) => ({
          ...criterion,
          text: { ...criterion.text, fr: 'Creuse.' },
        })),
      })),
    })
    expect(changeCounts(changesTo(after))).toMatchObject({ reworded: 0, translated: 12 })
  })
})

describe('the criteria that differ', () => {
  const after = profile({
    expectations: smallProfileLiteral.expectations.map((cell) => ({
      ...cell,
      criteria: (cell.criteria as readonly CriterionLiteral[]).flatMap<object>((criterion) => {
        if (criterion.id === 'j1') return []
        if (criterion.id === 's1') return [criterion, { ...criterion, id: 'new' }]
        return criterion.id === 'm2'
          ? [{ ...criterion, required: true, tools: ['Pencil'] }]
          : [criterion]
      }),
    })),
  })
  const differing = (kind?: ChangeKind) =>
    changedCriteria(changesTo(after), kind).map((changed) =>
      changed.is === 'changed' ? changed.change.after.id : `${changed.criterion.id} ${changed.is}`,
    )

  it('are those that were added, those that were removed, then those that changed', () => {
    expect(differing()).toEqual(['new added', 'j1 removed', 'm2'])
  })

  it.each([
    ['added', ['new added']],
    ['removed', ['j1 removed']],
    ['nowRequired', ['m2']],
    ['otherTools', ['m2']],
    ['reworded', []],
    ['moved', []],
  ] as const)('of which %s can be said: %j', (kind, expected) => {
    expect(differing(kind)).toEqual(expected)
  })
})

describe('any two profiles', () => {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted()

  it('have no changes where they are the same', () => {
    fc.assert(
      fc.property(anyProfile, (any) => {
        expect(hasChanges(profileChanges(any, structuredClone(any)))).toBe(false)
      }),
      runs(100),
    )
  })

  it('swap what was added and what was removed when they are swapped', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (one, other) => {
        const there = profileChanges(one, other)
        const back = profileChanges(other, one)
        expect(ids(back.added)).toEqual(ids(there.removed))
        expect(ids(back.removed)).toEqual(ids(there.added))
        const sides = (changes: ProfileChanges) => changes.changed.map(({ after }) => after)
        expect(ids(sides(back))).toEqual(ids(sides(there)))
        const [toRequired, fromRequired] = [changeCounts(there), changeCounts(back)]
        expect(toRequired.nowRequired).toBe(fromRequired.noLongerRequired)
        expect(there.isReordered).toBe(back.isReordered)
        for (const list of ['roles', 'levels', 'areas'] as const) {
          expect(ids(back[list].added)).toEqual(ids(there[list].removed))
        }
      }),
      runs(100),
    )
  })

  it('have every criterion in exactly one list, or unchanged in both', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (one, other) => {
        const { added, changed, removed } = profileChanges(one, other)
        const all = (any: SkillProfile) => any.expectations.flatMap(({ criteria }) => criteria)
        const here = new Set(ids(all(one)))
        const inBoth = new Set(ids(all(other)).filter((id) => here.has(id)))
        expect(added.length + inBoth.size).toBe(all(other).length)
        expect(removed.length + inBoth.size).toBe(all(one).length)
        expect(changed.every(({ after }) => inBoth.has(after.id))).toBe(true)
      }),
      runs(100),
    )
  })
})
