import { snapshotId } from '#io/record-ids.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { readJson } from '#io/read-json.ts'
import { problemAt } from '#io/problem.ts'
import type { IDBPObjectStore } from 'idb'
import {
  type Aside,
  type Database,
  type Tables,
  inOneWriting,
  isOther,
  rangeOf,
  writePiece,
} from './database.ts'
import type {
  Overwritten,
  RecordKind,
  Records,
  Stored,
  UnreadableRecord,
} from './device-storage.ts'
import type { Pending } from './journal.ts'
import type { LayoutOne } from './layout-one.ts'
import { isPieceKey, piecesOf, profilePartsIn } from './pieces.ts'
import {
  type Row,
  earlierOf,
  isIntact,
  keyOfPiece,
  keyOfRecord,
  readDraftRows,
  readRows,
} from './stored-rows.ts'

/** What is in the database, and those of its rows that are what was written. */
export type ReadDatabase = {
  readonly stored: Omit<Stored, 'settings'>
  readonly rows: readonly Row[]
}

/** Reads everything. What is damaged is told, and stays. */
export async function readDatabase(
  database: Database,
  /** Pieces that could not be stored yet: they count instead of what lies there. */
  pending: readonly Pending[] = [],
): Promise<ReadDatabase> {
  const reading = database.transaction(['pieces', 'aside'])
  const [{ keys, rows }, asideKeys, aside, overwritten] = await Promise.all([
    piecesReadAtStart(reading.objectStore('pieces')),
    reading.objectStore('aside').getAllKeys(),
    reading.objectStore('aside').getAll(),
    readOverwritten(database),
  ])
  const laidOver = new Map<string, { readonly key: unknown; readonly row: unknown }>()
  for (const [at, row] of rows.entries())
    laidOver.set(JSON.stringify(keys[at]), { key: keys[at], row })
  for (const { piece } of pending)
    laidOver.set(JSON.stringify(piece.key), { key: piece.key, row: piece })
  const read = readRows([...laidOver.values()])
  const unreadable = [...read.unreadable, ...listAside(asideKeys, aside)]
  return { stored: { ...read, overwritten, unreadable }, rows: understood(rows, read.unreadable) }
}

type Pieces = Pick<
  IDBPObjectStore<Tables, ('pieces' | 'aside')[], 'pieces'>,
  'get' | 'getAll' | 'getAllKeys'
>

/** Every piece, but of profiles and drafts only the heads: the rest of them can be large. */
async function piecesReadAtStart(
  pieces: Pieces,
): Promise<{ readonly keys: readonly unknown[]; readonly rows: readonly Row[] }> {
  const keys = await pieces.getAllKeys()
  const isLater = (key: unknown) => {
    const field: unknown = Array.isArray(key) ? key[3] : undefined
    return field === 'cell' || field === 'part'
  }
  if (!keys.some(isLater)) return { keys, rows: await pieces.getAll() }
  const wanted = keys.filter((key) => !isLater(key))
  const rows = await Promise.all(wanted.map((key) => pieces.get(key)))
  return {
    keys: wanted.filter((_, at) => rows[at] !== undefined),
    rows: rows.filter((row) => row !== undefined),
  }
}

type ReadRecord<Kind extends RecordKind> = {
  readonly record: Records[Kind] | undefined
  readonly rows: readonly Row[]
}

/** How one record of each kind is read from its rows. */
const readersOfOne: {
  readonly [Kind in RecordKind]: (
    rows: readonly { readonly key: unknown; readonly row: Row }[],
  ) => ReadRecord<Kind>
} = {
  assessment: (rows) => readOne(rows, ({ assessments }) => assessments),
  alignment: (rows) => readOne(rows, ({ alignments }) => alignments),
  team: (rows) => readOne(rows, ({ team }) => team),
  snapshot: (rows) => readOne(rows, ({ snapshots }) => snapshots),
  profile: readProfile,
  draft: (rows) => ({ record: readDraftRows(rows), rows: intactOf(rows) }),
}

function readOne<T>(
  rows: readonly { readonly key: unknown; readonly row: Row }[],
  listOf: (stored: ReturnType<typeof readRows>) => readonly T[],
) {
  const stored = readRows(rows)
  const all = rows.map(({ row }) => row)
  return { record: listOf(stored)[0], rows: understood(all, stored.unreadable) }
}

/** All of a profile or nothing: without a part of it ratings would seem to have no place. */
function readProfile(
  rows: readonly { readonly key: unknown; readonly row: Row }[],
): ReadRecord<'profile'> {
  const intact = intactOf(rows)
  const heads = rows.filter(({ row }) => isIntact(row) && row.key[3] === 'head')
  const [kept] = readRows(heads).profiles
  const count: unknown = kept && 'parts' in kept ? kept.parts : undefined
  const parts = typeof count === 'number' ? profilePartsIn(count, intact) : undefined
  return { record: kept && parts && { ...kept, parts }, rows: intact }
}

function intactOf(rows: readonly { readonly row: Row }[]): readonly Row[] {
  return rows.map(({ row }) => row).filter(isIntact)
}

