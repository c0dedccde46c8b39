// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { finishReview } from '#state/alignment-actions.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { startStore, useStore } from '#state/store.ts'
import {
  addToTeam,
  forgetTeam,
  keepTeam,
  nameInTeam,
  removeFromTeam,
  restoreTeam,
  showNames,
  showTeam,
  teamKeeping,
} from '#state/team-actions.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { assessmentId } from '../fixtures/ids.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { fileOf } from '../fixtures/small-team.ts'
import { instantAt, startedStore } from '../fixtures/started-store.ts'

const store = startedStore()
const newer = { changed: '2026-04-01T09:00:00.000Z' }

/** What is open: `a` while it is not seen, `a!` once it is. */
const open = () =>
  Object.values(useStore.getState().team)
    .map(({ assessment, isSeen }) => `${assessment.id}${isSeen ? '!' : ''}`)
    .join(' ')
const fileWith = (id: string) => useStore.getState().team[assessmentId(id)]
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
const stored = () => store.device.saved.map(({ id }) => id).join(' ')

describe('opening files in a team', () => {
  it('adds them, not seen yet and not stored', () => {
    addToTeam([fileOf('b'), fileOf('a')])
    expect([open(), stored()]).toEqual(['a b', ''])
  })

  it('says what was replaced and what was left aside', () => {
    addToTeam([fileOf('a'), fileOf('b')])
    expect(addToTeam([fileOf('a', { m1: 2 }, newer), fileOf('b')])).toMatchObject({
      replaced: ['a'],
      leftAside: ['b'],
    })
  })

  it('changes nothing with the same file again', () => {
    addToTeam([fileOf('a')])
    showTeam()
    const before = useStore.getState().team
    addToTeam([fileOf('a')])
    expect(useStore.getState().team).toEqual(before)
  })

  it('covers a newer state of a file that was seen, until it is shown as well', () => {
    addToTeam([fileOf('a')])
    showTeam()
    addToTeam([fileOf('a', { m1: 2 }, newer)])
    expect(open()).toBe('a')
  })

  it('keeps the name that was typed for an older file', () => {
    addToTeam([fileOf('a')])
    nameInTeam(assessmentId('a'), 'Ada')
    addToTeam([fileOf('a', {}, newer)])
    expect(fileWith('a')?.name).toBe('Ada')
  })

  it('takes the name that a newer file brings along', () => {
    addToTeam([fileOf('a')])
    nameInTeam(assessmentId('a'), 'Ada')
    addToTeam([fileOf('a', {}, { ...newer, person: 'Grace' })])
    const file = fileWith('a')
    expect(file && namedAssessment(file).person).toBe('Grace')
  })

  it('changes nothing with the file of somebody whose typed name was kept', async () => {
    await store.start(fakeDevice({ team: [fileOf('a', {}, { person: 'Ada' })] }))
    const joined = addToTeam([fileOf('a')])
    expect([open(), fileWith('a')?.assessment.person]).toEqual(['a!', 'Ada'])
    expect(joined).toMatchObject({ replaced: [], leftAside: ['a'] })
  })

  it('keeps the kept name where a newer file without one is opened', async () => {
    await store.start(fakeDevice({ team: [fileOf('a', {}, { person: 'Ada' })] }))
    addToTeam([fileOf('a', { m1: 2 }, newer)])
    expect([open(), fileWith('a')?.name]).toEqual(['a', 'Ada'])
  })
})

describe('showing a team', () => {
  it('shows all that was opened', () => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    expect(open()).toBe('a! b!')
  })

  it.each([
    ['leaves out whose review is begun', undefined, 'b! self'],
    ['shows whose review is finished', '2026-03-19T09:00:00.000Z', 'b! self!'],
  ])('%s', async (_, finished, shown) => {
    await store.start(fakeDevice({ alignments: [alignmentOf({}, { finished })] }))
    addToTeam([fileOf('self'), fileOf('b')])
    showTeam()
    expect(open()).toBe(shown)
  })

  it('covers nothing again that was seen', async () => {
    const alignment = alignmentOf({}, { finished: undefined })
    await store.start(fakeDevice({ alignments: [alignment], team: [fileOf('self')] }))
    showTeam()
    expect(open()).toBe('self!')
  })

  it('stores what is shown where the team is kept, and only that', async () => {
    const alignment = alignmentOf({}, { finished: undefined })
    await store.start(fakeDevice({ alignments: [alignment], team: [fileOf('a')] }))
    addToTeam([fileOf('b'), fileOf('self')])
    expect(stored()).toBe('')
    showTeam()
    expect(stored()).toBe('a b')
  })

  it('stores nothing where it is not kept', () => {
    addToTeam([fileOf('a')])
    showTeam()
    expect(stored()).toBe('')
  })
})

