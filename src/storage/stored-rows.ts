import type { ProfileDraft } from '#domain/profile-draft.ts'
import { parseAlignment } from '#io/alignment.ts'
import { parseAssessment } from '#io/assessment.ts'
import { parseKeptProfile } from '#io/kept-profile.ts'
import { type Parsed, type Problem, problemAt } from '#io/problem.ts'
import { parseDraftHead, parseProfileDraft } from '#io/profile-draft.ts'
import { parseSnapshot } from '#io/snapshot.ts'
import { checksumOf } from '#io/checksum.ts'
import type { RecordKind, Stored, UnreadableRecord } from './device-storage.ts'
import { partOf } from './merged-piece.ts'
import { type Part, type Piece, type PieceKey, assembled, isPieceKey, isRecord } from './pieces.ts'

/** A piece as it lies in the database, with the state before it, in case this one is damaged. */
export type Row = Piece & { readonly earlier?: { readonly text: string; readonly sum: number } }

/** Whether what lies under a key is what was written there. */
export function isIntact(row: unknown): row is Row {
  return isRow(row) && checksumOf(row.text) === row.sum
}

function isRow(row: unknown): row is Row {
  if (!isRecord(row)) return false
  const { key, mark, sum, text } = row
  return (
    isPieceKey(key) &&
    typeof text === 'string' &&
    typeof sum === 'number' &&
    typeof mark === 'number'
  )
}

/**
 * Puts the rows of the database together again. A damaged row gives its earlier state, or nothing; either
 * way it is told and stays where it is. One damaged entry costs no other.
 *
 * @param rows in the order of their keys, each with the key that it lies under
 */
export function readRows(
  rows: readonly { readonly key: unknown; readonly row: unknown }[],
): Omit<Stored, 'settings' | 'overwritten' | 'failure'> {
  const unreadable: UnreadableRecord[] = []
  const groups = new Map<string, Part[]>()
  for (const { key, row } of rows) {
    const part = partIn(key, row, (problem) =>
      unreadable.push({
        key: keyOfPiece(key),
        raw: JSON.stringify({ key, row }),
        problems: [problem],
      }),
    )
    if (!part) continue
    const name = JSON.stringify(part.key.slice(0, 2))
    const group = groups.get(name)
    if (group) group.push(part)
    else groups.set(name, [part])
  }
  const all = [...groups.values()]
  const records = <T>(kind: RecordKind, read: (input: unknown) => Parsed<T>): readonly T[] =>
    all
      .filter(([first]) => first?.key[0] === kind)
      .flatMap((parts) => recordIn(parts, read, unreadable))
  return {
    assessments: records('assessment', parseAssessment),
    alignments: records('alignment', parseAlignment),
    team: records('team', parseAssessment),
    snapshots: records('snapshot', parseSnapshot),
    profiles: records('profile', parseKeptProfile),
    drafts: records('draft', parseDraftHead),
    unreadable,
  }
}

/**
 * Puts one draft together again, its cells included; see `readRows`. A damaged cell gives its earlier state, or
 * is empty.
 *
 * @returns `undefined` where its head is damaged
 */
export function readDraftRows(
  rows: readonly { readonly key: unknown; readonly row: unknown }[],
): ProfileDraft | undefined {
  const parts = rows.flatMap(({ key, row }) => partIn(key, row, () => undefined) ?? [])
  return recordIn(parts, parseProfileDraft, [])[0]
}

/** What a row says, or its earlier state where it is damaged; `undefined` where both are. */
function partIn(key: unknown, row: unknown, tell: (problem: Problem) => void): Part | undefined {
  const part = isIntact(row) && isSameKey(key, row.key) ? partOf(row.key, row.text) : undefined
  if (part) return part
  tell(problemAt('$', 'damaged'))
  const earlier = earlierOf(row)
  return earlier && isPieceKey(key) ? partOf(key, earlier.text) : undefined
}

/** The state before the one that lies there, where it is what was written. */
export function earlierOf(row: unknown): Row['earlier'] {
  if (!isRecord(row)) return undefined
  const { earlier } = row
  if (!isRecord(earlier)) return undefined
  const { sum, text } = earlier
  return typeof text === 'string' && checksumOf(text) === sum ? { text, sum } : undefined
}

function isSameKey(key: unknown, own: PieceKey): boolean {
  return JSON.stringify(key) === JSON.stringify(own)
}

/** The record that some parts make; entries that don't fit are left out and told. */
function recordIn<T>(
  parts: readonly Part[],
  read: (input: unknown) => Parsed<T>,
  unreadable: UnreadableRecord[],
): readonly T[] {
  const record = read(assembled(parts))
  if (record.ok) return [record.value]
  const head = parts.filter(({ key }) => key[3] === 'head' || key[3] === 'whole')
  const alone = read(assembled(head))
  if (head.length === parts.length || !alone.ok) {
    unreadable.push({
      key: keyOfRecord(parts[0]?.key ?? []),
      raw: JSON.stringify(parts),
      problems: head.length === 0 ? [problemAt('$', 'damaged')] : record.problems,
    })
    return []
  }
  const fitting = parts.filter((part) => {
    if (head.includes(part)) return true
    const withIt = read(assembled([...head, part]))
    if (withIt.ok) return true
    unreadable.push({
      key: keyOfPiece(part.key),
      raw: JSON.stringify(part),
      problems: withIt.problems,
    })
    return false
  })
  const rest = read(assembled(fitting))
  return rest.ok ? [rest.value] : []
}

/** What names a record as a whole among what cannot be read. */
export function keyOfRecord(key: readonly string[]): string {
  return `record:${JSON.stringify(key.slice(0, 2))}`
}

/** What names one piece there. */
export function keyOfPiece(key: unknown): string {
  return `piece:${JSON.stringify(key)}`
}