/** Reads one record as it is stored now; `undefined` where it is not there, or damaged. */
export async function readRecord<Kind extends RecordKind>(
  database: Database,
  kind: Kind,
  id: string,
  /** Pieces that could not be stored yet: they count instead of what lies there, unless somebody else stored it. */
  pending: readonly Pending[] = [],
): Promise<ReadRecord<Kind>> {
  const reading = database.transaction('pieces')
  const range = rangeOf(kind, id)
  const [keys, rows] = await Promise.all([
    reading.store.getAllKeys(range),
    reading.store.getAll(range),
  ])
  const lying = rows.map((row, at) => ({ key: keys[at], row }))
  const stored = readersOfOne[kind](lying)
  const notes = pending.filter(({ piece: { key } }) => key[0] === kind && key[1] === id)
  if (notes.length === 0) return stored
  const byKey = new Map(lying.map((item) => [JSON.stringify(item.key), item]))
  for (const note of notes) {
    const { key } = note.piece
    const name = JSON.stringify(key)
    if (!isOther(byKey.get(name)?.row, note)) byKey.set(name, { key: [...key], row: note.piece })
  }
  return { record: readersOfOne[kind]([...byKey.values()]).record, rows: stored.rows }
}

/**
 * Removes a record and everything that was kept of it aside.
 *
 * @returns whether nothing is left
 */
export async function removeRecordFrom(
  database: Database,
  kind: string,
  id: string,
  isStillWanted: () => boolean = () => true,
): Promise<boolean> {
  return inOneWriting(database, async (writing) => {
    const count = await writing.objectStore('pieces').count()
    // Asked now that nobody else writes: the record may have been put back meanwhile.
    if (!isStillWanted()) return count === 0
    await writing.objectStore('pieces').delete(rangeOf(kind, id))
    for await (const cursor of writing.objectStore('overwritten')) {
      if (cursor.value.kind === kind && cursor.value.id === id) await cursor.delete()
    }
    for await (const cursor of writing.objectStore('aside')) {
      if (cursor.value.of[0] === kind && cursor.value.of[1] === id) await cursor.delete()
    }
    return (await writing.objectStore('pieces').count()) === 0
  })
}

/** Puts what the first layout left into the database, with a copy of each record as it was. */
export function writeLayoutOne(database: Database, old: LayoutOne): Promise<void> {
  return inOneWriting(database, async (writing) => {
    for (const kind of ['assessment', 'alignment', 'team', 'snapshot'] as const) {
      for (const { raw, record } of old.records[kind]) {
        for (const piece of piecesOf(kind, record)) await writePiece(writing, piece, () => false)
        await writing.objectStore('aside').add({ of: [kind, record.id], reason: 'migrated', raw })
      }
    }
    for (const { record } of old.records.assessment) {
      const [piece] = piecesOf('snapshot', snapshotBeforeMoving(record))
      if (piece) await writePiece(writing, piece, () => false)
    }
  })
}

/** As the assessment was, for the person to see and to go back to. */
function snapshotBeforeMoving(assessment: Assessment): Snapshot {
  return {
    format: 'levelwise-snapshot/1',
    id: snapshotId(`layout-1-${assessment.id}`),
    name: '',
    reason: 'migration',
    taken: assessment.changed,
    assessment,
  }
}

/** The rows that are what was written and were read: what is not is never taken for known. */
function understood(rows: readonly Row[], unreadable: readonly UnreadableRecord[]): readonly Row[] {
  const told = new Set(unreadable.map(({ key }) => key))
  return rows.filter(
    (row) => isIntact(row) && !told.has(keyOfPiece(row.key)) && !told.has(keyOfRecord(row.key)),
  )
}

/** The entries that lost against another tab's change. */
export async function readOverwritten(database: Database): Promise<readonly Overwritten[]> {
  const reading = database.transaction('overwritten')
  const [keys, values] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()])
  return values.flatMap((value, at) => {
    const key = keys[at]
    return key === undefined ? [] : [{ ...value, key }]
  })
}

/** Throws away what could not be read in the database, or an entry that lost. */
export async function forgetIn(
  database: Database,
  what: UnreadableRecord | Overwritten,
): Promise<undefined> {
  if (!('raw' in what)) {
    await database.delete('overwritten', what.key)
    return undefined
  }
  const { key } = what
  const [place, rest = ''] = key.split(/:(.*)/s, 2)
  const json = readJson(rest)
  const at = json.ok ? json.value : undefined
  if (place === 'aside' && typeof at === 'number') await database.delete('aside', at)
  if ((place === 'piece' || place === 'record') && isTexts(at)) await forgetRows(database, at, what)
  return undefined
}

/** Only what still lies there as it was told goes; a damaged piece gives way to its earlier state. */
async function forgetRows(
  database: Database,
  at: readonly string[],
  { key, raw }: UnreadableRecord,
): Promise<void> {
  const [kind = '', id = ''] = at
  await inOneWriting(database, async (writing) => {
    const pieces = writing.objectStore('pieces')
    const range = rangeOf(kind, id)
    const [keys, rows] = await Promise.all([pieces.getAllKeys(range), pieces.getAll(range)])
    const now = readRows(rows.map((row, index) => ({ key: keys[index], row }))).unreadable
    if (!now.some((record) => record.key === key && record.raw === raw)) return
    if (!isPieceKey(at)) {
      await pieces.delete(range)
      return
    }
    const row: unknown =
      rows[keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(at))]
    const earlier = isIntact(row) ? undefined : earlierOf(row)
    if (earlier === undefined) await pieces.delete([...at])
    else await pieces.put({ key: at, ...earlier, mark: earlier.sum }, [...at])
  })
}

function listAside(keys: readonly number[], rows: readonly Aside[]): readonly UnreadableRecord[] {
  return rows.flatMap(({ raw, reason }, at) =>
    reason === 'damaged'
      ? [{ key: `aside:${keys[at]}`, raw, problems: [problemAt('$', 'damaged')] }]
      : [],
  )
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
