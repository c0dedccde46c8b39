// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { keptVersionInUse } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { createDraft, discardDraft, openDraft, saveDraft } from '#state/draft-actions.ts'
import { keepProfile, loadOwnProfile, removeOwnProfile } from '#state/own-profile-actions.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { isProfileHere, profileToShow } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { mlops } from '../fixtures/mlops.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { keptProfile, wideProfile } from '../fixtures/own-profiles.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { instantAt, startedStore } from '../fixtures/started-store.ts'

const store = startedStore()
const state = () => useStore.getState()
const next: SkillProfile = { ...smallProfile, version: '2026-04-01' }
const file = { kind: 'file', name: 'gardening.json' } as const

/** The id of what was just kept. */
const keep = async (profile: SkillProfile) => (await keepProfile(profile, file)).kept.id

/** What this page has loaded is forgotten, as by a reload; the device is the same. */
function forgetWhatIsLoaded() {
  useStore.setState({ profiles: {} })
}

describe('keeping a profile', () => {
  it('lists it with its counts and shows it', async () => {
    const { isStored, kept } = await keepProfile(smallProfile, file)
    expect(isStored).toBe(true)
    expect(state().ownProfiles).toEqual([kept])
    expect(kept).toMatchObject({
      id: 'gardening@2026-03-17',
      origin: file,
      added: instantAt(1),
      counts: { roles: 4, levels: 5, criteria: 12 },
    })
    expect(state().profiles['gardening']).toBe(smallProfile)
    expect(isProfileHere(state(), 'gardening')).toBe(true)
  })

  it('gives it back as it was after a reload', async () => {
    const id = await keep(wideProfile(smallProfile, 40, 6))
    forgetWhatIsLoaded()
    expect(await loadOwnProfile(id)).toEqual(wideProfile(smallProfile, 40, 6))
  })

  it('of a further version puts that one in use and keeps the one before', async () => {
    await keep(smallProfile)
    await keep(next)
    expect(keptVersionInUse(state().ownProfiles, 'gardening')?.profile.version).toBe('2026-04-01')
    forgetWhatIsLoaded()
    await ensureProfile('gardening')
    expect(state().profiles['gardening']).toEqual(next)
    expect(await loadOwnProfile('gardening@2026-03-17')).toEqual(smallProfile)
  })

  it('while the version before it is still being read shows the one that was kept', async () => {
    await keep(wideProfile(smallProfile, 100, 5))
    forgetWhatIsLoaded()
    const reading = ensureProfile('gardening')
    await keep(next)
    await reading
    expect(state().profiles['gardening']).toEqual(next)
  })

  it('in another tab lets it be read here, where it was missing', async () => {
    await ensureProfile('gardening')
    expect(state().profiles['gardening']).toBe('missing')
    store.device.tellChange({ kind: 'profile', kept: keptProfile(smallProfile) })
    expect(state().profiles['gardening']).toBe(undefined)
    expect(profileToShow(state(), 'gardening')).toBe('gardening')
  })

  it('of a version that is kept already puts it in the place of that one', async () => {
    await keep(smallProfile)
    const mended = { ...smallProfile, licence: 'CC0' }
    await keep(mended)
    expect(state().ownProfiles).toHaveLength(1)
    expect(await loadOwnProfile('gardening@2026-03-17')).toEqual(mended)
  })
})

describe('a profile that the device does not take', () => {
  it('is sent again once, however much is typed until that has ended', async () => {
    const ends: (() => void)[] = []
    const device = fakeDevice()
    const full = { ok: false, reason: 'full' } as const
    const profile = async () => {
      if (ends.length > 0) await new Promise<void>((end) => ends.push(end))
      else ends.push(() => undefined)
      return full
    }
    store.stop()
    await store.start({
      ...device,
      storage: { ...device.storage, save: { ...device.storage.save, profile } },
    })
    expect(await keepProfile(smallProfile, file)).toMatchObject({ isStored: false })
    const id = createDraft(smallProfile)
    for (const title of ['T', 'Ty', 'Typ']) {
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other
      await saveDraft({ id, profile: { ...smallProfile, title } })
    }
    expect(ends).toHaveLength(2)
    for (const end of ends) end()
  })
})

