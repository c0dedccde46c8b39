// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { keptVersionInUse, keptVersions } from '#domain/own-profile.ts'
import { type Backup, readBackup, writeBackup } from '#io/backup.ts'
import { problemsOfSize, readOpenedFile } from '#io/opened-file.ts'
import { backupOf, holdingsOf, loadProfilesForBackup } from '#state/holdings.ts'
import { createDraft, restoreDraft, saveDraft } from '#state/draft-actions.ts'
import { foundInFiles, incomingProfiles, takeInProfiles } from '#state/incoming-profiles.ts'
import { keepProfile } from '#state/own-profile-actions.ts'
import { whenStored } from '#state/save-record.ts'
import { useStore } from '#state/store.ts'
import { wideProfile } from '../fixtures/own-profiles.ts'
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
    takeInProfiles(incomingProfiles(state(), await foundInFiles([opened.value])))
    await whenStored()
    expect(keptVersionInUse(state().ownProfiles, 'gardening')?.profile.version).toBe('11')
  })
})

const file = (more: Partial<Backup>): Backup => ({
  format: 'levelwise-backup/1',
  created: instantAt(0),
  assessments: [],
  snapshots: [],
  alignments: [],
  profiles: [],
  settings: {},
  ...more,
})

async function takeIn(...files: readonly Backup[]): Promise<() => void> {
  const undo = takeInProfiles(incomingProfiles(state(), await foundInFiles(files)))
  await whenStored()
  return undo
}

const versions = () =>
  keptVersions(state().ownProfiles, 'gardening').map(({ added, profile }) => [
    profile.version,
    added,
  ])

describe('the version in use', () => {
  it('stays the one that was added last, wherever the others come from', async () => {
    await keepProfile(next, { kind: 'editor' })
    const profilesAdded = { 'gardening@2026-03-17': '2026-03-17T10:00:00.000Z' }
    await takeIn(file({ profiles: [smallProfile], profilesAdded }))
    expect(versions()).toEqual([
      ['2026-04-01', instantAt(1)],
      ['2026-03-17', '2026-03-17T10:00:00.000Z'],
    ])
    expect(state().profiles['gardening']).toEqual(next)
  })

  it('is one from a file where that was added later', async () => {
    await keepProfile(smallProfile, { kind: 'editor' })
    const added = '2026-11-22T12:00:01.500Z'
    await takeIn(file({ profiles: [next], profilesAdded: { 'gardening@2026-04-01': added } }))
    expect(versions()[0]).toEqual(['2026-04-01', added])
  })

  it('stays where a file does not say when its versions were added', async () => {
    await keepProfile(next, { kind: 'editor' })
    await takeIn(file({ profiles: [smallProfile, { ...smallProfile, version: '2026-03-20' }] }))
    expect(versions().map(([version]) => version)).toEqual([
      '2026-04-01',
      '2026-03-20',
      '2026-03-17',
    ])
  })

  it('is what is kept here next, though the clock of another device was ahead', async () => {
    const profilesAdded = { 'gardening@2026-03-17': '2031-01-01T00:00:00.000Z' }
    await takeIn(file({ profiles: [smallProfile], profilesAdded }))
    await keepProfile(next, { kind: 'editor' })
    expect(versions()[0]?.[0]).toBe('2026-04-01')
  })

  it('and the instants of all are the same where everything is restored on an empty device', async () => {
    await keepProfile(smallProfile, { kind: 'editor' })
    await keepProfile(next, { kind: 'editor' })
    const before = versions()
    const backup = backupOf(holdingsOf(state()), everything, await loadProfilesForBackup())
    const opened = readBackup(writeBackup(backup, []))
    if (!opened.ok) throw new Error('the backup cannot be opened')
    await store.start()
    await takeIn(opened.value)
    expect(versions()).toEqual(before)
  })
})

describe('profiles and drafts from files', () => {
  it('that are here already, or twice in files, are told once and change nothing', async () => {
    await keepProfile(smallProfile, { kind: 'editor' })
    restoreDraft(draft)
    const twice = file({ profiles: [smallProfile, next], drafts: [{ ...draft }] })
    const incoming = incomingProfiles(state(), await foundInFiles([twice, twice]))
    expect(incoming).toEqual({
      added: [{ profile: next, added: undefined }],
      same: 1,
      differing: 0,
      drafts: [],
      laterDrafts: [],
      earlierDrafts: [],
      sameDrafts: 1,
    })
  })

  it('leave a version of the same name with another content as it is here, and say so', async () => {
    await keepProfile(smallProfile, { kind: 'editor' })
    const other = { ...smallProfile, title: 'Other' }
    const incoming = incomingProfiles(state(), await foundInFiles([file({ profiles: [other] })]))
    expect(incoming).toMatchObject({ added: [], same: 0, differing: 1 })
  })

  it('bring another state of a draft in beside it, and once only', async () => {
    restoreDraft(draft)
    const later = { ...draft, changed: instantAt(20), profile: next }
    const earlier = { ...draft, changed: instantAt(2), profile: { ...next, version: '3' } }
    const backup = file({ drafts: [later] })
    const incoming = incomingProfiles(
      state(),
      await foundInFiles([backup, file({ drafts: [earlier] })]),
    )
    expect(incoming).toMatchObject({
      drafts: [],
      laterDrafts: [later],
      earlierDrafts: [earlier],
      sameDrafts: 0,
    })
    await takeIn(backup)
    expect(state().openDrafts['d-1']).toBe(draft)
    expect(state().openDrafts['new-1']).toEqual({ ...later, id: 'new-1' })
    const again = incomingProfiles(state(), await foundInFiles([backup]))
    expect(again).toMatchObject({ laterDrafts: [], sameDrafts: 1 })
  })

  it('keep a draft that was written on when they are taken away again', async () => {
    const undo = await takeIn(file({ drafts: [draft] }))
    await saveDraft({ id: 'd-1', profile: next })
    undo()
    await whenStored()
    expect(state().openDrafts['d-1']?.profile).toBe(next)
  })

  it('are kept, and taken away again by their undo', async () => {
    const undo = await takeIn(file({ profiles: [smallProfile], drafts: [draft] }))
    expect(state().ownProfiles).toMatchObject([
      { id: 'gardening@2026-03-17', origin: { kind: 'backup' } },
    ])
    expect(state().drafts).toMatchObject([{ id: 'd-1', changed: instantAt(9) }])
    undo()
    await expect.poll(() => state().ownProfiles).toEqual([])
    await expect.poll(() => state().drafts).toEqual([])
  })
})
