import { readAlignment } from '#io/alignment.ts'
import { readAssessment } from '#io/assessment.ts'
import type { Parsed } from '#io/problem.ts'
import { readSnapshot } from '#io/snapshot.ts'
import type { Records, UnreadableRecord } from './device-storage.ts'

const keptAsidePrefix = 'levelwise:kept-aside:'

/** The kinds of records that there were. */
type OldKind = 'assessment' | 'alignment' | 'team' | 'snapshot'

/** How each kind of record was named and is read. */
const kinds: {
  readonly [Kind in OldKind]: {
    readonly prefix: string
    readonly read: (json: string) => Parsed<Records[Kind]>
  }
} = {
  assessment: { prefix: 'levelwise:assessment:', read: readAssessment },
  alignment: { prefix: 'levelwise:alignment:', read: readAlignment },
  team: { prefix: 'levelwise:team:', read: readAssessment },
  snapshot: { prefix: 'levelwise:snapshot:', read: readSnapshot },
}

/** A record as it lies in localStorage. */
export type OldRecord<Kind extends OldKind> = {
  readonly name: string
  readonly raw: string
  readonly record: Records[Kind]
}

/** The records of the first layout, one localStorage key each. Settings lie there still. */
export type LayoutOne = {
  readonly records: { readonly [Kind in OldKind]: readonly OldRecord<Kind>[] }
  readonly unreadable: readonly UnreadableRecord[]
  /** The keys of what could be read: they go once it lies in the new layout. */
  readonly names: readonly string[]
}

const nothing: LayoutOne = {
  records: { assessment: [], alignment: [], team: [], snapshot: [] },
  unreadable: [],
  names: [],
}

/**
 * Reads what the first layout left in localStorage. What cannot be read stays there.
 *
 * @param storage may throw when it is touched: then there is nothing
 */
export function readLayoutOne(storage: () => Storage): LayoutOne {
  try {
    return readAll(storage())
  } catch {
    return nothing
  }
}

function readAll(store: Storage): LayoutOne {
  const unreadable: UnreadableRecord[] = []
  const names: string[] = []
  const read = <T>(name: string, reader: (json: string) => Parsed<T>) => {
    const raw = store.getItem(name) ?? ''
    const parsed = reader(raw)
    if (parsed.ok) names.push(name)
    else unreadable.push({ key: name, raw, problems: parsed.problems })
    return parsed.ok ? [{ name, raw, record: parsed.value }] : []
  }
  const keys = Object.keys(store)
  const recordsOf = <Kind extends OldKind>(kind: Kind): readonly OldRecord<Kind>[] =>
    keys
      .filter((key) => key.startsWith(kinds[kind].prefix))
      .flatMap((key) => read(key, kinds[kind].read))
  const records = {
    assessment: recordsOf('assessment'),
    alignment: recordsOf('alignment'),
    team: recordsOf('team'),
    snapshot: recordsOf('snapshot'),
  }
  for (const key of keys.filter((candidate) => candidate.startsWith(keptAsidePrefix))) {
    unreadable.push({ key, raw: store.getItem(key) ?? '', problems: [] })
  }
  return { records, unreadable, names }
}
