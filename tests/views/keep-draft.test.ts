// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createDraft, openDraft, saveDraft } from '#state/draft-actions.ts'
import { useStore } from '#state/store.ts'
import { keepDraft } from '#views/editor/keep-draft.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { startedStore } from '../fixtures/started-store.ts'

startedStore()
const state = () => useStore.getState()

describe('keeping a draft', () => {
  it('makes a version of it, and the draft goes', async () => {
    const id = createDraft(smallProfile)
    expect(await keepDraft(id, smallProfile)).toMatchObject({ kind: 'kept' })
    expect(state().ownProfiles).toMatchObject([{ id: 'gardening@2026-03-17' }])
    expect(state().drafts).toEqual([])
  })

  it('leaves what was typed while the version was stored', async () => {
    const id = createDraft(smallProfile)
    const keeping = keepDraft(id, smallProfile)
    void saveDraft({ id, profile: { ...smallProfile, title: 'Typed meanwhile' } })
    expect(await keeping).toMatchObject({ kind: 'kept', profile: { title: smallProfile.title } })
    expect(await openDraft(id)).toMatchObject({
      profile: { title: 'Typed meanwhile' },
      base: { id: 'gardening', version: '2026-03-17' },
    })
  })
})
