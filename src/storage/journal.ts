import { readJson } from '#io/read-json.ts'
import { checksumOf } from '#io/checksum.ts'
import { type Piece, type PieceKey, isPieceKey } from './pieces.ts'

const prefix = 'levelwise:journal:'
const removalPrefix = 'levelwise:removal:'

/** A piece on its way onto the device. */
export type Pending = {
  readonly piece: Piece
  /** The mark of what it replaces, as far as this tab knew; left out for a new one. */
  readonly base?: number
  /** The marks of those states that this tab had sent there before and not heard of yet; left out for none. */
  readonly sent?: readonly number[]
}

/** Pieces that are being stored, written down at once: what a killed browser had not stored yet is here. */
export type Journal = {
  /** Writes pieces down before the call returns. Where there is no room, it does without. */
  readonly write: (pending: readonly Pending[]) => void
  /** Crosses out what is stored, unless the same piece was written anew meanwhile. */
  readonly settle: (pieces: readonly Piece[]) => void
  /** What was written down and not crossed out, by this tab or another one. */
  readonly read: () => readonly Pending[]
  /** Writes down that a record is to be removed, and crosses everything else about it out. */
  readonly writeRemoval: (kind: string, id: string) => void
  /** Crosses a removal out, whoever wrote it down: it is done, or the record is there again. */
  readonly settleRemoval: (kind: string, id: string) => void
  /** The records whose removal was written down and not crossed out, by this tab or another one. */
  readonly removals: () => readonly RecordName[]
}

/** How much is written into the journal at once, in characters: localStorage has room for some five million. */
const mostForJournal = 500_000

/**
 * Whether pieces of a kind are written down before they are stored. Files of the team and profiles are no work of the
 * person's hands, and too large for the journal; so is a draft that begins as the copy of a large profile.
 */
export function isForJournal(kind: string, pieces: readonly Piece[]): boolean {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return kind !== 'team' && kind !== 'profile' && length <= mostForJournal
}

/** What names a record. */
export type RecordName = { readonly kind: string; readonly id: string }

/**
 * A journal in localStorage, which is the one store that takes a write before the page can be left.
 *
 * @param storage may throw when it is touched
 * @param tab tells this tab's notes from those of others
 */
export function journalIn(storage: () => Storage, tab: string): Journal {
  const nameOf = (key: PieceKey) => `${prefix}${tab}:${JSON.stringify(key)}`
  const attempt = <T>(act: (store: Storage) => T, otherwise: T): T => {
    try {
      return act(storage())
    } catch {
      return otherwise
    }
  }
  const removalOf = (kind: string, id: string) => `${removalPrefix}${JSON.stringify([kind, id])}`
  const drop = (kind: string, id: string) =>
    attempt((store) => {
      for (const name of namesIn(store)) {
        const key = noteIn(store.getItem(name))?.piece.key
        if (key?.[0] === kind && key[1] === id) store.removeItem(name)
      }
    }, undefined)
  return {
    write: (pending) => {
      for (const note of pending) {
        attempt((store) => store.setItem(nameOf(note.piece.key), textOf(note)), undefined)
      }
    },
    settle: (pieces) => {
      for (const piece of pieces) {
        attempt((store) => {
          const note = noteIn(store.getItem(nameOf(piece.key)))
          if (note?.piece.sum === piece.sum) store.removeItem(nameOf(piece.key))
        }, undefined)
      }
    },
    writeRemoval: (kind, id) => {
      drop(kind, id)
      attempt((store) => store.setItem(removalOf(kind, id), ''), undefined)
    },
    settleRemoval: (kind, id) =>
      attempt((store) => store.removeItem(removalOf(kind, id)), undefined),
    removals: () =>
      attempt<readonly RecordName[]>(
        (store) => Object.keys(store).flatMap((name) => removalNamed(name) ?? []),
        [],
      ),
    read: () =>
      attempt<readonly Pending[]>(
        (store) =>
          namesIn(store).flatMap((name) => {
            const note = noteIn(store.getItem(name))
            return note ? [note] : []
          }),
        [],
      ),
  }
}

/** The keys of the notes of every tab. */
export function namesIn(storage: Storage): readonly string[] {
  return Object.keys(storage).filter((name) => name.startsWith(prefix))
}

function removalNamed(name: string): RecordName | undefined {
  if (!name.startsWith(removalPrefix)) return undefined
  const read = readJson(name.slice(removalPrefix.length))
  const [kind, id]: readonly unknown[] = read.ok && Array.isArray(read.value) ? read.value : []
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : undefined
}

/** A note as it lies in localStorage. */
export function textOf({ base, piece, sent = [] }: Pending): string {
  const body = JSON.stringify([piece.key, piece.text, piece.mark, base ?? null, ...sent])
  return `${checksumOf(body)} ${body}`
}

/** A note that was read; `undefined` where it is damaged. */
export function noteIn(raw: string | null): Pending | undefined {
  const [, sum, body = ''] = /^(\d+) (.*)$/s.exec(raw ?? '') ?? []
  if (sum === undefined || checksumOf(body) !== Number(sum)) return undefined
  const read = readJson(body)
  const [key, text, mark, base, ...others]: readonly unknown[] =
    read.ok && Array.isArray(read.value) ? read.value : []
  if (!isPieceKey(key) || typeof text !== 'string' || typeof mark !== 'number') return undefined
  const piece: Piece = { key, text, mark, sum: checksumOf(text) }
  const sent = others.filter((other) => typeof other === 'number')
  return {
    piece,
    ...(typeof base === 'number' ? { base } : {}),
    ...(sent.length > 0 ? { sent } : {}),
  }
}
