import type { Cell } from './comparison.ts'
import type { CriterionId } from './profile.ts'

/** The ordered lists of a profile that are edited alike. */
export type ListName = 'roles' | 'levels' | 'areas'

/** Where something stands in a profile that is being written: what a field of the editor is about. */
export type DraftPlace =
  | {
      readonly kind: 'fact'
      readonly field:
        | 'title'
        | 'field'
        | 'summary'
        | 'id'
        | 'version'
        | 'source'
        | 'licence'
        | 'languages'
      readonly language?: string
    }
  | { readonly kind: 'keyword'; readonly at: number; readonly language?: string }
  /** A list as a whole: where something is added to it. */
  | { readonly kind: 'list'; readonly list: ListName }
  | {
      readonly kind: 'item'
      readonly list: ListName
      readonly id: string
      readonly field: 'name' | 'summary'
      readonly language?: string
    }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | {
      readonly kind: 'criterion'
      readonly cell: Cell
      readonly id: CriterionId
      readonly field: 'text' | 'area' | 'tools' | 'topic' | 'required'
      readonly language?: string
    }

/**
 * One text for a place, for finding its field again. Places of different fields have different keys.
 *
 * @example placeKey({ kind: 'fact', field: 'title', language: 'de' }) // 'fact title de'
 */
export function placeKey(place: DraftPlace): string {
  const language = 'language' in place && place.language !== undefined ? ` ${place.language}` : ''
  switch (place.kind) {
    case 'fact':
      return `fact ${place.field}${language}`
    case 'keyword':
      return `keyword ${place.at}${language}`
    case 'list':
      return `list ${place.list}`
    case 'item':
      return `item ${place.list} ${place.id} ${place.field}${language}`
    case 'cell':
      return `cell ${place.cell.role} ${place.cell.level}`
    case 'criterion':
      return `criterion ${place.id} ${place.field}${language}`
  }
}

/** The cell that a place lies in; `undefined` for what is about the whole profile. */
export function cellOfPlace(place: DraftPlace): Cell | undefined {
  return place.kind === 'cell' || place.kind === 'criterion' ? place.cell : undefined
}