describe('removing a kept profile', () => {
  it('takes it from the device, and its undo brings it back', async () => {
    const id = await keep(smallProfile)
    const undo = await removeOwnProfile(id)
    expect(state().ownProfiles).toEqual([])
    expect(store.device.removed).toEqual(['profile gardening@2026-03-17'])
    await ensureProfile('gardening')
    expect(state().profiles['gardening']).toBe('missing')
    expect(await undo?.()).toBe(true)
    expect(state().ownProfiles.map((own) => own.id)).toEqual([id])
    expect(state().profiles['gardening']).toEqual(smallProfile)
  })

  it('puts the version before it in use', async () => {
    await keep(smallProfile)
    await removeOwnProfile(await keep(next))
    await ensureProfile('gardening')
    expect(state().profiles['gardening']).toEqual(smallProfile)
  })

  it('does nothing where it is not kept', async () => {
    expect(await removeOwnProfile('nothing@1')).toBe(undefined)
    expect(store.device.removed).toEqual([])
  })
})

describe('the profile to show', () => {
  const shown = (wanted: string | undefined, change: Partial<ReturnType<typeof state>> = {}) =>
    profileToShow({ ...state(), ownProfiles: [keptProfile(smallProfile)], ...change }, wanted)
  const last = { settings: { lastCell: '#/gardening/assess/engineer/middle' } }

  it('is the one that is wanted, own or built in', () => {
    expect(shown('gardening')).toBe('gardening')
    expect(shown('mlops', last)).toBe(mlops.id)
  })

  it('is the one looked at last where none is wanted, or none of that name is here', () => {
    expect(shown(undefined, last)).toBe('gardening')
    expect(shown('nothing', last)).toBe('gardening')
  })

  it('is the first built-in one where nothing was looked at, or what was is gone', () => {
    expect(shown(undefined)).toBe('mlops')
    expect(shown(undefined, { ...last, ownProfiles: [] })).toBe('mlops')
  })

  it('is none that is kept but cannot be read', () => {
    expect(shown('gardening', { profiles: { gardening: 'missing' } })).toBe('mlops')
  })

  it('is the one that the site offers by the page’s own address', () => {
    const hosted = { kind: 'ready', address: 'profiles/gardening.json', id: 'gardening' } as const
    expect(shown(undefined, { hosted })).toBe('gardening')
    expect(shown('mlops', { hosted })).toBe('mlops')
  })
})

describe('a draft', () => {
  const retitled: SkillProfile = { ...smallProfile, title: 'Orchards' }

  it('is stored from its first moment and with each change', async () => {
    const id = createDraft(smallProfile, { id: 'gardening', version: '2026-03-17' })
    await saveDraft({ id, profile: retitled })
    expect(state().drafts).toMatchObject([
      { id, changed: instantAt(2), profile: { title: 'Orchards' } },
    ])
    useStore.setState({ openDrafts: {} })
    expect((await openDraft(id))?.profile).toEqual(retitled)
  })

  it('that is not there cannot be opened', async () => {
    expect(await openDraft('nothing')).toBe(undefined)
    expect(state().openDrafts).toEqual({})
  })

  it('that is discarded is gone until that is undone', async () => {
    const id = createDraft(smallProfile)
    const undo = await discardDraft(id)
    expect(state().drafts).toEqual([])
    expect(await openDraft(id)).toBe(undefined)
    undo?.()
    expect((await openDraft(id))?.profile).toEqual(smallProfile)
  })

  it('that another tab changed is taken over where it is open here', async () => {
    const id = createDraft(smallProfile)
    store.device.tellChange({
      kind: 'draft',
      draft: { format: 'levelwise-draft/1', id, profile: retitled, changed: instantAt(9) },
    })
    expect(state().openDrafts[id]?.profile.title).toBe('Orchards')
  })
})
