// The app's own store and storage, without its views: for more edits than a page has criteria.
import { ratingValues } from '#domain/assessment.ts'
import { changeAssessment, ensureOwnAssessment } from '#state/assessment-actions.ts'
import { put } from '#state/save-record.ts'
import { ownAssessment } from '#state/selectors.ts'
import { startStore, useStore } from '#state/store.ts'
import { deviceAtFirst } from '#storage/device-at-first.ts'
import { logicalClock } from '#storage/logical-clock.ts'
import { criterionId, levelId, roleId } from '../../fixtures/ids.ts'
import { profileFrom } from '../../fixtures/parsed.ts'
import type { EditedPage } from './edited-page.ts'

const profile = profileFrom({
  format: 'levelwise-profile/1',
  id: 'reliability',
  version: '1',
  title: 'Reliability',
  updated: '2026-03-17',
  languages: ['en'],
  levels: [{ id: 'one', name: 'One' }],
  roles: [{ id: 'only', name: 'Only' }],
  areas: [],
  expectations: [],
})
const subject = { profile, role: roleId('only'), level: levelId('one') }
const newId = () => crypto.randomUUID()

await startStore({
  now: logicalClock(
    () => new Date().toISOString(),
    () => localStorage,
  ),
  newId,
  storage: deviceAtFirst(window, newId(), (act) => setTimeout(act)),
})
// Begun here, so that both tabs have the same one.
if (!ownAssessment(useStore.getState(), profile.id, subject.role)) {
  await put(ensureOwnAssessment(subject))
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

const edited: EditedPage = {
  edit: (criterion, value) => {
    void changeAssessment(subject, {
      field: 'ratings',
      criterion: criterionId(criterion),
      to: { value: ratingValues[value] ?? 0, profileVersion: '1' },
    })
  },
  saved: async () => {
    // oxlint-disable-next-line no-await-in-loop -- asks again and again
    while (useStore.getState().saving.kind === 'saving') await pause(20)
  },
  values: () => {
    const own = ownAssessment(useStore.getState(), profile.id, subject.role)
    const entries = Object.entries(own?.ratings ?? {}).flatMap(([criterion, rating]) =>
      'value' in rating && rating.value !== 'n/a' ? [[criterion, rating.value] as const] : [],
    )
    return Object.fromEntries(entries)
  },
}
Object.assign(window, { edited })
