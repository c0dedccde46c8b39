import { openDB } from 'idb'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Assessment, type RatingValue, ratingValues } from '#domain/assessment.ts'
import { applyChange } from '#domain/assessment-change.ts'
import { checksumOf } from '#io/checksum.ts'
import type { ChangeElsewhere } from '#storage/device-storage.ts'
import { indexedStorage } from '#storage/indexed-storage.ts'
import { isMemoryOnly, setMemoryOnly } from '#storage/memory-only.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { forbiddenBrowser } from '../fixtures/fake-browser.ts'
import { damage, emptyDevice, tableOf } from '../fixtures/fake-device.ts'
import { criterionId } from '../fixtures/ids.ts'
import keptLayoutOne from '../fixtures/kept/layout-1.json'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const rated = assessmentOf({ j1: 2, s1: 1 })
const day = (at: number) => `2026-03-${at}T09:00:00.000Z`

const rate = (assessment: Assessment, criterion: string, value: RatingValue, at: string) =>
  applyChange(
    assessment,
    {
      field: 'ratings',
      criterion: criterionId(criterion),
      to: { value, profileVersion: '2026-03-17' },
    },
    at,
  )

const note = (assessment: Assessment, text: string, at: string) =>
  applyChange(assessment, { field: 'notes', criterion: criterionId('j1'), to: { text } }, at)

const journalOf = (device: ReturnType<typeof emptyDevice>) =>
  Object.keys(device.records()).filter((key) => key.startsWith('levelwise:journal:'))

/** What lies on the device, as a tab opened now would find it. */
const loadedFrom = (device: ReturnType<typeof emptyDevice>) => device.tab().load()

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a device', () => {
  it('that is new holds nothing', async () => {
    expect(await loadedFrom(emptyDevice())).toEqual({
      assessments: [],
      alignments: [],
      team: [],
      snapshots: [],
      profiles: [],
      drafts: [],
      settings: {},
      unreadable: [],
      overwritten: [],
    })
  })

  it('gives back what was saved, unknown fields included', async () => {
    const device = emptyDevice()
    const saved = assessmentOf(
      { j1: 3 },
      { fromTheFuture: { a: [1] }, notes: { j1: { at: day(17), text: 'n', mood: 'good' } } },
    )
    await device.tab().save.assessment(saved)
    expect((await loadedFrom(device)).assessments).toEqual([saved])
  })

  it('keeps each entry as a piece of its own', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    expect((await tableOf('pieces')).map(({ key }) => key)).toEqual([
      ['assessment', 'a-1', '', 'head', ''],
      ['assessment', 'a-1', '', 'ratings', 'j1'],
      ['assessment', 'a-1', '', 'ratings', 's1'],
    ])
  })

  it('writes only the pieces that changed', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    const before = await tableOf('pieces')
    await tab.save.assessment(rate(rated, 's1', 3, day(18)))
    const after = await tableOf('pieces')
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[2]).not.toEqual(before[2])
  })

  it('knows when the assessment was changed last, from its entries', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    await tab.save.assessment(rate(rated, 's1', 3, day(18)))
    expect((await loadedFrom(device)).assessments[0]?.changed).toBe(day(18))
  })

  it('keeps settings, and leaves what another tab chose', async () => {
    const device = emptyDevice()
    await device.tab().saveSettings({ theme: 'dark' })
    expect(await device.tab().saveSettings({ language: 'de' })).toEqual({
      ok: true,
      value: { theme: 'dark', language: 'de' },
    })
    expect((await loadedFrom(device)).settings).toEqual({ theme: 'dark', language: 'de' })
  })

  it('has settings before anything is awaited', () => {
    const device = emptyDevice()
    void device.tab().saveSettings({ theme: 'dark' })
    expect(device.records()).toEqual({ 'levelwise:settings': '{"theme":"dark"}' })
  })

  it('tells settings that cannot be read, and sets them aside before they are replaced', async () => {
    const device = emptyDevice({ 'levelwise:settings': '{"theme":7}' })
    const tab = device.tab()
    expect(await tab.load()).toMatchObject({
      settings: {},
      unreadable: [{ key: 'levelwise:settings', raw: '{"theme":7}' }],
    })
    await tab.saveSettings({ language: 'de' })
    const { settings, unreadable } = await loadedFrom(device)
    expect(settings).toEqual({ language: 'de' })
    expect(unreadable.map(({ raw }) => raw)).toEqual(['{"theme":7}'])
  })

  it('forgets a removed record with everything that was kept of it', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    await one.save.assessment(note(rated, 'one', day(18)))
    await two.save.assessment(note(rated, 'two', day(19)))
    await two.save.assessment(assessmentOf({ j1: 0 }, { id: 'a-2' }))
    await one.remove('assessment', 'a-1')
    expect(await loadedFrom(device)).toMatchObject({
      assessments: [{ id: 'a-2' }],
      overwritten: [],
      unreadable: [],
    })
  })

  it('takes a record whole that another tab removed and this one goes on changing', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    await one.save.assessment(rated)
    await two.remove('assessment', 'a-1')
    const changed = rate(rated, 's1', 3, day(18))
    await one.save.assessment(changed)
    expect((await loadedFrom(device)).assessments).toEqual([changed])
  })
})

