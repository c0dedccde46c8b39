import { describe, expect, it, vi } from 'vitest'
import type { RecordListener } from '#storage/device-storage.ts'
import { webStorage } from '#storage/web-storage.ts'
import { fakeBrowser, forbiddenBrowser } from '../fixtures/fake-browser.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const now = () => '2026-11-22T12:00:00.000Z'
const later = '2026-03-18T09:00:00.000Z'
const key = 'levelwise:assessment:a-1'
const rated = assessmentOf({ j1: 2 })

const browserWith = (records: { readonly [key: string]: string } = {}) => {
  const browser = fakeBrowser(records)
  return { ...browser, storage: webStorage(browser.host, now) }
}

describe('loading', () => {
  it('gives every assessment and the settings', async () => {
    const other = assessmentOf({}, { id: 'a-2' })
    const { storage } = browserWith({
      [key]: JSON.stringify(rated),
      'levelwise:assessment:a-2': JSON.stringify(other),
      'levelwise:settings': '{"theme":"dark"}',
    })
    expect(await storage.load()).toEqual({
      assessments: [rated, other],
      alignments: [],
      team: [],
      snapshots: [],
      settings: { theme: 'dark' },
      unreadable: [],
    })
  })

  it('gives nothing from an empty device', async () => {
    expect(await browserWith().storage.load()).toEqual({
      assessments: [],
      alignments: [],
      team: [],
      snapshots: [],
      settings: {},
      unreadable: [],
    })
  })

  it('looks at no record of another app', async () => {
    const { storage } = browserWith({ 'other:settings': '{', theme: 'x', levelwiseish: '{' })
    expect((await storage.load()).unreadable).toEqual([])
  })

  it.each([
    ['that is no JSON', '{"format":', 'notJson'],
    ['in a newer format', '{"format":"levelwise-assessment/2"}', 'newerFormat'],
    ['of another format', '{"format":"levelwise-profile/1"}', 'otherFormat'],
    ['of another shape', JSON.stringify({ ...rated, ratings: 7 }), 'shape'],
    ['that would break what reads it', '{"format":{"toString":1}}', 'otherFormat'],
    ['that is empty', '', 'notJson'],
  ])('reports a record %s, leaves it untouched and loads the others', async (_, raw, code) => {
    const broken = 'levelwise:assessment:broken'
    const browser = browserWith({ [broken]: raw, [key]: JSON.stringify(rated) })
    const { assessments, unreadable } = await browser.storage.load()
    expect(assessments).toEqual([rated])
    expect(unreadable).toMatchObject([{ key: broken, raw, problems: [{ code }] }])
    expect(browser.records()[broken]).toBe(raw)
  })

  it('reports unreadable settings and loads the assessments', async () => {
    const browser = browserWith({
      'levelwise:settings': '{"theme":7}',
      [key]: JSON.stringify(rated),
    })
    expect(await browser.storage.load()).toMatchObject({
      assessments: [rated],
      settings: {},
      unreadable: [{ key: 'levelwise:settings', raw: '{"theme":7}' }],
    })
  })

  it('reports what was kept aside before', async () => {
    const { storage } = browserWith({ 'levelwise:kept-aside:x': 'anything' })
    expect((await storage.load()).unreadable).toEqual([
      { key: 'levelwise:kept-aside:x', raw: 'anything', problems: [] },
    ])
  })

  it('gives nothing where localStorage may not be touched', async () => {
    expect(await webStorage(forbiddenBrowser(), now).load()).toEqual({
      assessments: [],
      alignments: [],
      team: [],
      snapshots: [],
      settings: {},
      unreadable: [],
    })
  })
})

describe('saving an assessment', () => {
  it('stores it at once, before anything is awaited', () => {
    const { storage, records } = browserWith()
    void storage.save.assessment(rated)
    expect(JSON.parse(String(records()[key]))).toEqual(rated)
  })

  it('is complete: what was saved is loaded again', async () => {
    const { storage } = browserWith()
    expect(await storage.save.assessment(rated)).toEqual({ ok: true, value: rated })
    expect((await storage.load()).assessments).toEqual([rated])
  })

  it('keeps what another tab rated meanwhile, and gives both back', async () => {
    const byOther = assessmentOf({ s1: 3 }, { person: 'Ada', changed: later })
    const { storage } = browserWith({ [key]: JSON.stringify(byOther) })
    const outcome = await storage.save.assessment(rated)
    const both = { ...byOther, ratings: { ...byOther.ratings, ...rated.ratings } }
    expect(outcome).toEqual({ ok: true, value: both })
    expect((await storage.load()).assessments).toEqual([both])
  })

  it('does not bring back what another tab cleared later', async () => {
    const cleared = { j1: { at: later, cleared: true } }
    const byOther = assessmentOf({}, { ratings: cleared })
    const { storage } = browserWith({ [key]: JSON.stringify(byOther) })
    expect(await storage.save.assessment(rated)).toMatchObject({ value: { ratings: cleared } })
  })

  it('leaves other assessments alone', async () => {
    const other = JSON.stringify(assessmentOf({}, { id: 'a-2' }))
    const { storage, records } = browserWith({ 'levelwise:assessment:a-2': other })
    await storage.save.assessment(rated)
    expect(records()['levelwise:assessment:a-2']).toBe(other)
  })

  it('keeps an unreadable record aside before it takes its place', async () => {
    const { storage, records } = browserWith({ [key]: 'broken' })
    expect((await storage.save.assessment(rated)).ok).toBe(true)
    expect(records()).toEqual({
      [key]: JSON.stringify(rated),
      [`levelwise:kept-aside:${now()}:${key}`]: 'broken',
    })
  })

  it('keeps the same unreadable record aside once, however often writing fails after it', async () => {
    const { storage, records, refuse } = browserWith({ [key]: '{' })
    refuse('QuotaExceededError', /^levelwise:assessment:/)
    await storage.save.assessment(rated)
    await storage.save.assessment(rated)
    expect(Object.keys(records()).filter((kept) => kept.includes('kept-aside'))).toHaveLength(1)
  })

  it('keeps nothing aside where the record can be read', async () => {
    const { storage, records } = browserWith({ [key]: JSON.stringify(rated) })
    await storage.save.assessment(rated)
    expect(Object.keys(records())).toEqual([key])
  })

  it('does not touch an unreadable record that cannot be kept aside', async () => {
    const { storage, records, refuse } = browserWith({ [key]: 'broken' })
    refuse('QuotaExceededError', /kept-aside/)
    expect(await storage.save.assessment(rated)).toEqual({ ok: false, reason: 'full' })
    expect(records()).toEqual({ [key]: 'broken' })
  })
})

