import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startI18n } from '#i18n/i18n.ts'
import { readBackup } from '#io/backup.ts'
import { createDraft } from '#state/draft-actions.ts'
import { keepProfile } from '#state/own-profile-actions.ts'
import { initialState, startStore, useStore } from '#state/store.ts'
import { Crash } from '../../src/app/Crash.tsx'
import { memoryStorage } from '../fixtures/interface.tsx'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const saved: Blob[] = []

beforeAll(() => startI18n('en'))
beforeEach(async () => {
  saved.length = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'blob:saved'
  })
  await startStore({
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'new',
    storage: memoryStorage({ assessments: [assessmentOf({ j1: 2 })] }),
  })
})
afterEach(() => {
  cleanup()
  vi.doUnmock('../../src/app/save-everything.ts')
  useStore.setState(initialState, true)
})

const download = async () => {
  render(<Crash />)
  await userEvent.setup().click(screen.getByRole('button', { name: /copy|download/i }))
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  return saved[0]?.text() ?? ''
}

it('when a view has failed, everything can be had as a file that opens again', async () => {
  const { assessments } = valueOf(readBackup(await download()))
  expect(assessments).toEqual([assessmentOf({ j1: 2 })])
})

it('own profiles and drafts are in that file, too', async () => {
  await keepProfile(smallProfile, { kind: 'editor' })
  createDraft({ ...smallProfile, version: '2' })
  const { drafts, profiles } = valueOf(readBackup(await download()))
  expect(profiles).toEqual([smallProfile])
  expect(drafts).toMatchObject([{ id: 'new', profile: { version: '2' } }])
})

it('a device that gives nothing any more does not keep back what is at hand', async () => {
  await startStore({
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'new',
    storage: {
      ...memoryStorage(),
      read: {
        draft: () => Promise.reject(new Error('blocked')),
        profile: () => Promise.reject(new Error('blocked')),
      },
    },
  })
  await keepProfile(smallProfile, { kind: 'editor' })
  createDraft(smallProfile)
  expect(valueOf(readBackup(await download())).drafts).toHaveLength(1)
})

it('where nothing can be fetched any more, everything can be had as it is', async () => {
  vi.doMock('../../src/app/save-everything.ts', () => {
    throw new Error('offline')
  })
  expect(JSON.parse(await download())).toMatchObject({
    assessments: { [assessmentOf({}).id]: { id: assessmentOf({}).id } },
  })
})
