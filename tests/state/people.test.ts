// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { addSelf, beginReview } from '#state/alignment-actions.ts'
import { numberIn, numberOf } from '#state/people.ts'
import { useStore } from '#state/store.ts'
import { addToTeam, removeFromTeam } from '#state/team-actions.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { assessmentId, levelId, roleId } from '../fixtures/ids.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { fileOf } from '../fixtures/small-team.ts'
import { startedStore } from '../fixtures/started-store.ts'

const store = startedStore()
const people = () => useStore.getState().people.join(' ')
const start = { profile: smallProfile, role: roleId('engineer'), level: levelId('middle') }

describe('the numbers of people', () => {
  it('go by role and level where the profile is known, and by id else', () => {
    useStore.setState({ profiles: { gardening: smallProfile } })
    addToTeam([
      fileOf('a', {}, { level: 'lead' }),
      fileOf('b', {}, { role: 'analyst' }),
      fileOf('c'),
      fileOf('0', {}, { profile: { id: 'other', version: '1' } }),
    ])
    expect(people()).toBe('c a b 0')
  })

  it('stay when somebody goes, and when somebody comes', () => {
    addToTeam([fileOf('a'), fileOf('b')])
    removeFromTeam([assessmentId('a')])
    addToTeam([fileOf('0')])
    expect([numberOf(useStore.getState(), 'b'), people()]).toEqual([2, 'a b 0'])
  })

  it('are given back to whom comes back', () => {
    addToTeam([fileOf('a'), fileOf('b')])
    removeFromTeam([assessmentId('a')])
    addToTeam([fileOf('a')])
    expect(people()).toBe('a b')
  })

  it('are one for all files and reviews of a person', async () => {
    await store.start(fakeDevice({ alignments: [alignmentOf()] }))
    addToTeam([fileOf('self'), fileOf('kept', {}, { copiedFrom: 'self' }), fileOf('z')])
    expect(people()).toBe('self z')
    expect(numberIn(useStore.getState(), alignmentOf())).toBe(1)
  })

  it('stay when the file is added to a review that was begun without one', () => {
    addToTeam([fileOf('z')])
    const alignment = beginReview(start)
    const before = numberIn(useStore.getState(), alignment)
    addSelf(alignment, fileOf('self'))
    const now = useStore.getState().alignments[alignment.id]
    expect([before, now && numberIn(useStore.getState(), now), people()]).toEqual([2, 2, 'z self'])
  })

  it('begin anew with the page', async () => {
    addToTeam([fileOf('a')])
    await store.start()
    expect(people()).toBe('')
  })
})