describe('saving settings', () => {
  it('stores them at once', () => {
    const { storage, records } = browserWith()
    void storage.saveSettings({ language: 'de' })
    expect(records()).toEqual({ 'levelwise:settings': '{"language":"de"}' })
  })

  it('leaves what another tab chose meanwhile', async () => {
    const { storage, records } = browserWith({ 'levelwise:settings': '{"theme":"dark"}' })
    await storage.saveSettings({ lastAddress: '#/mlops/gap/a/b' })
    expect(JSON.parse(String(records()['levelwise:settings']))).toEqual({
      theme: 'dark',
      lastAddress: '#/mlops/gap/a/b',
    })
  })

  it('keeps unreadable ones aside before they are replaced', async () => {
    const { storage, records } = browserWith({ 'levelwise:settings': '{"theme":' })
    expect(await storage.saveSettings({ language: 'de' })).toEqual({
      ok: true,
      value: { language: 'de' },
    })
    expect(records()).toEqual({
      'levelwise:settings': '{"language":"de"}',
      [`levelwise:kept-aside:${now()}:levelwise:settings`]: '{"theme":',
    })
  })

  it('does not touch unreadable ones that cannot be kept aside', async () => {
    const { storage, records, refuse } = browserWith({ 'levelwise:settings': '{"theme":' })
    refuse('QuotaExceededError', /kept-aside/)
    expect(await storage.saveSettings({})).toEqual({ ok: false, reason: 'full' })
    expect(records()).toEqual({ 'levelwise:settings': '{"theme":' })
  })
})

describe('a device that does not store', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'blocked'],
  ])('with a %s is told as %s', async (name, reason) => {
    const { storage, records, refuse } = browserWith()
    refuse(name)
    expect([await storage.save.assessment(rated), await storage.saveSettings({})]).toEqual([
      { ok: false, reason },
      { ok: false, reason },
    ])
    expect(records()).toEqual({})
  })

  it('since localStorage may not be touched is told as blocked', async () => {
    const storage = webStorage(forbiddenBrowser(), now)
    expect([await storage.save.assessment(rated), await storage.saveSettings({})]).toEqual([
      { ok: false, reason: 'blocked' },
      { ok: false, reason: 'blocked' },
    ])
  })
})

describe('what other tabs store', () => {
  it('is told to a page that comes back from the back/forward cache', () => {
    const { storage } = browserWith({ [key]: JSON.stringify(rated) })
    const listener = vi.fn<(assessment: unknown) => void>()
    const stop = storage.onRecordFromOtherTab(listener)
    const shown = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))
    shown(false)
    expect(listener).not.toHaveBeenCalled()
    shown(true)
    expect(listener).toHaveBeenCalledExactlyOnceWith(rated)
    stop()
    shown(true)
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('is told, until nobody listens any more', () => {
    const { storage, fromOtherTab } = browserWith()
    const listener = vi.fn<RecordListener>()
    const stop = storage.onRecordFromOtherTab(listener)
    fromOtherTab(key, JSON.stringify(rated))
    stop()
    fromOtherTab(key, JSON.stringify(assessmentOf({})))
    expect(listener.mock.calls).toEqual([[rated]])
  })

  it.each([
    ['settings', 'levelwise:settings', '{}'],
    ['a record of another app', 'other', JSON.stringify(rated)],
    ['a record that was removed', key, null],
    ['a record that cannot be read', key, '{'],
  ])('is not told where it is %s', (_, changed, value) => {
    const { storage, fromOtherTab } = browserWith()
    const listener = vi.fn<RecordListener>()
    const stop = storage.onRecordFromOtherTab(listener)
    fromOtherTab(changed, value)
    stop()
    expect(listener).not.toHaveBeenCalled()
  })
})
