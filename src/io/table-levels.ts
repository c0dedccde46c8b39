import { levelOrder } from './level-order.ts'
import type { ReadNote, ReadingChoices } from './profile-reader.ts'
import type { FoundCriteria } from './table-criteria.ts'
import { type NamedEntry, nameOf } from './table-names.ts'

type OrderedLevels = {
  readonly entries: readonly NamedEntry[]
  readonly notes: readonly ReadNote[]
}

/** Levels from the lowest up: as a person said, as rows of their own say, else as their names or places tell. */
export function orderedLevels(
  { levels, ownLevels }: FoundCriteria,
  choices: ReadingChoices,
): OrderedLevels {
  const { entries } = levels
  if (choices.levels) {
    const chosen = choices.isHighestFirst ? choices.levels.toReversed() : choices.levels
    const named = chosen
      .filter((name) => name.trim() !== '')
      .map(
        (name) =>
          entryOf(name.trim()) ?? levels.named('', [{ language: undefined, text: name.trim() }]),
      )
    return { entries: [...new Set([...named, ...entries])], notes: [] }
  }
  const own = new Set(ownLevels)
  if (own.size > 0 && own.size === entries.length) return { entries: [...own], notes: [] }
  const { by, order } = levelOrder(entries.map(nameOf))
  const ordered = order.flatMap((at) => entries[at] ?? [])
  if (ordered.length < 2) return { entries: ordered, notes: [] }
  const code = {
    names: 'levelsByName',
    numbers: 'levelsByNumber',
    appearance: 'levelsByPlace',
  } as const
  const values = { levels: ordered.map(nameOf).join(', ') }
  return { entries: ordered, notes: [{ code: code[by], values }] }

  function entryOf(name: string): NamedEntry | undefined {
    const wanted = name.toLowerCase()
    return entries.find(
      ({ givenId, wordings }) =>
        givenId === name || [...wordings.values()].some((text) => text.toLowerCase() === wanted),
    )
  }
}
