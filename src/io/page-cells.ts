import * as v from 'valibot'
import { criteriaOfRow } from './page-criteria.ts'
import type { PageNames } from './page-names.ts'
import type { AskedInRow, LevelRow } from './page-rows.ts'
import type { LevelTable } from './page-tables.ts'
import { idsByWords, slugFrom } from './criterion-ids.ts'
import { type Position, type Problem, type ProblemCode, problemAt } from './problem.ts'
import type { ReadNote } from './profile-reader.ts'
import { criterionId } from './schema-parts.ts'
import { isNoArea } from './table-words.ts'

type CellCriterion = {
  readonly id: string
  readonly area?: string
  readonly text: string
  readonly tools?: readonly string[]
  readonly topic?: string
  readonly required?: boolean
}

/** What a page asks of a role at a level, as it will be checked. */
export type PageExpectation = {
  readonly role: string
  readonly level: string
  readonly required: boolean
  readonly criteria: readonly CellCriterion[]
}

/** The expectations of a page, with what was guessed for them and what is wrong with their rows. */
export type PageCells = {
  /** The expectation of a role and a level, by their ids. */
  readonly at: (role: string, level: string) => PageExpectation | undefined
  readonly notes: readonly ReadNote[]
  readonly problems: readonly Problem[]
}

type NamesOfPage = {
  readonly roles: PageNames
  readonly levels: PageNames
  readonly areas: PageNames
}

/** The rows of one cell, in their order. */
type GatheredRow = { readonly required: boolean; readonly criteria: readonly CellCriterion[] }

/**
 * Makes expectations of rows: one for each role and level. Several rows of one role come together where they differ
 * by area, or where the table has one row a criterion; else a role that comes twice in a level is a problem.
 */
export function cellsOfPage(
  tables: readonly LevelTable[],
  rows: readonly (readonly LevelRow[])[],
  { areas, levels, roles }: NamesOfPage,
  language: string,
): PageCells {
  const problems = [...rowsTwice(tables, rows)]
  const given = givenIds(rows.flat())
  for (const problem of given.problems) problems.push(problem)
  const readRows = rows.map((ofTable, at) => {
    const isOneCriterion = tables[at]?.columns.has('criterion') ?? false
    return ofTable.flatMap(({ asked, at: place, level, role }) => {
      if (!asked) return []
      const cell = { role: roles.idOf(role), level: levels.idOf(level) }
      return [{ asked, place, cell, ...criteriaOfRow(asked, isOneCriterion, language) }]
    })
  })
  const unnamed = readRows
    .flat()
    .flatMap(({ asked, cell, criteria }) =>
      asked.id ? [] : criteria.map(({ text }) => ({ ...cell, text })),
    )
  const idOf = idsByWords(new Set(given.ids), unnamed)
  const cells = new Map<string, GatheredRow[]>()
  const unplaced: { readonly tool: string; readonly at: Position }[] = []
  const sentences = { cells: 0, criteria: 0 }
  for (const [at, ofTable] of readRows.entries()) {
    const isOneCriterion = tables[at]?.columns.has('criterion') ?? false
    for (const read of ofTable) {
      const { asked, place } = read
      for (const tool of read.unplaced) unplaced.push({ tool, at: place })
      if (!isOneCriterion && read.criteria.length > 0) {
        sentences.cells += 1
        sentences.criteria += read.criteria.length
      }
      const criteria = read.criteria.map(({ text, tools }) => ({
        id: asked.id?.text ?? idOf({ ...read.cell, text }),
        ...(isNoArea(asked.area) ? {} : { area: areas.idOf(asked.area) }),
        text,
        ...(tools.length > 0 ? { tools } : {}),
        ...topicOf(asked),
      }))
      const key = `${read.cell.role} ${read.cell.level}`
      const cell = cells.get(key)
      const row = { required: asked.required, criteria }
      if (cell) cell.push(row)
      else cells.set(key, [row])
    }
  }
  return {
    at: (role, level) => {
      const gathered = cells.get(`${role} ${level}`)
      return gathered && { role, level, ...joined(gathered) }
    },
    notes: [...sentenceNotes(sentences), ...unplacedNotes(unplaced)],
    problems,
  }
}

/** A cell with a required criterion is required; what is optional in it says so itself. */
function joined(rows: readonly GatheredRow[]): Pick<PageExpectation, 'criteria' | 'required'> {
  const asking = rows.filter(({ criteria }) => criteria.length > 0)
  const required = (asking.length > 0 ? asking : rows).some((row) => row.required)
  return {
    required,
    criteria: asking.flatMap((row) =>
      row.criteria.map((criterion) =>
        row.required === required ? criterion : { ...criterion, required: row.required },
      ),
    ),
  }
}

function topicOf({ topic }: AskedInRow): { readonly topic?: string } {
  const slug = slugFrom(topic, '')
  return slug === '' ? {} : { topic: slug }
}

function* rowsTwice(
  tables: readonly LevelTable[],
  rows: readonly (readonly LevelRow[])[],
): Generator<Problem> {
  const lines = new Map<string, number>()
  for (const [at, ofTable] of rows.entries()) {
    const columns = tables[at]?.columns
    if (columns?.has('criterion')) continue
    for (const row of ofTable) {
      const area = columns?.has('area') ? (row.asked?.area ?? '') : ''
      const key = [row.role, row.level, area].join('\n').toLowerCase()
      const first = lines.get(key)
      if (first === undefined) {
        lines.set(key, row.at.line)
        continue
      }
      const values = { role: row.role, level: row.level, first: String(first) }
      yield { ...problemAt('$', 'pageRowTwice', values), at: row.at }
    }
  }
}

function givenIds(rows: readonly LevelRow[]): {
  readonly ids: ReadonlySet<string>
  readonly problems: readonly Problem[]
} {
  const ids = new Set<string>()
  const problems: Problem[] = []
  for (const { asked } of rows) {
    if (!asked?.id) continue
    const { at, text } = asked.id
    const code: ProblemCode | undefined = !v.is(criterionId, text)
      ? 'pageCriterionId'
      : ids.has(text)
        ? 'duplicateId'
        : undefined
    if (code) problems.push({ ...problemAt('$', code, { id: text }), at })
    ids.add(text)
  }
  return { ids, problems }
}

function sentenceNotes(counted: {
  readonly cells: number
  readonly criteria: number
}): readonly ReadNote[] {
  if (counted.criteria === 0) return []
  const values = { rows: String(counted.cells), criteria: String(counted.criteria) }
  return [{ code: 'pageSentences', values }]
}

function unplacedNotes(
  tools: readonly { readonly tool: string; readonly at: Position }[],
): readonly ReadNote[] {
  const [first] = tools
  if (!first) return []
  const names = [...new Set(tools.map(({ tool }) => tool))].join(', ')
  return [{ code: 'pageToolsUnplaced', at: first.at, values: { tools: names } }]
}
