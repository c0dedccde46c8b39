import { afterEach, describe, expect, it } from 'vitest'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { openDraft, saveDraft } from '#state/draft-actions.ts'
import { whenStored } from '#state/save-record.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import type { DeviceStorage } from '#storage/device-storage.ts'
import { emptyDevice } from '../fixtures/fake-device.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const draft: ProfileDraft = {
  format: 'levelwise-draft/1',
  id: 'd-1',
  profile: smallProfile,
  changed: '2026-11-22T12:00:00.000Z',
}

function reworded(text: string, at: number, from: ProfileDraft | undefined): ProfileDraft {
  if (!from) throw new Error('the draft is not open')
  const expectations = from.profile.expectations.map((cell, index) =>
    index === at
      ? { ...cell, criteria: cell.criteria.map((item, c) => (c === 0 ? { ...item, text } : item)) }
      : cell,
  )
  return { ...from, profile: { ...from.profile, expectations } }
}

const firstTexts = (from: ProfileDraft | undefined) =>
  from?.profile.expectations.slice(0, 3).map(({ criteria }) => criteria[0]?.text)

const here = () => useStore.getState().openDrafts['d-1']

let stop: () => void = () => undefined
afterEach(() => {
  stop()
  useStore.setState(initialState, true)
})

async function startOn(storage: DeviceStorage) {
  let seconds = 0
  stop = await startStore({
    now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, (seconds += 1))).toISOString(),
    newId: () => 'new',
    storage,
  })
}

describe('a draft that is open in two tabs', () => {
  it('has the facts that both changed at the same moment', async () => {
    const device = emptyDevice()
    const [tab, other] = [device.tab(), device.tab()]
    await other.save.draft(draft)
    await startOn(tab)
    const open = await openDraft('d-1')
    if (!open) throw new Error('the draft is not open')
    const inOther = await other.read.draft('d-1')
    if (!inOther) throw new Error('the draft is not stored')
    // Neither hears of the other before both have written.
    await Promise.all([
      saveDraft({ ...open, profile: { ...open.profile, title: 'Typed here' } }),
      other.save.draft({ ...inOther, profile: { ...inOther.profile, licence: 'CC0-1.0' } }),
    ])
    const both = { title: 'Typed here', licence: 'CC0-1.0' }
    expect((await device.tab().read.draft('d-1'))?.profile).toMatchObject(both)
    await expect.poll(() => here()?.profile).toMatchObject(both)
    await saveDraft({ id: 'd-1', profile: { ...open.profile, ...both, source: 'Here.' } })
    expect((await device.tab().read.draft('d-1'))?.profile).toMatchObject({
      ...both,
      source: 'Here.',
    })
  })

  it('keeps what was typed here while the other tab’s change was being read', async () => {
    const device = emptyDevice()
    const [tab, other] = [device.tab(), device.tab()]
    await other.save.draft(draft)
    let type: (() => void) | undefined
    await startOn({
      ...tab,
      onChangeElsewhere: (listener) =>
        tab.onChangeElsewhere((change) => {
          type?.()
          type = undefined
          listener(change)
        }),
    })
    await openDraft('d-1')
    type = () => void saveDraft(reworded('Typed here.', 0, here()))
    await other.save.draft(reworded('Typed there.', 1, await other.read.draft('d-1')))
    await expect.poll(() => firstTexts(here())?.[1]).toBe('Typed there.')
    await whenStored()
    await saveDraft(reworded('Typed on.', 2, here()))
    const expected = ['Typed here.', 'Typed there.', 'Typed on.']
    expect(firstTexts(here())).toEqual(expected)
    expect(firstTexts(await device.tab().read.draft('d-1'))).toEqual(expected)
  })
})
