// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { keptVersionInUse } from '#domain/own-profile.ts'
import { readBackup, writeBackup } from '#io/backup.ts'
import { problemsOfSize, readOpenedFile } from '#io/opened-file.ts'
import { backupOf, holdingsOf, loadProfilesForBackup } from '#state/holdings.ts'
import { createDraft } from '#state/draft-actions.ts'
import { incomingProfiles, takeInProfiles } from '#state/incoming-profiles.ts'
import { keepProfile } from '#state/own-profile-actions.ts'
import { whenStored } from '#state/save-record.ts'
import { useStore } from '#state/store.ts'
import { keptProfile, wideProfile } from '../fixtures/own-profiles.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { instantAt, startedStore } from '../fixtures/started-store.ts'

const store = startedStore()
const everything = { team: true, alignments: true }
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

  it('leave out what would make the backup too large to be opened', async () => {
    const large = wideProfile(smallProfile, 120, 40)
    await keepProfile({ ...large, version: '1' }, { kind: 'editor' })
    await keepProfile({ ...large, version: '2' }, { kind: 'editor' })
    createDraft({ ...wideProfile(smallProfile, 400, 40), version: '3' })
    await keepProfile(smallProfile, { kind: 'editor' })
    const loaded = await loadProfilesForBackup()
    expect(loaded.profiles.map(({ version }) => version)).toEqual(['1', '2026-03-17'])
    expect(loaded.leftOut.map(({ profile }) => profile.version)).toEqual(['3', '2'])
    const text = writeBackup(backupOf(holdingsOf(state()), everything, loaded), [])
    expect(problemsOfSize(new TextEncoder().encode(text).length)).toEqual([])
    expect(readOpenedFile(text)).toMatchObject({ ok: true })
  })

  it('have the same version in use where the backup is opened', async () => {
    for (const version of ['10', '9', '2', '11']) {
      const profile = version === '2' ? wideProfile(smallProfile, 100, 8) : smallProfile
      await keepProfile({ ...profile, version }, { kind: 'editor' })
    }
    const backup = backupOf(holdingsOf(state()), everything, await loadProfilesForBackup())
    const opened = readBackup(writeBackup(backup, []))
    if (!opened.ok) throw new Error('the backup cannot be opened')
    await store.start()
    takeInProfiles(incomingProfiles([[], []], opened.value.profiles, []))
    await whenStored()
    expect(keptVersionInUse(state().ownProfiles, 'gardening')?.profile.version).toBe('11')
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
