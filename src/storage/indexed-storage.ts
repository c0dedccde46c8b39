import { problemAt } from '#io/problem.ts'
import {
  type Database,
  deleteDatabase,
  dumpDatabase,
  inOneWriting,
  isReplaced,
  openDatabase,
  writePiece,
} from './database.ts'
import {
  forgetIn,
  readDatabase,
  readOverwritten,
  readRecord,
  removeRecordFrom,
  writeLayoutOne,
} from './database-records.ts'
import {
  type ChangeListener,
  type DeviceStorage,
  type RecordKind,
  type Records,
  type SaveOutcome,
  type StorageFailure,
  type Stored,
  type UnreadableRecord,
  nothingStored,
} from './device-storage.ts'
import { type Pending, isForJournal, journalIn } from './journal.ts'
import { damagedNotes, isKnownTo, settleNotes } from './journal-notes.ts'
import { type LayoutOne, readLayoutOne } from './layout-one.ts'
import { type IsKnown, knownMarks } from './known-marks.ts'
import { memoryOnlyKey } from './memory-only.ts'
import { persistence } from './persistence.ts'
import type { MergeHeads } from './merged-piece.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { readRows } from './stored-rows.ts'
import { loadSettings, writeSettings } from './stored-settings.ts'
import { type TabMessage, tabChannel } from './tab-channel.ts'

/** The part of `Window` that is used here. Both storages may throw when they are touched. */
export type StorageHost = Pick<
  Window,
  'localStorage' | 'sessionStorage' | 'addEventListener' | 'removeEventListener'
>

/** What stands in front of every key of this app in the storages that it shares with others. */
const ownPrefix = 'levelwise:'

/** Says that there should be something in the database. */
const holdsKey = `${ownPrefix}holds`

/** How long opening may take before the app goes on without it, in milliseconds. */
const patience = 5000

/**
 * Keeps each rating, note, example and next step as a piece of its own in IndexedDB, each change in a
 * transaction of its own, and writes it into a journal in localStorage until that is complete: a browser
 * that is killed or a page that is left in between loses nothing.
 *
 * @param host the window
 * @param tab tells this tab from others
 * @param isLate whether the app went on without asking what is there: then it is told as what another tab did
 */
