// The app's own store and storage, without its views: keeps and removes copies and versions, and types in a draft.
import { keptProfileId } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { openDraft, saveDraft } from '#state/draft-actions.ts'
import { changeDraft, openDraftProfile } from '#state/draft-editing.ts'
import { keepProfile, loadOwnProfile, removeOwnProfile } from '#state/own-profile-actions.ts'
import { put, removeRecord, whenStored } from '#state/save-record.ts'
import { startStore, useStore } from '#state/store.ts'
import { indexedStorage } from '#storage/indexed-storage.ts'
import { logicalClock } from '#storage/logical-clock.ts'
import { assessmentId } from '../../fixtures/ids.ts'
import { assessmentFrom, profileFrom } from '../../fixtures/parsed.ts'
import type { RecordChange, RecordsPage } from './records-page.ts'

const at = '2026-03-17T09:00:00.000Z'
const criteria = Array.from({ length: 400 }, (_, place) => `criterion-${place}`)
const versions = ['1', '2'] as const
const copy = assessmentId('copy')
const draft = 'draft'

/** A profile of which every criterion says the same: what is half of another one can be told. */
const profileSaying = (said: string, version: string) =>
  profileFrom({
    format: 'levelwise-profile/1',
    id: 'kept',
    version,
    title: said,
    updated: '2026-03-17',
    languages: ['en'],
    levels: ['one', 'two', 'three', 'four'].map((id) => ({ id, name: id })),
    roles: ['first', 'second'].map((id) => ({ id, name: id })),
    areas: [],
    expectations: ['first', 'second'].flatMap((role, half) =>
      ['one', 'two', 'three', 'four'].map((level, quarter) => ({
        role,
        level,
        required: true,
        criteria: criteria
          .slice((half * 4 + quarter) * 50, (half * 4 + quarter + 1) * 50)
          .map((id) => ({ id, text: said })),
      })),
    ),
  })

/** A copy of which every note says the same. */
const copySaying = (said: string) =>
  assessmentFrom({
    format: 'levelwise-assessment/1',
    id: copy,
    copiedFrom: 'somebody-else',
    kind: 'self',
    profile: { id: 'kept', version: '1' },
    role: 'first',
    level: 'one',
    ratings: {},
    notes: Object.fromEntries(criteria.slice(0, 40).map((id) => [id, { at, text: said }])),
    evidence: {},
    steps: {},
    created: at,
    changed: at,
  })

const newId = () => crypto.randomUUID()

await startStore({
  now: logicalClock(
    () => new Date().toISOString(),
    () => localStorage,
  ),
  newId,
  storage: indexedStorage(window, newId()),
})
if (!(await openDraft(draft))) await saveDraft({ id: draft, profile: profileSaying('-', 'draft') })

function change({ record, to }: RecordChange): Promise<boolean> {
  switch (record) {
    case 'copy':
      return to === undefined ? removed(copy) : put(copySaying(to))
    case 'version 1':
    case 'version 2':
      return changeVersion(record === 'version 1' ? '1' : '2', to)
    case 'draft':
      return changeDraft(draft, (profile) => ({ ...profile, title: to ?? '' }))
    case 'criterion of the draft':
      return changeDraft(draft, (profile) => withFirstCriterion(profile, to ?? ''))
  }
}

async function removed(id: typeof copy): Promise<boolean> {
  useStore.setState({ assessments: {} })
  await removeRecord('assessment', id)
  return useStore.getState().saving.kind !== 'not-stored'
}

async function changeVersion(version: string, to: string | undefined): Promise<boolean> {
  if (to !== undefined) {
    const { isStored } = await keepProfile(profileSaying(to, version), { kind: 'editor' })
    return isStored
  }
  await removeOwnProfile(keptProfileId({ id: 'kept', version }))
  return useStore.getState().saving.kind !== 'not-stored'
}

function withFirstCriterion(profile: SkillProfile, text: string): SkillProfile {
  const [first, ...others] = profile.expectations
  const [criterion, ...further] = first?.criteria ?? []
  if (!first || !criterion) return profile
  return {
    ...profile,
    expectations: [{ ...first, criteria: [{ ...criterion, text }, ...further] }, ...others],
  }
}

async function held() {
  await whenStored()
  const { assessments, ownProfiles } = useStore.getState()
  const found: { [record: string]: string } = {}
  const kept = assessments[copy]
  if (kept) {
    const notes = Object.values(kept.notes).map((note) => ('text' in note ? note.text : ''))
    found['copy'] = notes.length === 40 ? sameOf(notes) : 'half'
  }
  for (const version of versions) {
    const id = keptProfileId({ id: 'kept', version })
    if (!ownProfiles.some((own) => own.id === id)) continue
    // oxlint-disable-next-line no-await-in-loop -- two, one after the other
    const profile = await loadOwnProfile(id)
    found[`version ${version}`] = profile ? saidIn(profile) : 'half'
  }
  const written = openDraftProfile(draft)
  if (written) {
    found['draft'] = textOf(written.title)
    found['criterion of the draft'] = textOf(written.expectations[0]?.criteria[0]?.text)
  }
  return found
}

function saidIn({ title, expectations }: SkillProfile): string {
  const texts = expectations.flatMap((cell) => cell.criteria.map(({ text }) => textOf(text)))
  return texts.length === criteria.length ? sameOf([textOf(title), ...texts]) : 'half'
}

function textOf(text: SkillProfile['title'] | undefined): string {
  return typeof text === 'string' ? text : (text?.['en'] ?? '')
}

function sameOf([first = 'half', ...others]: readonly string[]): string {
  return others.every((other) => other === first) ? first : 'half'
}

const records: RecordsPage = { change, held }
Object.assign(window, { records })
