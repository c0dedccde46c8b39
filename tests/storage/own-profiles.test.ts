/* oxlint-disable typescript/no-unsafe-type-assertion -- looks into the database past the app's own checks */
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { joinParts } from '#io/profile-parts.ts'
import type { ChangeElsewhere, StoredProfile } from '#storage/device-storage.ts'
import { memoryStorage } from '#storage/memory-storage.ts'
import { damage, emptyDevice, tableOf } from '../fixtures/fake-device.ts'
import { storedProfile, wideProfile } from '../fixtures/own-profiles.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const stored = storedProfile(smallProfile)
const { parts: _parts, ...kept } = stored
const wide = wideProfile(smallProfile, 100, 5)

function together({ parts, profile }: StoredProfile): SkillProfile {
  const joining = joinParts(profile, parts)
  for (;;) {
    const step = joining.next()
    if (step.done === true) return step.value
  }
}

const draft: ProfileDraft = {
  format: 'levelwise-draft/1',
  id: 'd-1',
  profile: smallProfile,
  base: { id: 'gardening', version: '2026-03-17' },
  changed: '2026-11-22T12:00:00.000Z',
}

/** The profile with the first criterion of one cell worded anew. */
function rewordedCell(text: string, at: number, profile: SkillProfile): SkillProfile {
  const expectations = profile.expectations.map((cell, index) =>
    index === at
      ? { ...cell, criteria: cell.criteria.map((item, c) => (c === 0 ? { ...item, text } : item)) }
      : cell,
  )
  return { ...profile, expectations }
}

/** The draft with the first criterion of one cell worded anew. */
function reworded(text: string, at: number, from = draft): ProfileDraft {
  return { ...from, profile: rewordedCell(text, at, from.profile) }
}

/** A device on which a browser was killed when this was typed, with the journal of that moment. */
async function killedWhileTyping(change: (from: ProfileDraft) => ProfileDraft) {
  const device = emptyDevice()
  const tab = device.tab()
  await tab.save.draft(draft)
  const saving = tab.save.draft(change(draft))
  const left = device.records()
  await saving
  return emptyDevice(left)
}

const journalOf = (device: ReturnType<typeof emptyDevice>) =>
  Object.keys(device.records()).filter((key) => /^levelwise:(?:journal|removal):/.test(key))

describe('a kept profile', () => {
  it('comes back as its head at the start, and in full when it is asked for', async () => {
    const device = emptyDevice()
    expect(await device.tab().save.profile(stored)).toMatchObject({ ok: true })
    const tab = device.tab()
    const { profiles, unreadable } = await tab.load()
    expect(unreadable).toEqual([])
    expect(profiles).toEqual([{ ...kept, parts: stored.parts.length }])
    const read = await tab.read.profile('gardening@2026-03-17')
    expect(read && together(read)).toEqual(smallProfile)
  })

  it('of many parts comes back in their order', async () => {
    const device = emptyDevice()
    const many = storedProfile(wide)
    expect(many.parts.length).toBeGreaterThan(3)
    await device.tab().save.profile(many)
    const read = await device.tab().read.profile(many.id)
    expect(read && together(read)).toEqual(wide)
  })

  it('is never written into the journal', async () => {
    const device = emptyDevice()
    const saving = device.tab().save.profile(stored)
    expect(journalOf(device)).toEqual([])
    await saving
  })

  it('of which a part is damaged is not shown by half', async () => {
    const device = emptyDevice()
    await device.tab().save.profile(storedProfile(wide))
    await damage(['profile', 'gardening@2026-03-17', '', 'part', '2'], (row) => ({
      ...row,
      text: row.text.replace('Digs', 'Digz'),
    }))
    expect(await device.tab().read.profile('gardening@2026-03-17')).toBe(undefined)
  })

  it('with fewer parts than the one before has none of the other’s', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.profile(storedProfile(wide))
    await tab.save.profile(stored)
    const read = await device.tab().read.profile(stored.id)
    expect(read && together(read)).toEqual(smallProfile)
  })

  it('that two tabs put in the place of one is whole as the later one has it', async () => {
    const device = emptyDevice()
    const [here, there] = [device.tab(), device.tab()]
    await here.save.profile(storedProfile(wide))
    const last = wide.expectations.length - 1
    const theirs = rewordedCell('Begins there.', 0, rewordedCell('Ends there.', last, wide))
    await there.save.profile(storedProfile(theirs))
    const ours = rewordedCell('Begins here.', 0, wide)
    await here.save.profile(storedProfile(ours, '2026-11-23T12:00:00.000Z'))
    const read = await device.tab().read.profile(stored.id)
    expect(read && together(read)).toEqual(ours)
  })

  it('that is removed is gone with all its parts, and can be put back', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.profile(stored)
    await tab.remove('profile', stored.id)
    expect(await tableOf('pieces')).toEqual([])
    expect((await device.tab().load()).profiles).toEqual([])
    await tab.save.profile(stored)
    expect((await device.tab().load()).profiles).toHaveLength(1)
  })

  it('is told to other tabs by its head', async () => {
    const device = emptyDevice()
    const heard: ChangeElsewhere[] = []
    const stop = device.tab().onChangeElsewhere((change) => heard.push(change))
    await device.tab().save.profile(stored)
    await expect.poll(() => heard).toMatchObject([{ kind: 'profile', kept: { id: stored.id } }])
    stop()
  })

  it('leaves assessments readable beside it', async () => {
    const device = emptyDevice()
    const rated = assessmentOf({ j1: 2 })
    await device.tab().save.assessment(rated)
    await device.tab().save.profile(stored)
    expect((await device.tab().load()).assessments).toEqual([rated])
  })

  it('is held where nothing is to be stored, until the page is left', async () => {
    const memory = memoryStorage(emptyDevice().tab())
    await memory.save.profile(stored)
    expect(await memory.read.profile(stored.id)).toEqual(stored)
    await memory.remove('profile', stored.id)
    expect(await memory.read.profile(stored.id)).toBe(undefined)
  })
})

