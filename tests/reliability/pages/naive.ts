// What most apps do: one store, kept by Zustand's persist in localStorage. For comparison only.
import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { EditedPage } from './edited-page.ts'

type Ratings = { readonly ratings: { readonly [criterion: string]: number } }

const store = createStore<Ratings>()(persist(() => ({ ratings: {} }), { name: 'naive' }))
const status = document.querySelector<HTMLElement>('[data-saving]')

function rate(criterion: string, value: number): void {
  store.setState(({ ratings }) => ({ ratings: { ...ratings, [criterion]: value } }))
  // It has no word for "not yet saved": the write is over when the call returns.
  if (status) status.dataset['saving'] = 'saved'
}

function row(criterion: string): HTMLElement {
  const element = document.createElement('fieldset')
  element.dataset['criterion'] = criterion
  for (const value of [0, 1, 2, 3]) {
    const label = document.createElement('label')
    label.dataset['step'] = String(value)
    const radio = document.createElement('input')
    Object.assign(radio, { type: 'radio', name: criterion, value: String(value) })
    radio.checked = store.getState().ratings[criterion] === value
    radio.addEventListener('change', () => {
      if (status) status.dataset['saving'] = 'saving'
      rate(criterion, value)
    })
    label.append(radio, String(value))
    element.append(label)
  }
  return element
}

document
  .querySelector('#rows')
  ?.append(...Array.from({ length: 9 }, (_, at) => row(`criterion-${at}`)))

const edited: EditedPage = {
  edit: (criterion, value) => {
    rate(criterion, value)
  },
  saved: async () => undefined,
  values: () => store.getState().ratings,
}
Object.assign(window, { edited })
