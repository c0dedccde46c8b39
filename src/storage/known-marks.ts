import type { Piece, PieceKey } from './pieces.ts'

type Marked = Pick<Piece, 'key' | 'mark'> & { readonly text?: string }

/** Whether a state of a piece was known where the piece was changed. */
export type IsKnown = (key: PieceKey, mark: number) => boolean

/** Which state of each piece this tab knows to lie in the database, and which are on their way there. */
export type KnownMarks = {
  /** Whether this very state of the piece is known to be stored. */
  readonly isStored: (piece: Marked) => boolean
  /**
   * The mark of what a changed piece replaces, as far as this tab knows, and of what is on its way there; nothing for
   * a new one.
   */
  readonly baseOf: (piece: Marked) => { readonly base?: number; readonly sent?: readonly number[] }
  /**
   * Pieces are about to be stored.
   *
   * @returns what was known at this moment: what is heard of later was not
   */
  readonly begin: (pieces: readonly Marked[]) => IsKnown
  /**
   * The text of a draft's head that this tab knows to lie in the database, or that is on its way there; `undefined` for
   * anything else.
   */
  readonly headOf: (key: PieceKey) => string | undefined
  /** Pieces are on their way no longer, whatever became of them. */
  readonly end: (pieces: readonly Marked[]) => void
  /** Pieces lie in the database. */
  readonly confirm: (pieces: readonly Marked[]) => void
  /** A record is gone. */
  readonly drop: (kind: string, id: string) => void
}

function isDraftHead([kind, , , field]: PieceKey): boolean {
  return kind === 'draft' && field === 'head'
}

/** Knows nothing at first. */
export function knownMarks(): KnownMarks {
  const stored = new Map<string, number>()
  /** Of the heads of drafts the text, too: two changes of one are brought together by what both began from. */
  const heads = new Map<string, string>()
  const sentHeads = new Map<string, string>()
  /** Every state that is on its way, as often as it is. */
  const sent = new Map<string, readonly number[]>()
  const nameOf = (key: PieceKey) => JSON.stringify(key)
  return {
    isStored: ({ key, mark }) => stored.get(nameOf(key)) === mark,
    baseOf: ({ key }) => {
      const base = stored.get(nameOf(key))
      const onTheWay = sent.get(nameOf(key))
      return {
        ...(base === undefined ? {} : { base }),
        ...(onTheWay === undefined ? {} : { sent: onTheWay }),
      }
    },
    begin: (pieces) => {
      const known = new Map<string, readonly number[]>()
      for (const { key, mark, text } of pieces) {
        const name = nameOf(key)
        const own = sent.get(name) ?? []
        const base = stored.get(name)
        known.set(name, base === undefined ? own : [...own, base])
        sent.set(name, [...own, mark])
        if (isDraftHead(key) && text !== undefined) sentHeads.set(name, text)
      }
      return (key, mark) => known.get(nameOf(key))?.includes(mark) ?? false
    },
    headOf: (key) => sentHeads.get(nameOf(key)) ?? heads.get(nameOf(key)),
    end: (pieces) => {
      for (const { key, mark, text } of pieces) {
        const name = nameOf(key)
        if (sentHeads.get(name) === text) sentHeads.delete(name)
        const left = [...(sent.get(name) ?? [])]
        const at = left.indexOf(mark)
        if (at >= 0) left.splice(at, 1)
        if (left.length === 0) sent.delete(name)
        else sent.set(name, left)
      }
    },
    confirm: (pieces) => {
      for (const { key, mark, text } of pieces) {
        stored.set(nameOf(key), mark)
        if (isDraftHead(key) && text !== undefined) heads.set(nameOf(key), text)
      }
    },
    drop: (kind, id) => {
      const start = `${JSON.stringify([kind, id]).slice(0, -1)},`
      for (const name of stored.keys()) if (name.startsWith(start)) stored.delete(name)
      for (const name of heads.keys()) if (name.startsWith(start)) heads.delete(name)
    },
  }
}