it('a page that comes back to life hears of profiles and drafts, too', async () => {
  const device = emptyDevice()
  const window = new EventTarget()
  const host = {
    localStorage: device.host.localStorage,
    sessionStorage: device.host.sessionStorage,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  }
  const heard: ChangeElsewhere[] = []
  await device.tab().save.profile(stored)
  await device.tab().save.draft(draft)
  const stop = device.tab(host).onChangeElsewhere((change) => heard.push(change))
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await expect.poll(() => heard).toHaveLength(2)
  expect(heard).toMatchObject([
    { kind: 'profile', kept: { id: stored.id } },
    { kind: 'draft', draft },
  ])
  stop()
})

describe('a draft', () => {
  it('comes back as its head at the start, and in full when it is asked for', async () => {
    const device = emptyDevice()
    await device.tab().save.draft(draft)
    const tab = device.tab()
    expect((await tab.load()).drafts).toMatchObject([
      { id: 'd-1', base: draft.base, profile: { title: smallProfile.title } },
    ])
    expect(await tab.read.draft('d-1')).toEqual(draft)
  })

  it('of which one cell changed is stored by that cell alone', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.draft(draft)
    const saving = tab.save.draft(reworded('Digs by hand.', 1))
    const written = journalOf(device).map((name) => name.replace(/^.*?\[/, '['))
    await saving
    expect(written).toEqual(['["draft","d-1","","cell","engineer middle"]'])
    expect(await device.tab().read.draft('d-1')).toEqual(reworded('Digs by hand.', 1))
  })

  it('keeps what was typed when the browser is killed before it is stored', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.draft(draft)
    const saving = tab.save.draft(reworded('Typed at the last moment.', 0))
    const left = device.records()
    await saving
    // A disk on which only the first write arrived, with the journal of the moment of the kill.
    const killed = emptyDevice(left)
    const before = killed.tab()
    await before.save.draft(draft)
    const next = killed.tab()
    await next.load()
    expect(await next.read.draft('d-1')).toEqual(reworded('Typed at the last moment.', 0))
  })

  it('of which another tab stored a later text keeps that, whatever a killed browser left', async () => {
    const device = await killedWhileTyping((from) => reworded('Typed before the kill.', 0, from))
    const other = device.tab()
    await other.save.draft(draft)
    await other.save.draft(reworded('Typed later, and saved.', 0))
    const next = device.tab()
    await next.load()
    expect(await next.read.draft('d-1')).toEqual(reworded('Typed later, and saved.', 0))
    expect(journalOf(device)).toEqual([])
  })

  it('that was typed on before the state before was stored keeps the last of it', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.draft(draft)
    const saving = [tab.save.draft(reworded('Ty', 0)), tab.save.draft(reworded('Typed.', 0))]
    const left = device.records()
    await Promise.all(saving)
    // A disk on which the first of the two arrived.
    const killed = emptyDevice(left)
    await killed.tab().save.draft(reworded('Ty', 0))
    for (const [name, note] of Object.entries(left)) killed.host.localStorage.setItem(name, note)
    const next = killed.tab()
    await next.load()
    expect(await next.read.draft('d-1')).toEqual(reworded('Typed.', 0))
  })

  it('has what was typed last on a device that is too full to store it', async () => {
    const device = await killedWhileTyping((from) => reworded('Typed at the last moment.', 0, from))
    await device.tab().save.draft(draft)
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const next = device.tab()
    expect((await next.load()).failure).toBe('full')
    expect(await next.read.draft('d-1')).toEqual(reworded('Typed at the last moment.', 0))
    full.mockRestore()
  })

  it('that begins as a copy of a large profile leaves the journal to what is typed', async () => {
    const device = emptyDevice()
    const large = { ...draft, profile: wideProfile(smallProfile, 400, 10) }
    const saving = device.tab().save.draft(large)
    expect(journalOf(device)).toEqual([])
    await saving
  })

  it('without a cell that was removed comes back without it', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.draft(draft)
    const expectations = smallProfile.expectations.slice(1)
    const without = { ...draft, profile: { ...smallProfile, expectations } }
    await tab.save.draft(without)
    expect(await device.tab().read.draft('d-1')).toEqual(without)
  })

  it('of which a cell is damaged keeps that cell’s earlier state and everything else', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.draft(draft)
    await tab.save.draft(reworded('Digs by hand.', 1))
    await damage(['draft', 'd-1', '', 'cell', 'engineer middle'], (row) => ({ ...row, text: '{' }))
    expect(await device.tab().read.draft('d-1')).toEqual(draft)
  })

  it('with empty texts and no role is a draft all the same', async () => {
    const empty: ProfileDraft = {
      ...draft,
      profile: { ...smallProfile, title: '', roles: [], levels: [], areas: [], expectations: [] },
    }
    const device = emptyDevice()
    await device.tab().save.draft(empty)
    expect(await device.tab().read.draft('d-1')).toEqual(empty)
  })
})