describe('the journal', () => {
  it('has a change before anything is awaited, and loses it when the change is stored', async () => {
    const device = emptyDevice()
    const saving = device.tab().save.assessment(rated)
    expect(journalOf(device)).toHaveLength(3)
    await saving
    expect(journalOf(device)).toEqual([])
  })

  it('gives back at the next start what a killed browser had not stored', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    const changed = note(rate(rated, 's1', 3, day(18)), 'Typed in the last moment', day(19))
    void tab.save.assessment(changed)
    // What the disk has at this moment: the journal is there, the transaction never was.
    const killed = emptyDevice(device.records())
    await killed.tab().save.assessment(rated)
    const { assessments, overwritten } = await loadedFrom(killed)
    expect(assessments).toEqual([changed])
    expect(overwritten).toEqual([])
    expect(journalOf(killed)).toEqual([])
  })

  it('is not needed: without localStorage a change is stored all the same', async () => {
    emptyDevice()
    const forbidden = () => indexedStorage(forbiddenBrowser(), 'tab')
    expect(await forbidden().save.assessment(rated)).toEqual({ ok: true, value: rated })
    expect((await forbidden().load()).assessments).toEqual([rated])
  })

  it('that is damaged is told and kept', async () => {
    const name = 'levelwise:journal:tab-0:["assessment","a-1","","ratings","j1"]'
    const device = emptyDevice({ [name]: '17 ["assess' })
    expect((await loadedFrom(device)).unreadable).toMatchObject([
      { key: name, raw: '17 ["assess', problems: [{ code: 'damaged' }] },
    ])
    expect(device.records()).toEqual({ [name]: '17 ["assess' })
  })
})

