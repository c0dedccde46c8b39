import type { KeyboardEvent } from 'react'
import { type RatingValue, ratingValues } from '#domain/assessment.ts'
import { isTextField } from '#ui/is-text-field.ts'
import { shownOf } from '#ui/shown.ts'

/** What a key means in the row of a criterion. */
export type RatingKey =
  | { readonly means: 'rate'; readonly value: RatingValue }
  | { readonly means: 'clear' | 'not-applicable' }
  | { readonly means: 'go'; readonly step: 1 | -1 }

/** Reads a key: digits rate, `n` excludes, Backspace clears, Enter goes on; `undefined` for all others. */
export function ratingKey(event: KeyboardEvent): RatingKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return undefined
  const value = ratingValues.find((step) => String(step) === event.key)
  if (value !== undefined) return { means: 'rate', value }
  if (event.key === 'Backspace' || event.key === 'Delete') return { means: 'clear' }
  if (event.key === 'n' || event.key === 'N') return { means: 'not-applicable' }
  if (event.key !== 'Enter' || !isRadio(event.target)) return undefined
  return { means: 'go', step: event.shiftKey ? -1 : 1 }
}

function isRadio(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio'
}

/** Focuses the radio of a value in a row. */
export function focusValue(row: HTMLElement | null, value: RatingValue): void {
  row?.querySelector<HTMLElement>(`input[type=radio][value="${value}"]`)?.focus()
}

/** Backspace on a control that goes away with the rating: focus stays in the row. */
export function focusIfLost(row: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) {
      row?.querySelector<HTMLElement>('input[type=radio]')?.focus()
    }
  })
}

/** Moves focus to the rating of the criterion before or after, whatever stands between the two. */
export function focusNeighbour(row: HTMLElement | null, step: 1 | -1): void {
  const rows = shownOf('[data-criterion]')
  const neighbour = row ? rows[rows.indexOf(row) + step] : undefined
  const radios = neighbour?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []
  const target = [...radios].find((radio) => radio.checked) ?? radios[0]
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
