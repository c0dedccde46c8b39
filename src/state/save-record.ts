import type { RecordKind, Records, StorageFailure, StoredProfile } from '#storage/device-storage.ts'
import { askToPersistInTime } from './device-actions.ts'
import { namedAssessment } from './named-assessment.ts'
import { type StoredRecord, adopt, currentSurroundings, mergeIn, useStore } from './store.ts'

/** The number of the last write of each record: only that one says whether it is stored. */
const lastWrites = new Map<string, number>()
/** The number of the last removal of each record: what was written before it does not come back. */
const lastRemovals = new Map<string, number>()
let writes = 0
/** Versions of profiles that the device did not take: nothing else in the working copy has all of them. */
const unstoredProfiles = new Map<string, StoredProfile>()

/** A version of a profile that the device did not take; `undefined` where it did. */
export function unstoredProfile(id: string): StoredProfile | undefined {
  return unstoredProfiles.get(id)
}

/** Versions of profiles that are on their way to the device. */
const sentProfiles = new Set<StoredProfile>()

/** Stores a version of a profile; see `storeRecord`. */
export async function storeProfile(profile: StoredProfile): Promise<boolean> {
  unstoredProfiles.set(profile.id, profile)
  sentProfiles.add(profile)
  const isStored = await storeRecord('profile', profile)
  sentProfiles.delete(profile)
  if (isStored && unstoredProfiles.get(profile.id) === profile) unstoredProfiles.delete(profile.id)
  return isStored
}

/**
 * Takes a record into the working copy and stores it at once.
 *
 * @returns whether it is on the device; never rejects
 */
export function put(record: StoredRecord): Promise<boolean> {
  adopt(record)
  useStore.setState({ saving: { kind: 'saving' } })
  switch (record.format) {
    case 'levelwise-alignment/1':
      return storeRecord('alignment', record)
    case 'levelwise-snapshot/1':
      return storeRecord('snapshot', record)
    case 'levelwise-assessment/1':
      return storeRecord('assessment', record)
  }
}

/** Writes that have not ended yet. */
const inFlight = new Set<Promise<unknown>>()

/**
 * Waits until every write that was begun has ended.
 *
 * @returns whether all of it is on the device; never rejects
 */
export async function whenStored(): Promise<boolean> {
  while (inFlight.size > 0) {
    // oxlint-disable-next-line no-await-in-loop -- a write can begin another one
    await Promise.all(inFlight)
  }
  return useStore.getState().unstored.length === 0
}

/** Counts something as a write that was begun, until it ends; see `whenStored`. */
export function asWriting<T>(work: Promise<T>): Promise<T> {
  const writing = work.finally(() => inFlight.delete(writing))
  inFlight.add(writing)
  return writing
}

/** Stores a record as it is; see `put`. */
export function storeRecord<Kind extends RecordKind>(
  kind: Kind,
  record: Records[Kind],
): Promise<boolean> {
  return asWriting(write(kind, record))
}

async function write<Kind extends RecordKind>(kind: Kind, record: Records[Kind]): Promise<boolean> {
  const number = ++writes
  const key = `${kind} ${record.id}`
  lastWrites.set(key, number)
  const outcome = await currentSurroundings().storage.save[kind](record)
  if (lastWrites.get(key) === number) {
    settle(kind, record.id, outcome.ok ? undefined : outcome.reason, number === writes)
  }
  if (outcome.ok) {
    // Another tab may have stored something meanwhile.
    const { value } = outcome
    const isMerged = kind === 'assessment' || kind === 'alignment' || kind === 'snapshot'
    if (isMerged && isStoredRecord(value) && (lastRemovals.get(key) ?? 0) < number) mergeIn(value)
    retryUnstored()
    askToPersistInTime()
  }
  return outcome.ok
}

function isStoredRecord(value: Records[RecordKind]): value is StoredRecord {
  return value.format !== 'levelwise-draft/1' && value.format !== 'levelwise-kept-profile/1'
}

/** Removes a record from the device. Where that fails, `saving` says so. */
export async function removeRecord(kind: RecordKind, id: string): Promise<void> {
  const number = ++writes
  lastWrites.set(`${kind} ${id}`, number)
  lastRemovals.set(`${kind} ${id}`, number)
  if (kind === 'profile') unstoredProfiles.delete(id)
  const outcome = await currentSurroundings().storage.remove(kind, id)
  if (outcome.ok) {
    settle(kind, id, undefined, number === writes)
    // There may be room now for what there was none for.
    retryUnstored()
  } else useStore.setState({ saving: { kind: 'not-stored', reason: outcome.reason } })
}

/** How long to wait before the device is tried again, in milliseconds. */
const retryAfter = 10_000
let retry: ReturnType<typeof setTimeout> | undefined

function retryLater(): void {
  retry ??= setTimeout(() => {
    retry = undefined
    retryUnstored()
  }, retryAfter)
}

/** Takes down what became of a write. "Saved" is said once nothing is left that is not. */
function settle(
  kind: RecordKind,
  id: string,
  reason: StorageFailure | undefined,
  isLast: boolean,
): void {
  useStore.setState(({ unstored, saving }) => {
    const others = unstored.filter((record) => record.kind !== kind || record.id !== id)
    const left = reason === undefined ? others : [...others, { kind, id, reason }]
    const [first] = left
    if (first) {
      retryLater()
      return { unstored: left, saving: { kind: 'not-stored', reason: first.reason } }
    }
    return { unstored: left, saving: isLast ? { kind: 'saved' } : saving }
  })
}

/** Where one write went well, those that did not may go well now. */
function retryUnstored(): void {
  const { alignments, assessments, openDrafts, snapshots, team, unstored } = useStore.getState()
  const isUnstored = (kind: RecordKind, { id }: { readonly id: string }) =>
    unstored.some((record) => record.kind === kind && record.id === id)
  for (const record of Object.values(assessments)) {
    if (isUnstored('assessment', record)) void storeRecord('assessment', record)
  }
  for (const record of Object.values(alignments)) {
    if (isUnstored('alignment', record)) void storeRecord('alignment', record)
  }
  for (const record of Object.values(snapshots)) {
    if (isUnstored('snapshot', record)) void storeRecord('snapshot', record)
  }
  for (const draft of Object.values(openDrafts)) {
    if (isUnstored('draft', draft)) void storeRecord('draft', draft)
  }
  for (const profile of unstoredProfiles.values()) {
    // One that is large would be sent again with every letter that is typed meanwhile.
    if (isUnstored('profile', profile) && !sentProfiles.has(profile)) void storeProfile(profile)
  }
  for (const file of Object.values(team)) {
    if (isUnstored('team', file.assessment)) void storeRecord('team', namedAssessment(file))
  }
}
