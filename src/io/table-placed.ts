import type { SkillProfile } from '#domain/profile.ts'
import { type Unnamed, idsByWords } from './criterion-ids.ts'
import { type Parsed, type Problem, problemAt } from './problem.ts'
import type { ReadNote } from './profile-reader.ts'
import { parseSkillProfile } from './skill-profile.ts'
import type { FoundCriteria, FoundCriterion } from './table-criteria.ts'
import { type NamedEntry, idsFor, textFrom } from './table-names.ts'

/** So many lines fit into a sentence. */
const mostLines = 20

/** Puts criteria into their cells and gives ids to those that have none. */
export function placeCriteria(
  criteria: readonly FoundCriterion[],
  found: FoundCriteria,
  levels: readonly NamedEntry[],
) {
  const ids = {
    roles: idsFor(found.roles.entries, 'role'),
    levels: idsFor(levels, 'level'),
    areas: idsFor(found.areas.entries, 'area'),
  }
  const problems: Problem[] = []
  const taken = new Set<string>()
  for (const { id, line } of criteria) {
    if (id === undefined) continue
    if (taken.has(id)) {
      problems.push({ ...problemAt('$', 'duplicateId', { id }), at: { line } })
    }
    taken.add(id)
  }
  const notes: ReadNote[] = []
  let made = 0
  const cells = new Map<string, Cell>()
  const seen = new Set<string>()
  const twice: number[] = []
  // Cells stand in the order of the file, those that ask nothing among the others.
  for (const place of [...criteria, ...found.emptyCells].toSorted((a, b) => a.line - b.line)) {
    cellOf(place)
  }
  const unnamed = criteria.filter(({ id }) => id === undefined)
  const idByWords = idsByWords(taken, unnamed.map(inItsCell))
  for (const criterion of criteria) {
    const { area, line, text, tools, topic } = criterion
    const cell = cellOf(criterion)
    const wording = typeof text === 'string' ? text : JSON.stringify(text)
    const key = `${cell.role} ${cell.level} ${wording}`
    if (criterion.id === undefined && seen.has(key)) {
      twice.push(line)
      continue
    }
    seen.add(key)
    if (criterion.id === undefined) made += 1
    const areaId = area && ids.areas.get(area)
    cell.criteria.push({
      id: criterion.id ?? idByWords(inItsCell(criterion)),
      ...(areaId === undefined ? {} : { area: areaId }),
      text,
      ...(tools.length === 0 ? {} : { tools }),
      ...(topic === undefined ? {} : { topic }),
      isRequired: criterion.isRequired ?? true,
    })
  }
  for (const empty of found.emptyCells) {
    const cell = cellOf(empty)
    if (cell.criteria.length === 0) cell.isRequired = empty.isRequired
  }
  const [firstTwice] = twice
  if (firstTwice !== undefined) {
    const told = twice.slice(0, mostLines).join(', ')
    const lines = twice.length > mostLines ? `${told}, …` : told
    const values = { number: String(twice.length), lines }
    notes.push({ code: 'criterionTwice', at: { line: firstTwice }, values })
  }
  if (made > 0) notes.push({ code: 'criterionIdsGuessed', values: { number: String(made) } })
  if (criteria.some(({ isRequired }) => isRequired === undefined)) {
    notes.push({ code: 'requirementGuessed', values: {} })
  }
  return {
    problems,
    notes,
    literal: { ...lists(), expectations: [...cells.values()].map(expectation) },
  }

  function inItsCell(criterion: FoundCriterion): Unnamed {
    const { text } = criterion
    // Of several languages the one whose column comes first.
    const words = typeof text === 'string' ? text : (Object.values(text)[0] ?? '')
    const { level, role } = cellOf(criterion)
    return { role, level, text: words }
  }

  function cellOf({
    role,
    level,
  }: {
    readonly role: NamedEntry
    readonly level: NamedEntry
  }): Cell {
    const [roleId, levelId] = [ids.roles.get(role) ?? '', ids.levels.get(level) ?? '']
    const key = `${roleId} ${levelId}`
    const known = cells.get(key)
    if (known) return known
    const cell: Cell = { role: roleId, level: levelId, isRequired: true, criteria: [] }
    cells.set(key, cell)
    return cell
  }

  function lists() {
    const listed = (entries: readonly NamedEntry[], idOf: ReadonlyMap<NamedEntry, string>) =>
      entries.map((entry) => ({ id: idOf.get(entry) ?? '', entry }))
    return {
      levels: listed(levels, ids.levels),
      roles: listed(found.roles.entries, ids.roles),
      areas: listed(found.areas.entries, ids.areas),
    }
  }
}

type CellCriterion = {
  readonly id: string
  readonly text: FoundCriterion['text']
  readonly isRequired: boolean
}

type Cell = {
  readonly role: string
  readonly level: string
  isRequired: boolean
  readonly criteria: CellCriterion[]
}

/** A cell says what most of its criteria are; the others say it themselves. */
function expectation({ role, level, isRequired, criteria }: Cell) {
  const requiredOnes = criteria.filter((criterion) => criterion.isRequired).length
  const required = criteria.length === 0 ? isRequired : requiredOnes * 2 >= criteria.length
  return {
    role,
    level,
    required,
    criteria: criteria.map(({ isRequired: own, ...criterion }) =>
      own === required ? criterion : { ...criterion, required: own },
    ),
  }
}

type ListedEntry = { readonly id: string; readonly entry: NamedEntry }

/** The profile, held against the format like one that was written by hand. */
export function profileFrom({
  levels,
  roles,
  areas,
  languages,
  ...rest
}: {
  readonly levels: readonly ListedEntry[]
  readonly roles: readonly ListedEntry[]
  readonly areas: readonly ListedEntry[]
  readonly languages: readonly string[]
}): Parsed<SkillProfile> {
  const named = ({ id, entry }: ListedEntry) => ({
    id,
    name: textFrom(entry.wordings, languages, id),
  })
  return parseSkillProfile({
    ...rest,
    languages,
    levels: levels.map(named),
    roles: roles.map(named),
    areas: areas.map(named),
  })
}