describe('names', () => {
  it('are hidden until they are shown, and can be hidden again', () => {
    const states = [useStore.getState().showsNames]
    for (const shows of [true, false]) {
      showNames(shows)
      states.push(useStore.getState().showsNames)
    }
    expect(states).toEqual([false, true, false])
  })

  it('are hidden again after a reload', async () => {
    showNames(true)
    await store.start()
    expect(useStore.getState().showsNames).toBe(false)
  })

  it('can be typed, are stored with a kept team, and leave the file as it was', async () => {
    await store.start(fakeDevice({ team: [fileOf('a')] }))
    nameInTeam(assessmentId('a'), 'Ada')
    expect(store.device.saved).toEqual([fileOf('a', {}, { person: 'Ada' })])
    expect(fileWith('a')?.assessment).toEqual(fileOf('a'))
  })

  it('are not stored for files that are not shown', async () => {
    await store.start(fakeDevice({ team: [fileOf('a')] }))
    addToTeam([fileOf('b')])
    nameInTeam(assessmentId('b'), 'Ada')
    expect(stored()).toBe('')
  })

  it('are not typed for a file that is not here', () => {
    nameInTeam(assessmentId('gone'), 'Ada')
    expect(useStore.getState().team).toEqual({})
  })

  it('are stored as well where the device takes the file only later', async () => {
    await store.start(fakeDevice({ team: [fileOf('a'), fileOf('b')] }))
    store.device.answer(() => ({ ok: false, reason: 'full' }))
    nameInTeam(assessmentId('a'), 'Ada')
    await Promise.resolve()
    store.device.answer((value) => ({ ok: true, value }))
    nameInTeam(assessmentId('b'), 'Grace')
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(store.device.saved.at(-1)).toMatchObject({ id: 'a', person: 'Ada' })
    expect(useStore.getState().unstored).toEqual([])
  })
})

describe('keeping a team', () => {
  it('stores what is shown, with the names that were typed', () => {
    addToTeam([fileOf('a')])
    showTeam()
    addToTeam([fileOf('b')])
    nameInTeam(assessmentId('a'), 'Ada')
    keepTeam()
    expect(store.device.saved).toEqual([fileOf('a', {}, { person: 'Ada' })])
    expect(useStore.getState().isTeamKept).toBe(true)
  })

  const keeping = () => teamKeeping(useStore.getState())

  it('is said only once the device took all of it', async () => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    store.device.hold()
    keepTeam()
    const states = [keeping()]
    await store.device.settle()
    states.push(keeping())
    await store.device.settle()
    states.push(keeping())
    expect(states.map(({ kind }) => kind)).toEqual(['keeping', 'keeping', 'kept'])
  })

  it('is not said of what the device refuses, until it takes it after all', async () => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    store.device.answer((value) =>
      value.id === 'a' ? { ok: false, reason: 'full' } : { ok: true, value },
    )
    keepTeam()
    await settled()
    expect(keeping()).toEqual({ kind: 'failed', count: 1, reason: 'full' })
    store.device.answer((value) => ({ ok: true, value }))
    keepTeam()
    await settled()
    expect(keeping()).toEqual({ kind: 'kept' })
  })

  it('is said to be forgotten where nothing stays on the device', async () => {
    const { storage } = fakeDevice()
    await startStore({
      now: () => instantAt(1),
      newId: () => 'new',
      storage: { ...storage, keeps: 'in-memory' },
    })
    addToTeam([fileOf('a')])
    expect(keeping().kind).toBe('not-kept')
    keepTeam()
    await settled()
    expect(keeping().kind).toBe('forgets')
  })

  it('takes in whose review was finished', async () => {
    const alignment = alignmentOf({}, { finished: undefined })
    await store.start(fakeDevice({ alignments: [alignment], team: [fileOf('a')] }))
    addToTeam([fileOf('self')])
    finishReview(alignment)
    expect(store.device.saved.map(({ id }) => id)).toContain('self')
  })

  it('ends by taking it off the device, and leaves it open', async () => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    keepTeam()
    await forgetTeam()
    expect(store.device.removed).toEqual(['team a', 'team b'])
    expect([open(), useStore.getState().isTeamKept]).toEqual(['a! b!', false])
  })

  it('lasts over a reload, and what was kept counts as seen', async () => {
    await store.start(fakeDevice({ team: [fileOf('a')] }))
    expect([open(), useStore.getState().isTeamKept]).toEqual(['a!', true])
  })
})

describe('removing files from a team', () => {
  it('takes them away, and off the device where the team is kept', () => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    keepTeam()
    removeFromTeam([assessmentId('a')])
    expect([open(), store.device.removed]).toEqual(['b!', ['team a']])
  })

  it('touches the device in no other case', () => {
    addToTeam([fileOf('a')])
    removeFromTeam([assessmentId('a')])
    expect([open(), store.device.removed]).toEqual(['', []])
  })

  it.each([
    [true, 'a b a b'],
    [false, ''],
  ])('can be undone, with all that was there; kept: %j', (isKept, written) => {
    addToTeam([fileOf('a'), fileOf('b')])
    showTeam()
    if (isKept) keepTeam()
    const before = useStore.getState().team
    removeFromTeam([assessmentId('a'), assessmentId('b')])
    restoreTeam(before)
    expect([useStore.getState().team, stored()]).toEqual([before, written])
  })
})
