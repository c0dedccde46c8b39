import type { Alignment } from '#domain/alignment.ts'
import { type Assessment, type Entries, type EntryField, entryFields } from '#domain/assessment.ts'
import { checksumOf } from './checksum.ts'
import type { RecordKind, Records } from './device-storage.ts'

/** The sides of an alignment that are changed piece by piece; empty where there are no sides. */
export type Side = '' | 'review' | 'agreed'

/** Which part of a record: an entry, everything but the entries, or the record as a whole. */
export type PieceField = EntryField | 'head' | 'whole'

/** Where a piece lies. Keys of one record stand side by side in their order. */
export type PieceKey = readonly [
  kind: RecordKind,
  id: string,
  side: Side,
  field: PieceField,
  criterion: string,
]

const pieceKinds: readonly unknown[] = [
  'assessment',
  'alignment',
  'team',
  'snapshot',
] satisfies RecordKind[]
const sideNames: readonly unknown[] = ['', 'review', 'agreed'] satisfies Side[]
const pieceFields: readonly unknown[] = [...entryFields, 'head', 'whole'] satisfies PieceField[]

/** Whether something is the key of a piece. */
export function isPieceKey(key: unknown): key is PieceKey {
  if (!Array.isArray(key) || key.length !== 5) return false
  const [kind, id, side, field, criterion]: readonly unknown[] = key
  return (
    pieceKinds.includes(kind) &&
    typeof id === 'string' &&
    sideNames.includes(side) &&
    pieceFields.includes(field) &&
    typeof criterion === 'string'
  )
}

/** The smallest thing that is stored by itself: one rating, one note, or what a record is apart from them. */
export type Piece = {
  readonly key: PieceKey
  /** JSON. */
  readonly text: string
  /** Checksum of the text. */
  readonly sum: number
  /** Checksum of what a person changed in it: the instant of the record's last change left out. */
  readonly mark: number
}

/** A piece as somebody else reads it: its key and its parsed JSON. */
export type Part = { readonly key: PieceKey; readonly value: unknown }

/**
 * Takes a record apart. An assessment is a head and one piece an entry; of an alignment the review and
 * the agreed assessment are taken apart, too; files of the team and snapshots are one piece each.
 */
export function piecesOf<Kind extends RecordKind>(
  kind: Kind,
  record: Records[Kind],
): readonly Piece[] {
  if (record.format === 'levelwise-alignment/1') return piecesOfAlignment(record)
  return kind === 'assessment' && record.format === 'levelwise-assessment/1'
    ? piecesOfAssessment(record)
    : [pieceOf([kind, record.id, '', 'whole', ''], record)]
}

/** One piece from a value that JSON can say. */
function pieceOf(key: PieceKey, value: unknown, marked: unknown = value): Piece {
  const text = JSON.stringify(value)
  return { key, text, sum: checksumOf(text), mark: checksumOf(JSON.stringify(marked)) }
}

function piecesOfAssessment(assessment: Assessment): readonly Piece[] {
  const { id } = assessment
  const head = headOf(assessment)
  return [
    pieceOf(['assessment', id, '', 'head', ''], head, withoutInstant(head)),
    ...entriesOf('assessment', id, '', assessment),
  ]
}

function piecesOfAlignment(alignment: Alignment): readonly Piece[] {
  const { agreed, id, review } = alignment
  const head = { ...alignment, review: headOf(review), agreed: headOf(agreed) }
  const marked = {
    ...withoutInstant(head),
    review: withoutInstant(head.review),
    agreed: withoutInstant(head.agreed),
  }
  return [
    pieceOf(['alignment', id, '', 'head', ''], head, marked),
    ...entriesOf('alignment', id, 'review', review),
    ...entriesOf('alignment', id, 'agreed', agreed),
  ]
}

/** Entries are never changed in place: what was worked out of one holds as long as it is there. */
const texts = new WeakMap<object, Omit<Piece, 'key'>>()

function textOf(entry: object): Omit<Piece, 'key'> {
  const known = texts.get(entry)
  if (known) return known
  const text = JSON.stringify(entry)
  const sum = checksumOf(text)
  const worked = { text, sum, mark: sum }
  texts.set(entry, worked)
  return worked
}

/** Everything but the entries. */
function headOf(assessment: Assessment): Assessment {
  const { outcomes: _outcomes, ...rest } = assessment
  return { ...rest, ratings: {}, notes: {}, evidence: {}, steps: {} }
}

function withoutInstant<T extends { readonly changed: string }>(record: T): Omit<T, 'changed'> {
  const { changed: _changed, ...rest } = record
  return rest
}

function entriesOf(
  kind: 'assessment' | 'alignment',
  id: string,
  side: Side,
  assessment: Assessment,
): readonly Piece[] {
  return entryFields.flatMap((field) => {
    const entries: Entries<unknown> = assessment[field] ?? {}
    return Object.entries(entries).map(([criterion, entry]) => ({
      key: [kind, id, side, field, criterion] as const,
      ...textOf(entry),
    }))
  })
}

/**
 * Puts a record together again, as unchecked as its parts are.
 *
 * @param parts of one record
 * @returns `undefined` where the part is missing that says what the record is
 */
export function assembled(parts: readonly Part[]): unknown {
  const whole = parts.find(({ key }) => key[3] === 'whole')
  if (whole) return whole.value
  const head = parts.find(({ key }) => key[3] === 'head')?.value
  if (!isRecord(head)) return undefined
  const kind = parts[0]?.key[0]
  if (kind === 'assessment') return withEntries(head, parts)
  const sides = (['review', 'agreed'] as const).map((side) => {
    const own = parts.filter(({ key }) => key[2] === side)
    return [side, isRecord(head[side]) ? withEntries(head[side], own) : head[side]] as const
  })
  const alignment: { readonly [key: string]: unknown } = { ...head, ...Object.fromEntries(sides) }
  return {
    ...alignment,
    changed: latest([head['changed'], ...sides.map(([, side]) => changedOf(side))]),
  }
}

function withEntries(head: { readonly [key: string]: unknown }, parts: readonly Part[]) {
  const entries = parts.filter(({ key }) => key[3] !== 'head')
  const fields = entryFields.flatMap((field) => {
    const own = entries.filter(({ key }) => key[3] === field)
    // Only an agreed assessment has outcomes; the other fields are always there.
    if (own.length === 0 && field === 'outcomes') return []
    return [[field, Object.fromEntries(own.map(({ key, value }) => [key[4], value]))] as const]
  })
  const changed = latest([head['changed'], ...entries.map(({ value }) => atOf(value))])
  return { ...head, ...Object.fromEntries(fields), changed }
}

/** The instant of an entry; empty where it has none. */
export function atOf(value: unknown): string {
  return isRecord(value) && typeof value['at'] === 'string' ? value['at'] : ''
}

function changedOf(value: unknown): unknown {
  return isRecord(value) ? value['changed'] : undefined
}

/** The latest of some instants. Where the first is none, it is left as it is, for the check to find. */
function latest([first, ...others]: readonly unknown[]): unknown {
  if (typeof first !== 'string') return first
  return others.reduce<string>(
    (last, at) => (typeof at === 'string' && at > last ? at : last),
    first,
  )
}

/** Whether a value has fields. */
export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}