describe('two tabs', () => {
  it('that change different entries keep both, and each is given both', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    await one.save.assessment(rated)
    await two.load()
    await one.save.assessment(rate(rated, 'j1', 3, day(18)))
    const outcome = await two.save.assessment(rate(rated, 's1', 0, day(19)))
    const both = rate(rate(rated, 'j1', 3, day(18)), 's1', 0, day(19))
    expect(outcome.ok).toBe(true)
    expect((await loadedFrom(device)).assessments).toEqual([both])
  })

  it('that change the same entry keep the later change and, aside, the other', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    await one.save.assessment(rated)
    await two.load()
    await one.save.assessment(note(rated, 'from the first tab', day(18)))
    const outcome = await two.save.assessment(note(rated, 'from the second tab', day(19)))
    expect(outcome).toMatchObject({ value: { notes: { j1: { text: 'from the second tab' } } } })
    expect((await loadedFrom(device)).overwritten).toMatchObject([
      { id: 'a-1', field: 'notes', criterion: 'j1', text: expect.stringContaining('first tab') },
    ])
  })

  it('give the later change back to the one that came too late', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    await one.save.assessment(note(rated, 'later', day(19)))
    const outcome = await two.save.assessment(note(rated, 'earlier', day(18)))
    expect(outcome).toMatchObject({ value: { notes: { j1: { text: 'later' } } } })
    expect((await loadedFrom(device)).overwritten).toMatchObject([
      { text: expect.stringContaining('earlier') },
    ])
  })

  it('keep questions that lost aside, too', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    const asks = (to: string, at: string) => applyChange(rated, { field: 'questions', to }, at)
    await one.save.assessment(asks('When?', day(18)))
    await two.save.assessment(asks('Why?', day(19)))
    const { assessments, overwritten } = await loadedFrom(device)
    expect(assessments[0]?.questions).toBe('Why?')
    expect(overwritten).toMatchObject([{ field: 'head', text: expect.stringContaining('When?') }])
  })

  it('keep nothing aside of one tab’s own changes, one after the other', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    await Promise.all(
      ['a', 'ab', 'abc'].map((text, at) => tab.save.assessment(note(rated, text, day(18 + at)))),
    )
    expect((await loadedFrom(device)).overwritten).toEqual([])
  })

  it('hear of what the other one stored, removed and erased', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    const heard: ChangeElsewhere[] = []
    const stop = two.onChangeElsewhere((change) => heard.push(change))
    await one.save.assessment(rated)
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    await one.remove('assessment', 'a-1')
    await vi.waitFor(() => expect(heard).toHaveLength(3))
    await one.erase()
    await vi.waitFor(() => expect(heard).toHaveLength(4))
    stop()
    expect(heard).toEqual([
      { kind: 'stored', record: rated },
      { kind: 'overwritten', all: [] },
      { kind: 'removed', of: 'assessment', id: 'a-1' },
      { kind: 'erased' },
    ])
  })

  it('hear nothing of files of the team', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    const heard: ChangeElsewhere[] = []
    const stop = two.onChangeElsewhere((change) => heard.push(change))
    await one.save.team(rated)
    await one.save.assessment(rated)
    await vi.waitFor(() => expect(heard).not.toHaveLength(0))
    stop()
    expect(heard[0]).toEqual({ kind: 'stored', record: rated })
  })

  it('end with the same, whatever they change in whatever order', async () => {
    const edit = fc.record({
      tab: fc.constantFrom(0, 1),
      criterion: fc.constantFrom('j1', 'j2', 's1', 's2'),
      value: fc.constantFrom(...ratingValues),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 30 }), async (edits) => {
        const device = emptyDevice()
        const tabs = [device.tab(), device.tab()]
        const working = [rated, rated]
        const latest: Record<string, number> = { j1: 2, s1: 1 }
        await tabs[0]?.save.assessment(rated)
        const saves = edits.map(async ({ criterion, tab, value }, at) => {
          const instant = new Date(Date.UTC(2026, 3, 1) + at).toISOString()
          const changed = rate(working[tab] ?? rated, criterion, value, instant)
          working[tab] = changed
          latest[criterion] = value
          return tabs[tab]?.save.assessment(changed)
        })
        await Promise.all(saves)
        const { assessments } = await loadedFrom(device)
        const values = Object.entries(assessments[0]?.ratings ?? {}).map(([id, entry]) => [
          id,
          'value' in entry ? entry.value : undefined,
        ])
        expect(Object.fromEntries(values)).toEqual(latest)
      }),
      runs(60),
    )
  })
})

describe('damage', () => {
  const key = ['assessment', 'a-1', '', 'ratings', 'j1']
  const flipped = (row: { readonly text: string }) => ({
    ...row,
    text: row.text.replace('"value":3', '"value":1'),
  })

  it('of one entry gives its earlier state, and tells the raw data', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    await tab.save.assessment(rate(rated, 'j1', 3, day(18)))
    await damage(key, flipped)
    const { assessments, unreadable } = await loadedFrom(device)
    expect(assessments[0]?.ratings).toEqual(rated.ratings)
    expect(unreadable).toMatchObject([
      { raw: expect.stringContaining('\\"value\\":1'), problems: [{ code: 'damaged' }] },
    ])
  })

  it('stays untouched until the entry is changed, and is set aside then', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(assessmentOf({ j1: 3, s1: 1 }))
    await damage(key, flipped)
    const tab = device.tab()
    const { assessments } = await tab.load()
    expect(assessments[0]?.ratings).not.toHaveProperty('j1')
    expect(await tableOf('aside')).toEqual([])
    await tab.save.assessment(rate(rated, 'j1', 0, day(20)))
    expect(await tableOf('aside')).toMatchObject([
      { value: { raw: expect.stringContaining('\\"value\\":1') } },
    ])
    const after = await loadedFrom(device)
    expect(after.assessments[0]?.ratings).toMatchObject({ j1: { value: 0 } })
    expect(after.unreadable).toHaveLength(1)
  })

  it('can be thrown away once it is looked at', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    await damage(key, () => 'rubbish')
    const tab = device.tab()
    const [first] = (await tab.load()).unreadable
    expect(first).toBeDefined()
    if (first) await tab.forget(first)
    expect((await loadedFrom(device)).unreadable).toEqual([])
  })

  it('of what an assessment is costs no entry silently', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    await damage(['assessment', 'a-1', '', 'head', ''], () => undefined)
    const { assessments, unreadable } = await loadedFrom(device)
    expect(assessments).toEqual([])
    expect(JSON.stringify(unreadable)).toContain('profileVersion')
  })
})

