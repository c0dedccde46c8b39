import type { Piece, PieceKey } from './pieces.ts'

type Marked = Pick<Piece, 'key' | 'mark'>

/** Which state of each piece this tab has, and which one it knows to lie in the database. */
export type KnownMarks = {
  /** Whether the piece is what this tab stored, or is about to store, last. */
  readonly isCurrent: (piece: Marked) => boolean
  /** Whether this tab knew that the piece lay in the database with this mark. */
  readonly isConfirmed: (piece: Marked, mark: number) => boolean
  /** The mark of what a changed piece replaces, as far as this tab knows; nothing for a new one. */
  readonly baseOf: (piece: Marked) => { readonly base?: number }
  /** Pieces are about to be stored. */
  readonly change: (pieces: readonly Marked[]) => void
  /** Pieces lie in the database. */
  readonly confirm: (pieces: readonly Marked[]) => void
  /** Pieces could not be stored: they count as changed again. */
  readonly forget: (pieces: readonly Marked[]) => void
  /** A record is gone. */
  readonly drop: (kind: string, id: string) => void
}

/** Knows nothing at first. */
export function knownMarks(): KnownMarks {
  const current = new Map<string, number>()
  const confirmed = new Map<string, number>()
  const nameOf = (key: PieceKey) => JSON.stringify(key)
  return {
    isCurrent: ({ key, mark }) => current.get(nameOf(key)) === mark,
    isConfirmed: ({ key }, mark) => confirmed.get(nameOf(key)) === mark,
    baseOf: ({ key }) => {
      const base = confirmed.get(nameOf(key))
      return base === undefined ? {} : { base }
    },
    change: (pieces) => {
      for (const { key, mark } of pieces) current.set(nameOf(key), mark)
    },
    confirm: (pieces) => {
      for (const { key, mark } of pieces) {
        const name = nameOf(key)
        // A change of this tab that is still on its way stays the current one.
        if (current.get(name) === confirmed.get(name)) current.set(name, mark)
        confirmed.set(name, mark)
      }
    },
    forget: (pieces) => {
      for (const { key, mark } of pieces) {
        if (current.get(nameOf(key)) === mark) current.delete(nameOf(key))
      }
    },
    drop: (kind, id) => {
      const start = `${JSON.stringify([kind, id]).slice(0, -1)},`
      for (const marks of [current, confirmed]) {
        for (const name of marks.keys()) if (name.startsWith(start)) marks.delete(name)
      }
    },
  }
}
