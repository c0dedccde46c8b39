import { describe, expect, it } from 'vitest'
import { wordFact } from '#domain/profile-facts.ts'
import { saveDraft } from '#state/draft-actions.ts'
import {
  changeDraft,
  endDraftRun,
  openDraftProfile,
  redoDraft,
  undoDraft,
} from '#state/draft-editing.ts'
import { useStore } from '#state/store.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { startedStore } from '../fixtures/started-store.ts'

const titled = (wording: string) => (profile: typeof smallProfile) =>
  wordFact(profile, 'title', { language: 'en', wording })

describe('editing a draft', () => {
  startedStore()
  const title = { kind: 'fact', field: 'title', language: 'en' } as const
  let drafts = 0
  /** Begins a draft of its own for each test: what can be taken back is remembered by its id. */
  const begin = async (base?: { readonly id: string; readonly version: string }) => {
    const id = `draft-${(drafts += 1)}`
    await saveDraft({ id, profile: smallProfile, ...(base === undefined ? {} : { base }) })
    return id
  }
  const titleOf = (id: string) => openDraftProfile(id)?.title

  it('stores each change and says whether it is on the device', async () => {
    const id = await begin()
    await expect(changeDraft(id, titled('Digging'), title)).resolves.toBe(true)
    expect(useStore.getState().drafts[0]?.profile.title).toEqual({
      en: 'Digging',
      de: 'Gärtnern',
    })
  })

  it('keeps the version that the draft began from', async () => {
    const id = await begin({ id: 'gardening', version: '1' })
    await changeDraft(id, titled('Digging'), title)
    expect(useStore.getState().openDrafts[id]?.base).toEqual({ id: 'gardening', version: '1' })
  })

  it('takes back and makes again, and says where', async () => {
    const id = await begin()
    await changeDraft(id, titled('Digging'), title)
    expect(undoDraft(id)).toEqual({ place: title })
    expect(openDraftProfile(id)).toBe(smallProfile)
    expect(redoDraft(id)).toEqual({ place: title })
    expect(titleOf(id)).toEqual({ en: 'Digging', de: 'Gärtnern' })
  })

  it('takes a run back at once, and what came after it by itself', async () => {
    const id = await begin()
    await changeDraft(id, titled('D'), title, 'title')
    await changeDraft(id, titled('Di'), title, 'title')
    endDraftRun(id)
    await changeDraft(id, titled('Dig'), title, 'title')
    undoDraft(id)
    expect(titleOf(id)).toEqual({ en: 'Di', de: 'Gärtnern' })
    undoDraft(id)
    expect(openDraftProfile(id)).toBe(smallProfile)
    expect(undoDraft(id)).toBeUndefined()
  })

  it('can take back what another tab did', async () => {
    const id = await begin()
    await changeDraft(id, titled('Here'), title)
    await saveDraft({ id, profile: titled('There')(smallProfile) })
    await changeDraft(id, titled('Here again'), title)
    undoDraft(id)
    expect(titleOf(id)).toEqual({ en: 'There', de: 'Gärtnern' })
    undoDraft(id)
    expect(titleOf(id)).toEqual({ en: 'Here', de: 'Gärtnern' })
  })

  it('changes nothing where the draft is not open', async () => {
    await expect(changeDraft('nowhere', titled('Digging'), title)).resolves.toBe(false)
    expect(undoDraft('nowhere')).toBeUndefined()
  })
})