describe('a browser that throws its database away', () => {
  it('is told, once, where something had been stored', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    const cleared = emptyDevice(device.records())
    const tab = cleared.tab()
    const { unreadable } = await tab.load()
    expect(unreadable).toMatchObject([{ problems: [{ code: 'gone' }] }])
    for (const record of unreadable) await tab.forget(record)
    expect((await loadedFrom(cleared)).unreadable).toEqual([])
  })

  it('is not told where the person removed everything', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    await tab.remove('assessment', 'a-1')
    expect((await loadedFrom(device)).unreadable).toEqual([])
  })
})

describe('throwing away what could not be read', () => {
  const key = ['assessment', 'a-1', '', 'ratings', 'j1']
  const flipped = (row: { readonly text: string }) => ({
    ...row,
    text: row.text.replace(/"value":\d/, '"value":1'),
  })

  it('leaves what took its place meanwhile', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    await damage(key, flipped)
    const tab = device.tab()
    const { unreadable } = await tab.load()
    await tab.save.assessment(rate(rated, 'j1', 3, day(20)))
    for (const record of unreadable) await tab.forget(record)
    expect((await loadedFrom(device)).assessments[0]?.ratings).toMatchObject({ j1: { value: 3 } })
  })

  it('leaves a record that was brought back meanwhile', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    await damage(['assessment', 'a-1', '', 'head', ''], () => undefined)
    const tab = device.tab()
    const { unreadable } = await tab.load()
    await tab.save.assessment(rated)
    for (const record of unreadable) await tab.forget(record)
    expect((await loadedFrom(device)).assessments).toHaveLength(1)
  })

  it('leaves the earlier state that is shown instead', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    await tab.save.assessment(rate(rated, 'j1', 3, day(18)))
    await damage(key, flipped)
    const again = device.tab()
    for (const record of (await again.load()).unreadable) await again.forget(record)
    expect(await loadedFrom(device)).toMatchObject({
      assessments: [{ ratings: { j1: { value: 2 } } }],
      unreadable: [],
    })
  })
})

describe('what only a review found', () => {
  it('a full device with a note in the journal shows what is stored, and the note', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const changed = rate(rated, 's1', 3, day(18))
    await tab.save.assessment(changed)
    expect(await loadedFrom(device)).toMatchObject({ assessments: [changed], failure: 'full' })
  })

  it('a head of a newer version is set aside before an older one takes its place', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    const head = JSON.stringify({ format: 'levelwise-assessment/2', id: 'a-1', typed: 'precious' })
    const sum = checksumOf(head)
    await damage(['assessment', 'a-1', '', 'head', ''], (row) => ({
      ...row,
      text: head,
      sum,
      mark: sum,
    }))
    const tab = device.tab()
    await tab.load()
    await tab.save.assessment(rated)
    expect(JSON.stringify(await tableOf('aside'))).toContain('precious')
  })

  it('a removed record does not come back with the journal that a starting tab reads', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    const saving = tab.save.assessment(rate(rated, 'j1', 3, day(18)))
    const loading = device.tab().load()
    await Promise.all([saving, tab.remove('assessment', 'a-1')])
    await loading
    expect(await tableOf('pieces')).toEqual([])
  })

  it('questions of an alignment that lost are kept', async () => {
    const device = emptyDevice()
    const [one, two] = [device.tab(), device.tab()]
    const alignment = alignmentOf({})
    const asking = (to: string, at: string) => ({
      ...alignment,
      agreed: applyChange(alignment.agreed, { field: 'questions', to }, at),
      changed: at,
    })
    await one.save.alignment(alignment)
    await two.load()
    await one.save.alignment(asking('When?', day(28)))
    await two.save.alignment(asking('Why?', day(29)))
    expect((await loadedFrom(device)).overwritten).toMatchObject([
      { text: expect.stringContaining('When?') },
    ])
  })

  it('erasing leaves the choice that nothing is stored from this tab', async () => {
    const device = emptyDevice()
    const session = () => device.host.sessionStorage
    setMemoryOnly(session, true)
    await device.tab().erase()
    expect(isMemoryOnly(session)).toBe(true)
  })
})

