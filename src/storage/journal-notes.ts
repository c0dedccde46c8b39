// What only the database does with the notes of the journal: it is fetched with that.
import { type Pending, namesIn, noteIn, textOf } from './journal.ts'

/** Whether a state of a piece was known where the note was written. */
export function isKnownTo({ base, sent = [] }: Pending, mark: number): boolean {
  return mark === base || sent.includes(mark)
}

/** Crosses out what is stored, whichever tab wrote it down, unless the same piece was written anew meanwhile. */
export function settleNotes(storage: () => Storage, pending: readonly Pending[]): void {
  try {
    const store = storage()
    const stored = new Set(pending.map(textOf))
    for (const name of namesIn(store)) {
      if (stored.has(store.getItem(name) ?? '')) store.removeItem(name)
    }
  } catch {
    // They are settled at the next start: storing a piece twice changes nothing.
  }
}

/** Notes of every tab that are damaged: nothing can be made of them, and nothing is thrown away. */
export function damagedNotes(
  storage: Storage,
): readonly { readonly key: string; readonly raw: string }[] {
  return namesIn(storage).flatMap((key) => {
    const raw = storage.getItem(key) ?? ''
    return noteIn(raw) === undefined ? [{ key, raw }] : []
  })
}
