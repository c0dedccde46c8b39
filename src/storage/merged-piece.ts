import { mergeAlignments } from '#domain/alignment.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import { readJson } from '#io/read-json.ts'
import { type Part, type Piece, type PieceKey, atOf, piecesOf } from './pieces.ts'

/** What two tabs made of the same piece: what counts, and what doesn't but was somebody's. */
export type Merged = {
  readonly piece: Piece
  /** The text that lost, where it says anything that the other doesn't. */
  readonly overwritten: string | undefined
}

/** Brings together a head that is stored and one that is to be. */
export type MergeHeads = (stored: Piece, given: Piece) => Piece

/**
 * Brings together a piece that is stored and one that is to be, when neither tab knew of the other's
 * change. Of an entry the later change counts; a head is merged field by field; a record that is stored as
 * a whole is replaced, and so is a cell of a draft.
 *
 * @param merge brings together two heads of a draft, by what it was when it was changed here: nothing else says which
 *   field is the newer one. Left out, the given one replaces the stored one
 * @returns `not-understood` where what is stored cannot be read by this version of the app
 */
export function mergedPiece(
  stored: Piece,
  given: Piece,
  merge?: MergeHeads,
): Merged | 'not-understood' {
  const [kind, , , field] = given.key
  if (merge && kind === 'draft' && field === 'head') {
    return { piece: merge(stored, given), overwritten: undefined }
  }
  if (field === 'whole' || (kind !== 'assessment' && kind !== 'alignment')) {
    return { piece: given, overwritten: undefined }
  }
  return field === 'head' ? mergedHead(kind, stored, given) : mergedEntry(stored, given)
}

function mergedEntry(stored: Piece, given: Piece): Merged {
  const [before, now] = [valueOf(stored), valueOf(given)]
  const isGivenLater =
    atOf(now) === atOf(before) ? given.text >= stored.text : atOf(now) > atOf(before)
  const [winner, loser] = isGivenLater ? [given, stored] : [stored, given]
  return {
    piece: winner,
    overwritten: saysMore(valueOf(loser), valueOf(winner)) ? loser.text : undefined,
  }
}

function mergedHead(
  kind: 'assessment' | 'alignment',
  stored: Piece,
  given: Piece,
): Merged | 'not-understood' {
  const piece =
    kind === 'assessment' ? headOfAssessment(stored, given) : headOfAlignment(stored, given)
  if (piece === undefined) return 'not-understood'
  const isTyped = [stored, given].find(({ text }) => typedIn(text) !== typedIn(piece.text))
  return { piece, overwritten: isTyped?.text }
}

function headOfAssessment(stored: Piece, given: Piece): Piece | undefined {
  const [a, b] = [readAssessment(stored.text), readAssessment(given.text)]
  return a.ok && b.ok ? piecesOf('assessment', mergeAssessments(a.value, b.value))[0] : undefined
}

function headOfAlignment(stored: Piece, given: Piece): Piece | undefined {
  const [a, b] = [readAlignment(stored.text), readAlignment(given.text)]
  return a.ok && b.ok ? piecesOf('alignment', mergeAlignments(a.value, b.value))[0] : undefined
}

/** What a person typed into a head: the questions for the talk and the name. */
function typedIn(text: string): string {
  const head = readJson(text)
  const fields = head.ok ? fieldsOf(head.value) : {}
  // Of an alignment it lies in its sides.
  return JSON.stringify(
    [fields, fieldsOf(fields['review']), fieldsOf(fields['agreed'])].map((side) => [
      side['questions'] ?? '',
      side['person'] ?? '',
    ]),
  )
}

/** Whether an entry says anything that another doesn't; a cleared one says nothing. */
function saysMore(loser: unknown, winner: unknown): boolean {
  const { at: _loser, ...said } = fieldsOf(loser)
  const { at: _winner, ...instead } = fieldsOf(winner)
  return said['cleared'] !== true && JSON.stringify(said) !== JSON.stringify(instead)
}

function fieldsOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function valueOf({ text }: Piece): unknown {
  const json = readJson(text)
  return json.ok ? json.value : undefined
}

/** A piece as the record's reader needs it. */
export function partOf(key: PieceKey, text: string): Part | undefined {
  const json = readJson(text)
  return json.ok ? { key, value: json.value } : undefined
}