describe('a newer version of the app', () => {
  it('is never written over, and its data can be had as they are', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    // The tab above lets go of the database, since a newer version wants it.
    const newer = await openDB('levelwise', 4)
    newer.close()
    const tab = device.tab()
    const stored = await tab.load()
    expect(stored).toMatchObject({
      assessments: [],
      failure: 'newer',
      unreadable: [
        { key: 'database', raw: expect.stringContaining('a-1'), problems: [{ code: 'newerApp' }] },
      ],
    })
    const before = await tableOf('pieces')
    expect(await tab.save.assessment(rate(rated, 'j1', 0, day(20)))).toEqual({
      ok: false,
      reason: 'newer',
    })
    expect(await tableOf('pieces')).toEqual(before)
  })

  it('in a record leaves that record as it is', async () => {
    const device = emptyDevice()
    await device.tab().save.assessment(rated)
    const head = JSON.stringify({ format: 'levelwise-assessment/2', id: 'a-1' })
    await damage(['assessment', 'a-1', '', 'head', ''], (row) => ({
      ...row,
      text: head,
      sum: checksumOf(head),
    }))
    expect(await loadedFrom(device)).toMatchObject({
      assessments: [],
      unreadable: [{ problems: [{ code: 'newerFormat' }] }],
    })
  })
})

describe('a device that does not store', () => {
  it('since the browser forbids it says so, and gives what the journal kept', async () => {
    const device = emptyDevice()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(await device.tab().save.assessment(rated)).toEqual({ ok: false, reason: 'blocked' })
    expect(await loadedFrom(device)).toMatchObject({ assessments: [rated], failure: 'blocked' })
    vi.restoreAllMocks()
    const healed = await loadedFrom(device)
    expect(healed).toMatchObject({ assessments: [rated], unreadable: [] })
    expect(healed.failure).toBeUndefined()
  })

  it('since there is no room says so, keeps what was there, and takes all of it later', async () => {
    const device = emptyDevice()
    const tab = device.tab()
    await tab.save.assessment(rated)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const changed = rate(rated, 's1', 3, day(18))
    expect(await tab.save.assessment(changed)).toEqual({ ok: false, reason: 'full' })
    vi.restoreAllMocks()
    const again = rate(changed, 'j1', 0, day(19))
    expect(await tab.save.assessment(again)).toEqual({ ok: true, value: again })
    expect(await loadedFrom(device)).toMatchObject({ assessments: [again], overwritten: [] })
    expect(journalOf(device)).toEqual([])
  })
})

describe('the first layout', () => {
  it('moves over with a copy of each record, and what it could not read stays', async () => {
    const device = emptyDevice(keptLayoutOne)
    const stored = await loadedFrom(device)
    expect(stored.assessments).toEqual([
      JSON.parse(keptLayoutOne['levelwise:assessment:7b88f8c8aa7da57e2613b9673c7279db']),
    ])
    expect(stored.alignments.map(({ id }) => id)).toEqual(['finished'])
    expect(stored.team.map(({ person }) => person)).toEqual(['Anna Özdemir'])
    expect(stored.settings.lastCell).toBe('#/mlops/assess/ml-engineer/middle')
    expect(stored.unreadable.map(({ raw }) => raw)).toEqual([
      '{"format":"levelwise-assessment/1","id":',
      'not even JSON',
    ])
    expect((await tableOf('aside')).map(({ value }) => value['raw'])).toEqual([
      keptLayoutOne['levelwise:assessment:7b88f8c8aa7da57e2613b9673c7279db'],
      keptLayoutOne['levelwise:alignment:finished'],
      keptLayoutOne['levelwise:team:anna'],
    ])
    expect(Object.keys(device.records()).toSorted()).toEqual([
      'levelwise:assessment:broken',
      'levelwise:holds',
      'levelwise:kept-aside:2026-11-20T08:00:00.000Z:levelwise:assessment:older',
      'levelwise:settings',
      'other-app:theme',
    ])
    expect(stored.snapshots).toMatchObject([
      { reason: 'migration', assessment: stored.assessments[0] },
    ])
    expect(await loadedFrom(device)).toEqual(stored)
  })

  it('is shown from where it lies while the database is not to be had', async () => {
    const device = emptyDevice(keptLayoutOne)
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    expect(await loadedFrom(device)).toMatchObject({
      assessments: [{ id: '7b88f8c8aa7da57e2613b9673c7279db' }],
      failure: 'blocked',
    })
    expect(device.records()).toEqual(keptLayoutOne)
  })
})

describe('erasing', () => {
  it('leaves nothing of this app, and everything of others', async () => {
    const device = emptyDevice(keptLayoutOne)
    const tab = device.tab()
    await tab.load()
    device.host.sessionStorage.setItem('levelwise:undo', '[]')
    expect(await tab.erase()).toEqual({ ok: true, value: undefined })
    expect(await indexedDB.databases()).toEqual([])
    expect(device.records()).toEqual({ 'other-app:theme': 'dark' })
    expect(Object.keys(device.host.sessionStorage)).toEqual([])
  })
})
