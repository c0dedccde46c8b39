import { freeSlugs, slugFrom } from './criterion-ids.ts'
import type { Position } from './problem.ts'
import type { ReadNote } from './profile-reader.ts'

/** Names of one kind, each with the id that it gets. */
export type PageNames = {
  /** In the order in which they appear, each as it is spelled first. */
  readonly names: readonly string[]
  /** The id of a name, however it is spelled; empty for one that is not among them. */
  readonly idOf: (name: string) => string
  /** Other spellings of a name that was there before. */
  readonly notes: readonly ReadNote[]
}

/**
 * Collects names and makes ids of them. Case does not tell two names apart.
 *
 * @param kind what an id begins with where a name has no Latin letter: `role-1`
 */
export function pageNames(
  found: Iterable<{ readonly name: string; readonly at: Position }>,
  kind: 'role' | 'level' | 'area',
): PageNames {
  const byKey = new Map<string, { readonly name: string; readonly id: string }>()
  const spellings = new Set<string>()
  const notes: ReadNote[] = []
  const free = freeSlugs(new Set())
  for (const { at, name } of found) {
    const known = byKey.get(keyOf(name))
    if (!known) {
      byKey.set(keyOf(name), { name, id: free(slugFrom(name, `${kind}-${byKey.size + 1}`)) })
    } else if (known.name !== name && !spellings.has(name)) {
      spellings.add(name)
      notes.push({ code: 'pageSpelledTwice', at, values: { kept: known.name, other: name } })
    }
  }
  return {
    names: [...byKey.values()].map(({ name }) => name),
    idOf: (name) => byKey.get(keyOf(name))?.id ?? '',
    notes,
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
