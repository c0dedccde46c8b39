import type { Alignment } from '#domain/alignment.ts'
import { type Assessment, type Entries, type EntryField, entryFields } from '#domain/assessment.ts'
import type { KeptProfile } from '#domain/own-profile.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { checksumOf } from '#io/checksum.ts'
import type { RecordKind, Records, StoredProfile } from './device-storage.ts'

/** The sides of an alignment that are changed piece by piece; empty where there are no sides. */
export type Side = '' | 'review' | 'agreed'

/**
 * Which part of a record: an entry, everything but the entries, or the record as a whole. Of a draft one `cell`
 * of its matrix, of a profile one `part` of its expectations.
 */
export type PieceField = EntryField | 'head' | 'whole' | 'cell' | 'part'

/** Where a piece lies. Keys of one record stand side by side in their order. */
export type PieceKey = readonly [
  kind: RecordKind,
  id: string,
  side: Side,
  field: PieceField,
  /** Of an entry its criterion, of a cell its role and level, of a part its number. */
  place: string,
]

const pieceKinds: readonly unknown[] = [
  'assessment',
  'alignment',
  'team',
  'snapshot',
  'profile',
  'draft',
] satisfies RecordKind[]
const sideNames: readonly unknown[] = ['', 'review', 'agreed'] satisfies Side[]
const pieceFields: readonly unknown[] = [
  ...entryFields,
  'head',
  'whole',
  'cell',
  'part',
] satisfies PieceField[]

/** Whether something is the key of a piece. */
export function isPieceKey(key: unknown): key is PieceKey {
  if (!Array.isArray(key) || key.length !== 5) return false
  const [kind, id, side, field, place]: readonly unknown[] = key
  return (
    pieceKinds.includes(kind) &&
    typeof id === 'string' &&
    sideNames.includes(side) &&
    pieceFields.includes(field) &&
    typeof place === 'string'
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
 * the agreed assessment are taken apart, too; a draft is a head and one piece a cell, a profile a head and its
 * parts; files of the team and snapshots are one piece each.
 */
export function piecesOf<Kind extends RecordKind>(
  kind: Kind,
  record: Records[Kind],
): readonly Piece[] {
  if (record.format === 'levelwise-alignment/1') return piecesOfAlignment(record)
  if (record.format === 'levelwise-draft/1') return piecesOfDraft(record)
  if (record.format === 'levelwise-kept-profile/1') return piecesOfProfile(record)
  return kind === 'assessment' && record.format === 'levelwise-assessment/1'
    ? piecesOfAssessment(record)
    : [pieceOf([kind, record.id, '', 'whole', ''], record)]
}

/** One piece from a value that JSON can say. */
function pieceOf(key: PieceKey, value: unknown, marked: unknown = value): Piece {
  const text = JSON.stringify(value)
  return { key, text, sum: checksumOf(text), mark: checksumOf(JSON.stringify(marked)) }
}

/** The head says which cells there are, in their order: a piece of a cell that was removed is left behind. */
function piecesOfDraft(draft: ProfileDraft): readonly Piece[] {
  const { id, profile } = draft
  const cells = profile.expectations.map(({ level, role }) => `${role} ${level}`)
  const head = { ...draft, profile: { ...profile, expectations: cells } }
  return [
    pieceOfDraftHead(['draft', id, '', 'head', ''], head),
    ...profile.expectations.map((cell, at) => ({
      key: ['draft', id, '', 'cell', cells[at] ?? ''] as const,
      ...textOf(cell),
    })),
  ]
}

/** The piece of a draft's head, as JSON can say it. */
export function pieceOfDraftHead(key: PieceKey, head: object): Piece {
  return pieceOf(key, head, { ...head, changed: undefined })
}

function piecesOfProfile({ parts, ...kept }: StoredProfile): readonly Piece[] {
  const { id } = kept
  return [
    pieceOf(['profile', id, '', 'head', ''], { ...kept, parts: parts.length }),
    ...parts.map((text, at) => {
      const sum = checksumOf(text)
      return { key: ['profile', id, '', 'part', String(at)] as const, text, sum, mark: sum }
    }),
  ]
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
  if (kind === 'draft') return withCells(head, parts)
  if (kind === 'profile') return head
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

/** A cell whose piece is missing or damaged is empty: what is there of the draft can still be written on. */
function withCells(head: { readonly [key: string]: unknown }, parts: readonly Part[]) {
  const { profile } = head
  if (!isRecord(profile) || !Array.isArray(profile['expectations'])) return head
  const cells = new Map(parts.map(({ key, value }) => [key[3] === 'cell' ? key[4] : '', value]))
  const expectations = profile['expectations'].map((name: unknown) => {
    const [role, level] = String(name).split(' ')
    return cells.get(String(name)) ?? { role, level, required: false, criteria: [] }
  })
  return { ...head, profile: { ...profile, expectations } }
}

/**
 * The texts of a stored profile's parts in their order.
 *
 * @param rows intact pieces of one profile, in any order
 * @returns `undefined` where one is missing
 */
export function profilePartsIn(
  count: number,
  rows: readonly Piece[],
): readonly string[] | undefined {
  const byNumber = new Map(rows.map(({ key, text }) => [key[3] === 'part' ? key[4] : '', text]))
  const parts = Array.from({ length: count }, (_, at) => byNumber.get(String(at)))
  const found = parts.filter((part) => part !== undefined)
  return found.length === count ? found : undefined
}

/** A profile's head as it is stored: besides what is kept of it, how many parts it has. */
export type StoredHead = KeptProfile & { readonly parts: number }

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
