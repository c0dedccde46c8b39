import type { ProfileDraft } from '#domain/profile-draft.ts'
import {
  type DeviceStorage,
  type SaveOutcome,
  type StoredProfile,
  nothingStored,
} from './device-storage.ts'

/**
 * For a device that others use, too: nothing is read from it and nothing stays on it. What is typed is in
 * the working copy until the page is left.
 *
 * @param device what lies there from before can be erased all the same
 */
export function memoryStorage({ erase }: Pick<DeviceStorage, 'erase'>): DeviceStorage {
  const profiles = new Map<string, StoredProfile>()
  const drafts = new Map<string, ProfileDraft>()
  const kept = async <T>(value: T): Promise<SaveOutcome<T>> => ({ ok: true, value })
  return {
    keeps: 'in-memory',
    load: async () => nothingStored,
    save: {
      assessment: kept,
      alignment: kept,
      team: kept,
      snapshot: kept,
      // Of these the working copy holds only what is looked at.
      profile: (record) => kept(intoMemory(profiles, record)),
      draft: (record) => kept(intoMemory(drafts, record)),
    },
    read: {
      profile: async (id) => profiles.get(id),
      draft: async (id) => drafts.get(id),
    },
    remove: async (kind, id) => {
      if (kind === 'profile') profiles.delete(id)
      if (kind === 'draft') drafts.delete(id)
      return { ok: true, value: undefined }
    },
    saveSettings: kept,
    forget: async () => ({ ok: true, value: undefined }),
    erase,
    persistence: async () => 'unknown',
    askToPersist: async () => 'unknown',
    onChangeElsewhere: () => () => undefined,
  }
}

function intoMemory<T extends { readonly id: string }>(map: Map<string, T>, record: T): T {
  map.set(record.id, record)
  return record
}
