import { textIn } from '#domain/text.ts'
import type { TableColumns } from './table-columns.ts'
import type { FoundCriterion } from './table-criteria.ts'
import { criteriaIn } from './table-parts.ts'

/**
 * Takes rows apart that hold a whole cell of a profile each, as in a table with one row for each role and level: the
 * table gives no ids, no role, level and area comes twice, and most texts have several lines or sentences.
 *
 * @returns the criteria as they are where the rows hold one each. A row whose languages have different numbers of
 *   sentences stays one criterion
 */
export function splitCells(
  criteria: readonly FoundCriterion[],
  { criterion, languages, texts }: TableColumns,
): { readonly criteria: readonly FoundCriterion[]; readonly isSplit: boolean } {
  const unsplit = { criteria, isSplit: false }
  if (criterion !== undefined || texts.length === 0 || criteria.length < 2) return unsplit
  if (hasRepeatedPlace(criteria)) return unsplit
  const parts = criteria.map(partsOf)
  const several = parts.filter(({ length }) => length > 1).length
  return several * 2 > criteria.length ? { criteria: parts.flat(), isSplit: true } : unsplit

  function partsOf(found: FoundCriterion): readonly FoundCriterion[] {
    const { text } = found
    if (typeof text === 'string') {
      const language = texts[0]?.language ?? languages[0] ?? 'en'
      return criteriaIn(text, language).map((part) => ({ ...found, text: part }))
    }
    const spoken = Object.keys(text).map((language) => ({
      language,
      wordings: criteriaIn(textIn(text, language, languages).text, language),
    }))
    const lengths = new Set(spoken.map(({ wordings }) => wordings.length))
    if (lengths.size !== 1) return [found]
    return (spoken[0]?.wordings ?? []).map((_, at) => ({
      ...found,
      text: Object.fromEntries(
        spoken.map(({ language, wordings }) => [language, wordings[at] ?? '']),
      ),
    }))
  }
}

function hasRepeatedPlace(criteria: readonly FoundCriterion[]): boolean {
  const seen = new Map<object, Map<object, Set<object | undefined>>>()
  for (const { area, level, role } of criteria) {
    const levels = seen.get(role) ?? new Map<object, Set<object | undefined>>()
    seen.set(role, levels)
    const areas = levels.get(level) ?? new Set()
    levels.set(level, areas)
    if (areas.has(area)) return true
    areas.add(area)
  }
  return false
}
