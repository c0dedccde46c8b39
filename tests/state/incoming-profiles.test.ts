// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { backupOf, holdingsOf, loadProfilesForBackup, profilesForBackup } from '#state/holdings.ts'
import { createDraft } from '#state/draft-actions.ts'
import { incomingProfiles, takeInProfiles } from '#state/incoming-profiles.ts'
import { keepProfile } from '#state/own-profile-actions.ts'
import { whenStored } from '#state/save-record.ts'
import { useStore } from '#state/store.ts'
import { keptProfile } from '../fixtures/own-profiles.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { instantAt, startedStore } from '../fixtures/started-store.ts'

startedStore()
const state = () => useStore.getState()
const next = { ...smallProfile, version: '2026-04-01' }
const draft: ProfileDraft = {
  format: 'levelwise-draft/1',
  id: 'd-1',
  profile: smallProfile,
  changed: instantAt(9),
}

describe('profiles and drafts of a backup', () => {
  it('are those of the device, in full', async () => {
    await keepProfile(smallProfile, { kind: 'editor' })
    await keepProfile(next, { kind: 'editor' })
    createDraft(next)
    const { drafts, profiles } = backupOf(
      holdingsOf(state()),
      { team: true, alignments: true },
      await loadProfilesForBackup(),
    )
    expect(profiles).toEqual([smallProfile, next])
    expect(drafts).toMatchObject([{ id: 'new-1', profile: next }])
  })

  it('leave out what would make the backup too large to be opened', () => {
    const sized = (version: string, length: number) => {
      const kept = keptProfile({ ...smallProfile, version })
      return { ...kept, counts: { ...kept.counts, length } }
    }
    const { leftOut, taken } = profilesForBackup([sized('1', 5_500_000), sized('2', 600_000)])
    expect(taken.map(({ id }) => id)).toEqual(['gardening@2'])
    expect(leftOut.map(({ id }) => id)).toEqual(['gardening@1'])
  })
})

describe('profiles and drafts from files', () => {
  it('that are here already stay as they are', () => {
    const here = [[keptProfile(smallProfile)], [draft]] as const
    expect(incomingProfiles(here, [smallProfile, next, next], [draft])).toEqual({
      added: [next],
      same: 1,
      drafts: [],
      sameDrafts: 1,
    })
  })

  it('are kept, and taken away again by their undo', async () => {
    const undo = takeInProfiles(incomingProfiles([[], []], [smallProfile], [draft]))
    await whenStored()
    expect(state().ownProfiles).toMatchObject([
      { id: 'gardening@2026-03-17', origin: { kind: 'backup' } },
    ])
    expect(state().drafts).toMatchObject([{ id: 'd-1', changed: instantAt(9) }])
    undo()
    await expect.poll(() => state().ownProfiles).toEqual([])
    await expect.poll(() => state().drafts).toEqual([])
  })
})