describe('a removal', () => {
  it('that was on its way when the page was left is carried out at the next start', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(assessmentOf({ j1: 2 }))
    void tab.remove('assessment', 'a-1')
    expect(journalOf(device)).toEqual(['levelwise:removal:["assessment","a-1"]'])
    // The page is left here: what another tab finds is what a reload finds.
    expect((await device.tab().load()).assessments).toEqual([])
    expect(journalOf(device)).toEqual([])
  })

  it('that the browser never began is carried out at the next start', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(assessmentOf({ j1: 2 }))
    device.host.localStorage.setItem('levelwise:removal:["assessment","a-1"]', '')
    expect((await device.tab().load()).assessments).toEqual([])
    expect(await tableOf('pieces')).toEqual([])
  })

  it('that was taken back by storing the record again is not carried out', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    const rated = assessmentOf({ j1: 2 })
    await tab.save.assessment(rated)
    const removing = tab.remove('assessment', 'a-1')
    const saving = tab.save.assessment(rated)
    expect(journalOf(device).filter((name) => name.includes('removal'))).toEqual([])
    await Promise.all([removing, saving])
    expect((await device.tab().load()).assessments).toEqual([rated])
  })
})

describe('a database of the layout before', () => {
  it('is taken over as it is', async () => {
    const device = emptyDevice()
    const rated = assessmentOf({ j1: 2, s1: 1 })
    await device.tab().save.assessment(rated)
    const rows = await tableOf('pieces')
    const older = emptyDevice()
    const database = await openDB('levelwise', 2, {
      upgrade: (made) => {
        made.createObjectStore('pieces')
        made.createObjectStore('overwritten', { autoIncrement: true })
        made.createObjectStore('aside', { autoIncrement: true })
      },
    })
    for (const { key, value } of rows) await database.put('pieces', value, key as IDBValidKey)
    database.close()
    const tab = older.tab()
    expect((await tab.load()).assessments).toEqual([rated])
    await tab.save.profile(stored)
    expect((await older.tab().load()).profiles).toHaveLength(1)
  })
})