export function indexedStorage(host: StorageHost, tab: string, isLate = false): DeviceStorage {
  const local = () => host.localStorage
  const journal = journalIn(local, tab)
  const tabs = tabChannel('levelwise')
  const marks = knownMarks()
  let opened: Promise<Database> | undefined
  let isOutdated = false
  /** Everything was erased: nothing is stored any more until the page is loaded anew. */
  let isErased = false
  /** A database that took longer to open than the app waited. */
  let late: Promise<Stored> | undefined
  /** Whether the journal has notes of this tab that could not be stored. */
  let hasFailed = false
  /** Records that another tab changed since they were read last. */
  const toReread = new Set<string>()
  let rereading: Promise<void> = Promise.resolve()

  function open(): Promise<Database> {
    const opening = (opened ??= openDatabase((why) => {
      opened = undefined
      isOutdated ||= why === 'newer'
      isErased ||= why === 'erased'
    }))
    opening.catch(() => {
      opened = undefined
    })
    return opening
  }

  function refuseWhereOver(): void {
    if (isErased) throw new DOMException('everything was erased', 'AbortError')
    if (isOutdated) throw new DOMException('a newer version has been here', 'VersionError')
  }

  /** Runs something on the database; once more where the browser closed it meanwhile. */
  async function onDatabase<T>(act: (database: Database) => Promise<T>): Promise<T> {
    refuseWhereOver()
    try {
      return await act(await open())
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) throw error
      refuseWhereOver()
      opened = undefined
      return act(await open())
    }
  }

  async function load(): Promise<Stored> {
    const old = readLayoutOne(local)
    const pending = journal.read()
    const { settings } = loadSettings(local)
    const reading = onDatabase(async (database) => {
      const failure = await bringUpToDate(database, old)
      const { rows, stored } = await readDatabase(database, failure === undefined ? [] : pending)
      marks.confirm(rows)
      if (rows.length > 0) attempt(() => local().setItem(holdsKey, 'records'))
      return {
        ...stored,
        settings,
        unreadable: [...stored.unreadable, ...goneFrom(stored, rows), ...unreadableIn(local)],
        ...(failure === undefined ? {} : { failure }),
      }
    })
    try {
      return await within(patience, reading)
    } catch (error) {
      if (isNamed(error, 'TimeoutError')) late = reading
      const stored = withoutDatabase(old, pending, unreadableIn(local))
      return { ...stored, settings, ...(await report(error, stored)) }
    }
  }

  /** The browser throws a database away that it cannot read any more, and says nothing. */
  function goneFrom({ unreadable }: Pick<Stored, 'unreadable'>, rows: readonly unknown[]) {
    const holds = attempt(() => local().getItem(holdsKey)) ?? null
    return rows.length === 0 && unreadable.length === 0 && holds !== null
      ? [{ key: holdsKey, raw: '', problems: [problemAt('$', 'gone')] }]
      : []
  }

  /** Stores what earlier layouts and killed browsers left. A full device hides nothing that is there. */
  async function bringUpToDate(
    database: Database,
    old: LayoutOne,
  ): Promise<StorageFailure | undefined> {
    const outcome = await tried(async () => {
      await migrate(database, old)
      await replay(database)
    })
    return outcome.ok ? undefined : outcome.reason
  }

  async function migrate(database: Database, old: LayoutOne): Promise<void> {
    if (old.names.length === 0) return
    await writeLayoutOne(database, old)
    for (const name of old.names) attempt(() => local().removeItem(name))
  }

  /** What a killed browser had not stored yet is stored now. */
  async function replay(database: Database): Promise<void> {
    for (const { kind, id } of journal.removals()) {
      await removeRecordFrom(database, kind, id, () => isToBeRemoved(kind, id))
      journal.settleRemoval(kind, id)
    }
    if (journal.read().length === 0) return
    let pending: readonly Pending[] = []
    await inOneWriting(database, async (writing) => {
      await writing.objectStore('pieces').count()
      // Read now that nobody else writes: a tab that removed a record has crossed its notes out before.
      pending = journal.read()
      for (const note of pending) {
        // Of a draft nothing says which text is the later one; what another tab was told is saved stays.
        if (note.piece.key[0] === 'draft' && (await isReplaced(writing, note))) continue
        await writePiece(writing, note.piece, (mark) => isKnownTo(note, mark))
      }
    })
    // By this tab or another one: whoever wrote it down, it is stored.
    settleNotes(local, pending)
  }

  function isToBeRemoved(kind: string, id: string): boolean {
    return journal.removals().some((removal) => removal.kind === kind && removal.id === id)
  }

  async function report(error: unknown, stored: Stored): Promise<Partial<Stored>> {
    const failure = failureOf(error)
    if (failure !== 'newer') return { failure }
    isOutdated = true
    const raw = await dumpDatabase().catch(() => '')
    const newer = { key: 'database', raw, problems: [problemAt('$', 'newerApp')] }
    return { failure, unreadable: [newer, ...stored.unreadable] }
  }

  async function save<Kind extends RecordKind>(
    kind: Kind,
    record: Records[Kind],
  ): Promise<SaveOutcome<Records[Kind]>> {
    const all = piecesOf(kind, record)
    // What is on its way counts as changed until it is there: a write before this one may fail.
    // A profile is stored whole: another tab may have put other parts in the place of those that are known here.
    const changed = kind === 'profile' ? all : all.filter((piece) => !marks.isStored(piece))
    if (isForJournal(kind, changed) && !isErased) {
      journal.write(changed.map((piece) => ({ piece, ...marks.baseOf(piece) })))
    }
    journal.settleRemoval(kind, record.id)
    const [head] = all
    const base = head && marks.headOf(head.key)
    const isKnown = marks.begin(changed)
    const outcome = await tried(async () => {
      // Few people write profiles: what brings two heads together is fetched when somebody does.
      const merge =
        kind === 'draft'
          ? await import('./merged-draft-head.ts').then(
              ({ headMerger }) => headMerger(base),
              () => undefined,
            )
          : undefined
      const known = { isKnown, merge }
      const differs = await onDatabase((database) => write(database, changed, all, known))
      journal.settle(changed)
      attempt(() => local().setItem(holdsKey, 'records'))
      tabs.tell({ kind: 'stored', of: kind, id: record.id })
      return differs ? ((await reread(kind, record.id)) ?? record) : record
    })
    marks.end(changed)
    hasFailed ||= !outcome.ok
    return outcome
  }

  /**
   * Stores what changed; all of it where another tab removed the record meanwhile.
   *
   * @returns whether what is stored differs, because another tab stored something, too
   */
  async function write(
    database: Database,
    changed: readonly Piece[],
    all: readonly Piece[],
    /** What was known when the record was changed. */
    { isKnown, merge }: { readonly isKnown: IsKnown; readonly merge: MergeHeads | undefined },
  ): Promise<boolean> {
    const [first] = all
    let wanted = changed
    const differs = await inOneWriting(database, async (writing) => {
      const head = first && (await writing.objectStore('pieces').getKey([...first.key]))
      wanted = head === undefined ? all : changed
      let isForeign = false
      for (const piece of wanted) {
        const isOther = await writePiece(writing, piece, (mark) => isKnown(piece.key, mark), merge)
        isForeign ||= isOther
      }
      return isForeign
    })
    if (!differs) marks.confirm(wanted)
    return differs
  }

  async function reread<Kind extends RecordKind>(
    kind: Kind,
    id: string,
    pending: readonly Pending[] = [],
  ) {
    const { record, rows } = await onDatabase((database) => readRecord(database, kind, id, pending))
    marks.confirm(rows)
    return record
  }

  async function hear(message: TabMessage, listener: ChangeListener): Promise<void> {
    if (message.kind === 'erased') {
      isErased = true
      listener({ kind: 'erased' })
      return
    }
    const { id, of } = message
    // What the team is stays with each tab.
    if (of === 'team') return
    if (message.kind === 'removed') {
      marks.drop(of, id)
      listener({ kind: 'removed', of, id })
      return
    }
    const name = `${of} ${id}`
    if (toReread.has(name)) return
    // Many changes in a row are read once.
    toReread.add(name)
    await rereading
    toReread.delete(name)
    // Whatever a listener does with it, the next message is heard.
    rereading = tellStored(of, id, listener).catch(() => undefined)
    await rereading
  }

  async function tellProfile(
    of: 'profile' | 'draft',
    id: string,
    listener: ChangeListener,
  ): Promise<void> {
    if (of === 'draft') {
      const draft = await reread(of, id).catch(() => undefined)
      if (draft) listener({ kind: 'draft', draft })
      return
    }
    const kept = await reread(of, id).catch(() => undefined)
    if (kept) listener({ kind: 'profile', kept })
  }

  async function tellStored(
    of: Exclude<RecordKind, 'team'>,
    id: string,
    listener: ChangeListener,
  ): Promise<void> {
    // What this tab could not store until now is brought together with it, and not dropped for it.
    if (hasFailed && (await tried(() => onDatabase(replay))).ok) hasFailed = false
    if (of === 'profile' || of === 'draft') {
      await tellProfile(of, id, listener)
      return
    }
    const record = await reread(of, id).catch(() => undefined)
    if (record) listener({ kind: 'stored', record })
    const all = await onDatabase(readOverwritten).catch(() => undefined)
    if (all) listener({ kind: 'overwritten', all })
  }

  if (isLate) {
    // What this tab wrote down before is its own: a save that is still on its way is no conflict with it.
    marks.begin(journal.read().map(({ piece }) => piece))
    late = load()
  }
  return {
    keeps: 'on-device',
    load,
    save: {
      assessment: (record) => save('assessment', record),
      alignment: (record) => save('alignment', record),
      team: (record) => save('team', record),
      snapshot: (record) => save('snapshot', record),
      profile: (record) => save('profile', record),
      draft: (record) => save('draft', record),
    },
    read: {
      profile: (id) => reread('profile', id).catch(() => undefined),
      // Where there was no room for it, the journal has what was typed last.
      draft: (id) => reread('draft', id, journal.read()).catch(() => undefined),
    },
    remove: (kind, id) => {
      if (!isErased) journal.writeRemoval(kind, id)
      marks.drop(kind, id)
      return tried(async () => {
        const isEmpty = await onDatabase((database) => removeRecordFrom(database, kind, id))
        journal.settleRemoval(kind, id)
        if (isEmpty) attempt(() => local().removeItem(holdsKey))
        tabs.tell({ kind: 'removed', of: kind, id })
        return undefined
      })
    },
    saveSettings: (change) => tried(async () => writeSettings(local(), change)),
    forget: (what) =>
      tried(async () => {
        const { key } = what
        if (typeof key === 'string' && key.startsWith(ownPrefix)) local().removeItem(key)
        else await onDatabase((database) => forgetIn(database, what))
        return undefined
      }),
    erase: () =>
      tried(async () => {
        isErased = true
        clearOwn(local)
        tabs.tell({ kind: 'erased' })
        const database = await opened?.catch(() => undefined)
        database?.close()
        opened = undefined
        await deleteDatabase()
        clearOwn(local)
        // That nothing is to be stored from this tab holds until it is closed.
        clearOwn(() => host.sessionStorage, memoryOnlyKey)
        return undefined
      }),
    persistence,
    askToPersist: async () => {
      await navigator.storage?.persist?.().catch(() => undefined)
      return persistence()
    },
    onChangeElsewhere: (listener) => {
      const tellAll = ({ alignments, assessments, drafts, profiles, snapshots }: Stored) => {
        for (const record of [...assessments, ...alignments, ...snapshots]) {
          listener({ kind: 'stored', record })
        }
        for (const kept of profiles) listener({ kind: 'profile', kept })
        for (const { id } of drafts) void tellProfile('draft', id, listener)
      }
      const stopListening = tabs.listen((message) => {
        void hear(message, listener).catch(() => undefined)
      })
      // A page that comes back from the back/forward cache has heard of nothing meanwhile.
      const onPageShow = ({ persisted }: PageTransitionEvent) => {
        if (persisted) void load().then(tellAll)
      }
      void late?.then(tellAll, () => undefined)
      host.addEventListener('pageshow', onPageShow)
      return () => {
        stopListening()
        host.removeEventListener('pageshow', onPageShow)
      }
    },
  }
}

