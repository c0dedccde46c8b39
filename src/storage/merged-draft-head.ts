import { mergedValues } from '#domain/merged-values.ts'
import { readJson } from '#io/read-json.ts'
import type { MergeHeads } from './merged-piece.ts'
import { isRecord, pieceOfDraftHead } from './pieces.ts'

/**
 * Gives what brings two heads of a draft together, field by field; see `mergedValues`.
 *
 * @param base the text of the head that both began from; `undefined` where it is not known: then nothing can tell
 *   which field is the newer one
 */
export function headMerger(base: string | undefined): MergeHeads | undefined {
  if (base === undefined) return undefined
  return (stored, given) => {
    const [before, there, here] = [readJson(base), readJson(stored.text), readJson(given.text)]
    if (!before.ok || !there.ok || !here.ok) return given
    const merged = mergedValues(before.value, here.value, there.value)
    if (!isRecord(merged)) return given
    const changed = [here.value, there.value].map(changedOf).toSorted().at(-1)
    return pieceOfDraftHead(given.key, { ...merged, changed })
  }
}

function changedOf(head: unknown): string {
  return isRecord(head) && typeof head['changed'] === 'string' ? head['changed'] : ''
}
