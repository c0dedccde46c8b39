import type { ListName } from '#domain/draft-place.ts'

type Reveal = (id: string) => void

const known = new Map<ListName, Reveal>()

/** A list that is too long to be drawn as a whole says how one of it is brought into the page. */
export function onReveal(list: ListName, reveal: Reveal): () => void {
  known.set(list, reveal)
  return () => {
    if (known.get(list) === reveal) known.delete(list)
  }
}

/** Brings one of a list into the page, where it was left out. */
export function revealItem(list: ListName, id: string): void {
  known.get(list)?.(id)
}
