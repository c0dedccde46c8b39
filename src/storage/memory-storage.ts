import { type DeviceStorage, type SaveOutcome, nothingStored } from './device-storage.ts'

/**
 * For a device that others use, too: nothing is read from it and nothing stays on it. What is typed is in
 * the working copy until the page is left.
 *
 * @param device what lies there from before can be erased all the same
 */
export function memoryStorage({ erase }: Pick<DeviceStorage, 'erase'>): DeviceStorage {
  const kept = async <T>(value: T): Promise<SaveOutcome<T>> => ({ ok: true, value })
  return {
    keeps: 'in-memory',
    load: async () => nothingStored,
    save: { assessment: kept, alignment: kept, team: kept, snapshot: kept },
    remove: async () => ({ ok: true, value: undefined }),
    saveSettings: kept,
    forget: async () => ({ ok: true, value: undefined }),
    erase,
    persistence: async () => 'unknown',
    askToPersist: async () => 'unknown',
    onChangeElsewhere: () => () => undefined,
  }
}
