import { sentencesOf } from './sentences.ts'

const bullet = /^(?:[-–—*•▪●○◦‣·]|\(?\d{1,2}[.)])\s+/u

/**
 * The criteria that stand in one cell: one a line, or one a sentence where there is only one line. Signs of a list
 * are left out, and lines that were only broken are put together again.
 *
 * @param language BCP 47 tag of the text
 * @example criteriaIn('- Digs\n- Plans', 'en') // ['Digs', 'Plans']
 */
export function criteriaIn(cell: string, language: string): readonly string[] {
  const lines = cell
    .split('\n')
    .flatMap((line) => line.split(/\s(?=[•▪●‣]\s)/u))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isList = lines.some((line) => bullet.test(line))
  const items: string[] = []
  for (const line of lines) {
    const before = items.at(-1)
    const goesOn = isList ? !bullet.test(line) : /^\p{Ll}/u.test(line)
    if (before !== undefined && goesOn) items[items.length - 1] = `${before} ${line}`
    else items.push(line)
  }
  const texts = items.map((item) => item.replace(bullet, '').trim()).filter((item) => item !== '')
  const [only] = texts
  return texts.length === 1 && only !== undefined && !isList ? sentencesOf(only, language) : texts
}

/**
 * The tools that stand in one cell, parted by comma, semicolon, bar or line end. A name that has one of these in it
 * stands in quotes, the quotes inside doubled.
 *
 * @returns each once; none for an empty cell
 * @example toolsIn('Spade, "Rake, broad"') // ['Spade', 'Rake, broad']
 */
export function toolsIn(cell: string): readonly string[] {
  const parts = cell.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=[,;|\n]|$)|[^,;|\n]+/g)
  const tools = [...parts].map(([part, quoted]) => quoted?.replaceAll('""', '"') ?? part.trim())
  return [...new Set(tools.filter((tool) => tool !== ''))]
}

/** Writes tools so that `toolsIn` gives them again. */
export function toolsCell(tools: readonly string[]): string {
  return tools
    .map((tool) => (/[",;|\n]|^\s|\s$/.test(tool) ? `"${tool.replaceAll('"', '""')}"` : tool))
    .join(', ')
}
