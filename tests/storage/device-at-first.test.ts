import { describe, expect, it, vi } from 'vitest'
import type { ChangeElsewhere } from '#storage/device-storage.ts'
import { deviceAtFirst } from '#storage/device-at-first.ts'
import { forbiddenBrowser } from '../fixtures/fake-browser.ts'
import { emptyDevice } from '../fixtures/fake-device.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { storedProfile } from '../fixtures/own-profiles.ts'

const rated = assessmentOf({ j1: 2, s1: 1 })
const never = () => undefined

const journaled = (device: ReturnType<typeof emptyDevice>) =>
  Object.keys(device.records()).filter((key) => key.startsWith('levelwise:journal:'))

describe('a device that somebody comes to for the first time', () => {
  it('holds nothing, and says so without its database', async () => {
    const device = emptyDevice()
    const stored = await deviceAtFirst(device.host, 'a', never).load()
    expect(stored.assessments).toEqual([])
    expect(await indexedDB.databases()).toEqual([])
  })

  it('has what is typed in the journal before saving returns, and then in the database', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const saving = tab.save.assessment(rated)
    expect(journaled(device).length).toBe(3)
    expect(await saving).toEqual({ ok: true, value: rated })
    expect(journaled(device)).toEqual([])
    expect((await device.tab().load()).assessments).toEqual([rated])
  })

  it('gives what a killed tab had only in the journal', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const saving = tab.save.assessment(rated)
    const left = device.records()
    await saving
    const again = emptyDevice(left)
    expect((await deviceAtFirst(again.host, 'b', never).load()).assessments).toEqual([rated])
  })

  it('has what is typed while the database is fetched in the journal, too', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const saving = [tab.save.assessment(assessmentOf({ j1: 1 }))]
    saving.push(tab.save.assessment(rated))
    expect(journaled(device).length).toBe(3)
    await Promise.all(saving)
    expect(journaled(device)).toEqual([])
    expect((await device.tab().load()).assessments).toEqual([rated])
  })

  it('counts what is typed over while the database is fetched as no conflict', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const at = '2026-04-02T09:00:00.000Z'
    const later = assessmentOf(
      {},
      { ratings: { j1: { at, value: 2, profileVersion: '2026-03-17' } }, changed: at },
    )
    await Promise.all([tab.save.assessment(assessmentOf({ j1: 1 })), tab.save.assessment(later)])
    const { assessments, overwritten } = await device.tab().load()
    expect(assessments).toEqual([later])
    expect(overwritten).toEqual([])
  })

  it('notes a removal while the database is fetched', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const saving = tab.save.assessment(rated)
    const removing = tab.remove('assessment', rated.id)
    expect(Object.keys(device.records())).toEqual([
      `levelwise:removal:["assessment","${rated.id}"]`,
    ])
    await Promise.all([saving, removing])
    expect(device.records()).toEqual({})
    expect((await device.tab().load()).assessments).toEqual([])
  })

  it('has settings at once while the database is fetched, too', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    await tab.load()
    const saving = tab.save.assessment(rated)
    void tab.saveSettings({ theme: 'dark' })
    expect(device.records()['levelwise:settings']).toBe('{"theme":"dark"}')
    await saving
  })

  it('has a profile in no journal: it is no work of the hands', async () => {
    const device = emptyDevice()
    const tab = deviceAtFirst(device.host, 'a', never)
    const saving = tab.save.profile(storedProfile(smallProfile))
    expect(journaled(device)).toEqual([])
    expect((await saving).ok).toBe(true)
  })

  it('notes a removal before it returns', async () => {
    const device = emptyDevice()
    const removing = deviceAtFirst(device.host, 'a', never).remove('assessment', rated.id)
    expect(Object.keys(device.records())).toEqual([
      `levelwise:removal:["assessment","${rated.id}"]`,
    ])
    expect((await removing).ok).toBe(true)
    expect(device.records()).toEqual({})
  })

  it('has settings as soon as they are chosen', async () => {
    const device = emptyDevice()
    const saving = deviceAtFirst(device.host, 'a', never).saveSettings({ theme: 'dark' })
    expect(device.records()).toEqual({ 'levelwise:settings': '{"theme":"dark"}' })
    expect(await saving).toEqual({ ok: true, value: { theme: 'dark' } })
  })

  it('tells, once there is time, what another tab stored meanwhile', async () => {
    const device = emptyDevice()
    let idle = () => undefined as void
    const tab = deviceAtFirst(device.host, 'a', (act) => {
      idle = act
    })
    await tab.load()
    const heard: ChangeElsewhere[] = []
    const stop = tab.onChangeElsewhere((change) => heard.push(change))
    await device.tab().save.assessment(rated)
    idle()
    await vi.waitFor(() => expect(heard).toEqual([{ kind: 'stored', record: rated }]))
    stop()
  })
})

it('a tab that could not fetch the database at first hears of other tabs once it is there', async () => {
  const device = emptyDevice()
  let isOffline = true
  vi.doMock('#storage/indexed-storage.ts', async (importOriginal) => {
    if (isOffline) throw new TypeError('not fetched')
    return importOriginal()
  })
  const tab = deviceAtFirst(device.host, 'a', (act) => act())
  await tab.load()
  const heard: ChangeElsewhere[] = []
  const stop = tab.onChangeElsewhere((change) => heard.push(change))
  expect(await tab.save.assessment(rated)).toEqual({ ok: false, reason: 'blocked' })
  expect(journaled(device).length).toBe(3)
  isOffline = false
  vi.doUnmock('#storage/indexed-storage.ts')
  expect((await tab.save.assessment(rated)).ok).toBe(true)
  const other = assessmentOf({ m1: 1 }, { id: 'a-2' })
  await device.tab().save.assessment(other)
  await vi.waitFor(() => expect(heard).toContainEqual({ kind: 'stored', record: other }))
  stop()
})

it('a browser that does not name its databases in time is asked for what they hold', async () => {
  const device = emptyDevice()
  await device.tab().save.assessment(rated)
  device.host.localStorage.clear()
  vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => undefined))
  expect((await deviceAtFirst(device.host, 'a', never).load()).assessments).toEqual([rated])
})

describe('a device that somebody was at before', () => {
  it('gives what lies there', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    expect((await deviceAtFirst(device.host, 'a', never).load()).assessments).toEqual([rated])
  })

  it('gives what lies in the database, where localStorage was cleared', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    device.host.localStorage.clear()
    expect((await deviceAtFirst(device.host, 'a', never).load()).assessments).toEqual([rated])
  })
})

it('a browser that forbids storing is told as such at the start', async () => {
  emptyDevice()
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  const stored = await deviceAtFirst(forbiddenBrowser(), 'a', never).load()
  expect(stored.failure).toBe('blocked')
})
