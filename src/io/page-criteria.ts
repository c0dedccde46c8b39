import { splitAtTools } from '#domain/text.ts'
import type { PageCell } from './markdown-page.ts'
import type { AskedInRow } from './page-rows.ts'
import { sentencesOf } from './sentences.ts'

/** A criterion that a row gives, before it has an id of its own. */
export type RowCriterion = { readonly text: string; readonly tools: readonly string[] }

/** What a row's texts come to. */
export type RowCriteria = {
  readonly criteria: readonly RowCriterion[]
  /** Tools of the row that no sentence of it names, where there are several sentences. */
  readonly unplaced: readonly string[]
}

/**
 * The criteria of a row: its sentences, or the whole text where the table has one row a criterion. Tools are what
 * the page marks as code in the sentence, and what a column of tools names.
 *
 * @param language BCP 47 tag of the texts
 * @returns no criterion for a row without description
 */
export function criteriaOfRow(
  { description, tools }: AskedInRow,
  isOneCriterion: boolean,
  language: string,
): RowCriteria {
  if (!description) return { criteria: [], unplaced: [] }
  const whole = joinedLines(description.text)
  const texts = isOneCriterion ? [whole.replaceAll('\n', ' ')] : sentencesIn(whole, language)
  const inColumn = toolsIn(tools)
  const placed = new Set<string>()
  let end = 0
  const criteria = texts.map((text) => {
    const start = isOneCriterion ? 0 : whole.indexOf(text, end)
    end = start + text.length
    const marked = description.codes.flatMap((code) =>
      code.start >= start && code.start < end ? [code.text] : [],
    )
    const named = texts.length === 1 ? inColumn : namedIn(text, inColumn)
    for (const tool of named) placed.add(tool)
    return { text, tools: [...new Set([...marked, ...named])] }
  })
  return { criteria, unplaced: inColumn.filter((tool) => !placed.has(tool)) }
}

const bullet = /^[-–—•*▪◦·‣]\s+/u

function sentencesIn(text: string, language: string): readonly string[] {
  return sentencesOf(text, language)
    .map((sentence) => sentence.replace(bullet, ''))
    .filter((sentence) => sentence !== '')
}

/** A line that begins with a small letter goes on with the sentence of the line above. Nothing changes its place. */
function joinedLines(text: string): string {
  return text.replace(/\n(?=\p{Ll})/gu, ' ')
}

function toolsIn(cell: PageCell | undefined): readonly string[] {
  if (!cell) return []
  const rest = cell.codes.reduce((text, code) => text.replace(code.text, ''), cell.text)
  const tools = /[\p{L}\p{N}]/u.test(rest)
    ? cell.text.split(/[,;\n]/)
    : cell.codes.map(({ text }) => text)
  return [...new Set(tools.map((tool) => tool.trim()))].filter((tool) => /[^-–—]/u.test(tool))
}

function namedIn(text: string, tools: readonly string[]): readonly string[] {
  const named = new Set(
    splitAtTools(text, tools).flatMap((part) => (part.isTool ? [part.text] : [])),
  )
  return tools.filter((tool) => named.has(tool))
}
