import type { Text } from '#domain/text.ts'
import { freeSlugs, slugFrom } from './criterion-ids.ts'

/** A wording with its language; `undefined` where the table has it once for all languages. */
export type Wording = { readonly language: string | undefined; readonly text: string }

/** A role, level or competence area that rows name. */
export type NamedEntry = {
  /** As the table gives it; empty where it gives none. */
  givenId: string
  readonly wordings: Map<string | undefined, string>
}

/** What rows named so far, in the order in which they did. */
export type Names = {
  readonly entries: readonly NamedEntry[]
  /** The one that an id, else a wording, belongs to; a new one where nothing fits. */
  readonly named: (givenId: string, wordings: readonly Wording[]) => NamedEntry
}

/** Collects what rows name. The same id, or the same name in any case, is the same thing. */
export function collectNames(): Names {
  const entries: NamedEntry[] = []
  const byId = new Map<string, NamedEntry>()
  const byName = new Map<string, NamedEntry>()
  const byRow = new Map<string, NamedEntry>()
  return {
    entries,
    named: (givenId, wordings) => {
      const row = [givenId, ...wordings.map(({ text }) => text)].join('\0')
      const known = byRow.get(row)
      if (known) return known
      const entry = found(givenId, wordings) ?? added()
      entry.givenId ||= givenId
      for (const { language, text } of wordings) {
        if (text === '') continue
        if (!entry.wordings.has(language)) entry.wordings.set(language, text)
        const key = nameKey(language, text)
        if (!byName.has(key)) byName.set(key, entry)
      }
      if (givenId !== '') byId.set(givenId, entry)
      byRow.set(row, entry)
      return entry
    },
  }

  function found(givenId: string, wordings: readonly Wording[]): NamedEntry | undefined {
    if (givenId !== '' && byId.has(givenId)) return byId.get(givenId)
    for (const { language, text } of wordings) {
      const named = text === '' ? undefined : byName.get(nameKey(language, text))
      // Two things of one name are told apart by their ids.
      if (named && (givenId === '' || named.givenId === '')) return named
    }
    return undefined
  }

  function added(): NamedEntry {
    const entry: NamedEntry = { givenId: '', wordings: new Map() }
    entries.push(entry)
    return entry
  }
}

function nameKey(language: string | undefined, text: string): string {
  return `${language ?? ''} ${text.toLowerCase().replace(/\s+/g, ' ')}`
}

/**
 * Ids for entries: those that the table gives, else ones made from their names.
 *
 * @param kind what an id is made from where a name has no letter for it, e.g. 'role' for 'role-3'
 */
export function idsFor(
  entries: readonly NamedEntry[],
  kind: 'role' | 'level' | 'area',
): ReadonlyMap<NamedEntry, string> {
  const ids = new Map<NamedEntry, string>()
  const free = freeSlugs(new Set())
  const give = (areGiven: boolean) => {
    for (const [at, entry] of entries.entries()) {
      if ((entry.givenId !== '') !== areGiven) continue
      const wanted = areGiven ? entry.givenId : nameOf(entry)
      ids.set(entry, free(slugFrom(wanted, `${kind}-${at + 1}`)))
    }
  }
  // Ids of the table come first: none of them may change for one that is made.
  give(true)
  give(false)
  return ids
}

/** The first wording of an entry, else its id. */
export function nameOf({ givenId, wordings }: NamedEntry): string {
  const [first = givenId] = wordings.values()
  return first
}

/**
 * A text of a profile from its wordings: one for all languages where it is the same in each of them.
 *
 * @param languages of the profile; a wording without language is there for each
 */
export function textFrom(
  wordings: ReadonlyMap<string | undefined, string>,
  languages: readonly string[],
  fallback: string,
): Text {
  const [first = fallback] = wordings.values()
  const isSame = languages.every((language) => wordings.get(language) === first)
  if (wordings.size === 0 || wordings.has(undefined) || isSame) return first
  const spoken: Record<string, string> = {}
  for (const [language, text] of wordings) if (language !== undefined) spoken[language] = text
  return spoken
}