/** Without a database there is still what the first layout and the journal hold. */
function withoutDatabase(
  old: LayoutOne,
  pending: readonly Pending[],
  unreadable: readonly UnreadableRecord[],
): Stored {
  const byKey = new Map(pending.map(({ piece }) => [JSON.stringify(piece.key), piece]))
  const journaled = readRows([...byKey.values()].map((piece) => ({ key: piece.key, row: piece })))
  const listed = <Kind extends keyof LayoutOne['records']>(kind: Kind): readonly Records[Kind][] =>
    old.records[kind].map(({ record }) => record)
  return {
    ...nothingStored,
    assessments: [...listed('assessment'), ...journaled.assessments],
    alignments: [...listed('alignment'), ...journaled.alignments],
    team: listed('team'),
    snapshots: [...listed('snapshot'), ...journaled.snapshots],
    drafts: journaled.drafts,
    unreadable: [...unreadable, ...journaled.unreadable],
  }
}

/** What could not be read and still lies in localStorage. */
function unreadableIn(local: () => Storage): readonly UnreadableRecord[] {
  const notes = attempt(() => damagedNotes(local())) ?? []
  return [
    ...readLayoutOne(local).unreadable,
    ...loadSettings(local).unreadable,
    ...notes.map((note) => ({ ...note, problems: [problemAt('$', 'damaged')] })),
  ]
}

function clearOwn(storage: () => Storage, but?: string): void {
  attempt(() => {
    for (const key of Object.keys(storage())) {
      if (key.startsWith(ownPrefix) && key !== but) storage().removeItem(key)
    }
  })
}

async function tried<T>(act: () => Promise<T>): Promise<SaveOutcome<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, reason: failureOf(error) }
  }
}

function failureOf(error: unknown): StorageFailure {
  if (isNamed(error, 'VersionError')) return 'newer'
  return isNamed(error, 'QuotaExceededError') ? 'full' : 'blocked'
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new DOMException('took too long', 'TimeoutError')), limit)
  })
  return Promise.race([work, late])
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
