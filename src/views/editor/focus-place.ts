import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { revealItem } from './revealed-items.ts'

/** How many frames a field may take to come into the page: long lists draw what is brought into sight. */
const frames = 20

/**
 * Puts the focus on the field of a place, as soon as it is in the page. Folds around it open. Where a criterion, role,
 * level or area is not there any more, where one is added.
 */
export function focusPlace(place: DraftPlace): void {
  let left = frames
  const attempt = () => {
    const field = fieldOf(placeKey(place))
    left -= 1
    if (!field) {
      openFold(place)
      if (left > 0) requestAnimationFrame(attempt)
      else if (place.kind === 'criterion') focusPlace({ kind: 'cell', cell: place.cell })
      else if (place.kind === 'item') focusPlace({ kind: 'list', list: place.list })
      return
    }
    const fold = field.closest('details')
    if (fold) fold.open = true
    field.focus()
    field.scrollIntoView({ block: 'nearest' })
  }
  attempt()
}

/** What is in a large list comes into the page when its fold is opened. */
function openFold(place: DraftPlace): void {
  if (place.kind !== 'item' && place.kind !== 'list') return
  const fold = document.querySelector<HTMLDetailsElement>(`[data-fold="${place.list}"]`)
  if (fold) fold.open = true
  if (place.kind === 'item') revealItem(place.list, place.id)
}

function fieldOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`)
}

/** The key of the place whose field has the focus; `undefined` where none has. */
export function focusedKey(): string | undefined {
  const { activeElement } = document
  return activeElement instanceof HTMLElement ? activeElement.dataset['place'] : undefined
}
