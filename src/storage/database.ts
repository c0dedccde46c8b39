import { type DBSchema, type IDBPDatabase, type IDBPTransaction, deleteDB, openDB } from 'idb'
import type { Overwritten } from './device-storage.ts'
import type { Pending } from './journal.ts'
import { isKnownTo } from './journal-notes.ts'
import { type MergeHeads, mergedPiece } from './merged-piece.ts'
import type { Piece, PieceKey } from './pieces.ts'
import { type Row, isIntact } from './stored-rows.ts'

const databaseName = 'levelwise'

/**
 * The layout of the device: 1 was localStorage, one key a record; 2 this database; 3 has profiles and drafts among
 * the pieces, which an app of layout 2 would take for damage.
 */
const layout = 3

/** What was replaced and could not be read, or what a migration started from. */
export type Aside = {
  readonly of: readonly [kind: string, id: string]
  readonly reason: 'damaged' | 'migrated'
  readonly raw: string
}

export interface Tables extends DBSchema {
  pieces: { key: IDBValidKey; value: Row }
  overwritten: { key: number; value: Omit<Overwritten, 'key'> }
  aside: { key: number; value: Aside }
}

export type Database = IDBPDatabase<Tables>

const tables = ['pieces', 'overwritten', 'aside'] as const
type Writing = IDBPTransaction<Tables, typeof tables, 'readwrite'>

/**
 * Opens the database, and makes it where there is none.
 *
 * @param onClosed hears that the browser or another tab closed it: by a newer version, by erasing it, or
 *   because something broke
 * @throws DOMException `VersionError` where a newer version of the app has been here; others where the
 *   browser forbids it
 */
export function openDatabase(
  onClosed: (why: 'newer' | 'erased' | 'gone') => void,
): Promise<Database> {
  const opening = openDB<Tables>(databaseName, layout, {
    upgrade: (database, before) => {
      if (before >= 2) return
      database.createObjectStore('pieces')
      database.createObjectStore('overwritten', { autoIncrement: true })
      database.createObjectStore('aside', { autoIncrement: true })
    },
    blocking: (_ours, wanted) => {
      void opening.then((database) => database.close())
      onClosed(wanted === null ? 'erased' : 'newer')
    },
    terminated: () => onClosed('gone'),
  })
  return opening
}

/** Removes the database and everything in it. */
export function deleteDatabase(): Promise<void> {
  return deleteDB(databaseName)
}

/**
 * Everything in a database of whatever version, as JSON: for a download where a newer version of the app
 * has been here.
 */
export async function dumpDatabase(): Promise<string> {
  const database = await openDB(databaseName)
  const contents = await Promise.all(
    [...database.objectStoreNames].map(
      async (name) => [name, await database.getAll(name)] as const,
    ),
  )
  database.close()
  return JSON.stringify(Object.fromEntries(contents))
}

/**
 * Writes in one transaction: all of it or nothing. It is over only when what was written is on the disk, as
 * far as the browser can tell.
 *
 * @throws what the browser says against it, `QuotaExceededError` where there is no room
 */
export async function inOneWriting<T>(
  database: Database,
  act: (writing: Writing) => Promise<T>,
): Promise<T> {
  const writing = database.transaction(tables, 'readwrite', { durability: 'strict' })
  const done = writing.done
  try {
    const result = await act(writing)
    await done
    return result
  } catch (error) {
    done.catch(() => undefined)
    try {
      writing.abort()
    } catch {
      // It ended by itself.
    }
    throw error
  }
}

/** The keys of one record, or of one kind. */
export function rangeOf(...start: readonly string[]): IDBKeyRange {
  // An array sorts after every text.
  return IDBKeyRange.bound(start, [...start, []])
}

/**
 * Stores a piece. What is damaged there is set aside first; what another tab stored meanwhile is brought
 * together with it, and the entry that loses is kept.
 *
 * @param isKnown whether the state with this mark was known where the piece was changed
 * @param merge see `mergedPiece`
 * @returns whether what is stored now differs from what was given
 */
export async function writePiece(
  writing: Writing,
  piece: Piece,
  isKnown: (mark: number) => boolean,
  merge?: MergeHeads,
): Promise<boolean> {
  const pieces = writing.objectStore('pieces')
  const key = [...piece.key]
  const stored: unknown = await pieces.get(key)
  if (stored === undefined) {
    await pieces.put({ ...piece }, key)
    return false
  }
  if (!isIntact(stored)) {
    await setAside(writing, piece.key, JSON.stringify({ key, row: stored }))
    await pieces.put({ ...piece }, key)
    return false
  }
  if (stored.mark === piece.mark) return false
  const isForeign = !isKnown(stored.mark)
  const merged = isForeign ? mergedPiece(stored, piece, merge) : { piece, overwritten: undefined }
  // What this version does not understand is kept as it is before anything takes its place.
  if (merged === 'not-understood') {
    await setAside(writing, piece.key, JSON.stringify({ key, row: stored }))
    await pieces.put({ ...piece }, key)
    return false
  }
  if (merged.overwritten !== undefined) {
    await writing.objectStore('overwritten').add(overwrittenAt(piece.key, merged.overwritten))
  }
  if (merged.piece.text !== stored.text) {
    const { sum, text } = stored
    await pieces.put({ ...merged.piece, key: piece.key, earlier: { text, sum } }, key)
  }
  return isForeign
}

/** Whether another tab stored something in the place of what a note knew there. */
export async function isReplaced(writing: Writing, note: Pending): Promise<boolean> {
  const stored: unknown = await writing.objectStore('pieces').get([...note.piece.key])
  return isOther(stored, note)
}

/** Whether this row is what was written there, and a note knew nothing of it. */
export function isOther(row: unknown, note: Pending): boolean {
  return isIntact(row) && row.mark !== note.piece.mark && !isKnownTo(note, row.mark)
}

async function setAside(writing: Writing, key: PieceKey, raw: string): Promise<void> {
  const [kind, id] = key
  await writing.objectStore('aside').add({ of: [kind, id], reason: 'damaged', raw })
}

function overwrittenAt(key: PieceKey, text: string): Omit<Overwritten, 'key'> {
  const [kind, id, side, field, criterion] = key
  // Only what is changed piece by piece can be overwritten.
  const isWhole = field === 'whole' || field === 'cell' || field === 'part'
  if ((kind !== 'assessment' && kind !== 'alignment') || isWhole) {
    throw new RangeError(`${kind} ${field} is never brought together`)
  }
  return { kind, id, side, field, criterion, text }
}
