import * as v from 'valibot'
import type { Text } from '#domain/text.ts'
import { slugFrom } from './criterion-ids.ts'
import { type Problem, problemAt } from './problem.ts'
import type { OnProgress, ReadNote } from './profile-reader.ts'
import { criterionId } from './schema-parts.ts'
import type { NameGroup, TableColumns } from './table-columns.ts'
import type { TableRow } from './table-header.ts'
import { type NamedEntry, type Names, collectNames, textFrom } from './table-names.ts'
import { criteriaIn, toolsIn } from './table-parts.ts'
import { isNoArea, isSpreadsheetError, requiredBy } from './table-words.ts'

/** A criterion as a row or a cell of a table gives it. */
export type FoundCriterion = {
  readonly line: number
  readonly role: NamedEntry
  readonly level: NamedEntry
  readonly area: NamedEntry | undefined
  readonly text: Text
  /** `undefined` where the table says nothing about it at all. */
  readonly isRequired: boolean | undefined
  readonly tools: readonly string[]
  readonly topic: string | undefined
  /** `undefined` where the table gives none. */
  readonly id: string | undefined
}

/** A role and level that the table names and asks nothing of. */
type EmptyCell = {
  readonly line: number
  readonly role: NamedEntry
  readonly level: NamedEntry
  readonly isRequired: boolean
}

/** Everything that the rows of a table hold, with what was guessed and what is wrong. */
export type FoundCriteria = {
  readonly criteria: readonly FoundCriterion[]
  readonly emptyCells: readonly EmptyCell[]
  readonly roles: Names
  readonly levels: Names
  readonly areas: Names
  /** Levels that have a row of their own, in its order. */
  readonly ownLevels: readonly NamedEntry[]
  readonly notes: readonly ReadNote[]
  readonly problems: readonly Problem[]
}

/** What a row says beside its criteria. */
type Place = {
  readonly role: NamedEntry
  readonly level: NamedEntry | undefined
  readonly area: NamedEntry | undefined
}

/** As many characters as a cell of a spreadsheet can have. */
const longestCell = 32_767

const progressEvery = 1000

const isCriterionId = (id: string): boolean => v.is(criterionId, id)

/**
 * Reads the rows below a header.
 *
 * Names that a row leaves out are taken from the row above, where that can only mean that they go on: nothing to the
 * left of them has changed. A competence area goes on only together with a role or level, or as the first of the
 * three, since a criterion may have none.
 *
 * @param onlyRole name of the role where the table has no column for one
 * @param areasAreFilled whether areas were merged and are filled already, so that an empty one is really empty
 */
export function readRows(
  rows: readonly TableRow[],
  columns: TableColumns,
  options: {
    readonly onlyRole: string
    readonly areasAreFilled: boolean
    readonly onProgress: OnProgress
  },
): FoundCriteria {
  const { header, texts, expectations, groups, languages } = columns
  const lists = { role: collectNames(), level: collectNames(), area: collectNames() }
  const criteria: FoundCriterion[] = []
  const emptyCells: EmptyCell[] = []
  const ownLevels: NamedEntry[] = []
  const problems: Problem[] = []
  const counted = new Map<ReadNote['code'], { line: number; number: number }>()
  const last = new Map<NameGroup['kind'], { key: string; entry: NamedEntry | undefined }>()
  const isMatrix = expectations.length > 0
  // Levels of a matrix stand in its header, those that nothing is asked of included.
  for (const { level } of expectations) levelOf(level)
  const needed = neededColumns()
  const mapped = mappedColumns()

  for (const [at, row] of rows.entries()) {
    if (at % progressEvery === 0) options.onProgress(at, rows.length)
    if (row.cells.every((cell) => cell === '')) continue
    if (isRagged(row) || hasErrors(row)) continue
    if (isMatrix) readMatrixRow(row)
    else readCriterionRow(row)
  }
  const { role: roles, level: levels, area: areas } = lists
  const notes = [...counted].map(([code, { line, number }]): ReadNote => ({
    code,
    at: { line },
    values: { number: String(number) },
  }))
  return { criteria, emptyCells, roles, levels, areas, ownLevels, notes, problems }

  function count(code: ReadNote['code'], line: number) {
    const soFar = counted.get(code)
    counted.set(code, { line: soFar?.line ?? line, number: (soFar?.number ?? 0) + 1 })
  }

  function refuse(code: Problem['code'], line: number, values: Problem['values'] = {}) {
    problems.push({ ...problemAt('$', code, values), at: { line } })
  }

  function levelOf(name: string): NamedEntry {
    return lists.level.named('', [{ language: undefined, text: name }])
  }

  /** Up to here a row must have cells; what is left out at its end is empty. */
  function neededColumns(): number {
    const places = [
      ...[...texts, ...expectations].map(({ at }) => at),
      ...groups.filter(({ kind }) => kind !== 'area').map(({ at }) => at),
    ]
    return Math.max(0, ...places) + 1
  }

  function mappedColumns(): readonly number[] {
    const places = [
      ...[...texts, ...expectations].map(({ at }) => at),
      ...groups.flatMap(({ id, names }) => [id, ...names.map(({ at }) => at)]),
      columns.required,
      columns.tools,
      columns.topic,
      columns.criterion,
    ]
    return places.filter((place) => place !== undefined)
  }

  function isRagged({ cells, line }: TableRow): boolean {
    const isTooLong = cells.some((cell, at) => at >= header.length && cell !== '')
    const isTooShort = cells.length < needed
    if (isTooLong || isTooShort) {
      const values = { found: String(cells.length), expected: String(header.length) }
      refuse('tableRowLength', line, values)
    } else if (cells.length < header.length) count('tableShortRows', line)
    return isTooLong || isTooShort
  }

  function hasErrors({ cells, line }: TableRow): boolean {
    const long = mapped.filter((at) => (cells[at] ?? '').length > longestCell)
    for (const at of long) {
      const values = { found: String(cells[at]?.length), limit: String(longestCell) }
      refuse('tableCellTooLong', line, { column: header[at] ?? '', ...values })
    }
    const wrong = mapped.filter((at) => isSpreadsheetError(cells[at] ?? ''))
    for (const at of wrong) {
      refuse('tableCellError', line, { column: header[at] ?? '', found: cells[at] ?? '' })
    }
    return wrong.length + long.length > 0
  }

  /** What a row names by itself; `undefined` where it leaves that out. */
  function namedBy({ cells }: TableRow, group: NameGroup) {
    const wordings = group.names.map(({ at, language }) => ({ language, text: cells[at] ?? '' }))
    const givenId = group.id === undefined ? '' : (cells[group.id] ?? '')
    const isEmpty = givenId === '' && wordings.every(({ text }) => text === '')
    if (isEmpty) return undefined
    const key = [givenId, ...wordings.map(({ text }) => text)].join('\0')
    const isNone =
      group.kind === 'area' && givenId === '' && wordings.every(({ text }) => isNoArea(text))
    return { key, entry: isNone ? undefined : lists[group.kind].named(givenId, wordings) }
  }

  /** Role, level and area of a row, what it leaves out taken from above. */
  function placeOf(row: TableRow): Place | undefined {
    const place = new Map<NameGroup['kind'], NamedEntry | undefined>()
    let hasChanged = false
    let hasLeftOut = false
    let isWhole = true
    for (const [at, group] of groups.entries()) {
      const { kind } = group
      const own = namedBy(row, group)
      const before = last.get(kind)
      if (own) {
        if (own.key !== before?.key) {
          hasChanged = true
          for (const right of groups.slice(at + 1)) last.delete(right.kind)
        }
        last.set(kind, own)
        place.set(kind, own.entry)
        continue
      }
      const goesOn = before !== undefined && !hasChanged
      if (kind === 'area') {
        const isOutline = hasLeftOut || at === 0
        if (goesOn && isOutline && !options.areasAreFilled && before.entry) {
          place.set(kind, before.entry)
          count('areasFilledDown', row.line)
        }
        continue
      }
      hasLeftOut = true
      if (goesOn) {
        place.set(kind, before.entry)
        count('namesFilledDown', row.line)
      } else {
        isWhole = false
        const column = header[group.names[0]?.at ?? group.at] ?? ''
        refuse('tableCellEmpty', row.line, { column })
      }
    }
    const role = place.get('role') ?? roleWithoutColumn()
    if (!isWhole || !role) return undefined
    return { role, level: place.get('level'), area: place.get('area') }
  }

  function roleWithoutColumn(): NamedEntry | undefined {
    if (groups.some(({ kind }) => kind === 'role')) return undefined
    return lists.role.named('', [{ language: undefined, text: options.onlyRole }])
  }

  /** A row without a criterion: it names what there is, or a role and level that nothing is asked of. */
  function readNamingRow(row: TableRow) {
    const named = new Map<NameGroup['kind'], NamedEntry>()
    for (const [at, group] of groups.entries()) {
      const own = namedBy(row, group)
      if (!own) continue
      if (own.key !== last.get(group.kind)?.key) {
        for (const right of groups.slice(at + 1)) last.delete(right.kind)
      }
      last.set(group.kind, own)
      if (own.entry) named.set(group.kind, own.entry)
    }
    const [role, level] = [named.get('role'), named.get('level')]
    if (level && !role) ownLevels.push(level)
    if (!role || !level) return
    const isRequired = requirementOf(row)
    if (isRequired === undefined) count('tableRowsWithoutCriterion', row.line)
    else emptyCells.push({ line: row.line, role, level, isRequired })
  }

  /** What the column of requirements says; `undefined` where there is none, or the cell is empty. */
  function requirementOf({ cells, line }: TableRow): boolean | undefined {
    const cell = columns.required === undefined ? '' : (cells[columns.required] ?? '')
    if (cell === '') return undefined
    const isRequired = requiredBy(cell)
    if (isRequired === undefined) {
      refuse('tableRequirement', line, { column: header[columns.required ?? 0] ?? '', found: cell })
    }
    return isRequired
  }

  /** What stands beside the criteria of a row, and holds for all of them. */
  function besides(row: TableRow) {
    const { cells, line } = row
    const said = requirementOf(row)
    if (columns.required !== undefined && (cells[columns.required] ?? '') === '') {
      count('requirementEmpty', line)
    }
    const topic = columns.topic === undefined ? '' : (cells[columns.topic] ?? '')
    return {
      line,
      isRequired: columns.required === undefined ? undefined : (said ?? false),
      tools: columns.tools === undefined ? [] : toolsIn(cells[columns.tools] ?? ''),
      topic: topic === '' ? undefined : slugFrom(topic, '') || undefined,
    }
  }

  function readCriterionRow(row: TableRow) {
    const { cells, line } = row
    const wordings = new Map<string | undefined, string>()
    for (const { at, language } of texts) {
      const text = cells[at] ?? ''
      if (text !== '') wordings.set(language, text)
    }
    if (wordings.size === 0) {
      const beside = [columns.criterion, columns.tools, columns.topic]
      if (beside.every((at) => at === undefined || (cells[at] ?? '') === '')) {
        readNamingRow(row)
      } else refuse('tableNoWording', line)
      return
    }
    const place = placeOf(row)
    const beside = besides(row)
    const id = idIn(row)
    if (!place?.level) return
    const { role, level, area } = place
    criteria.push({ ...beside, role, level, area, text: textFrom(wordings, languages, ''), id })
  }

  /** The id that the table gives, made one that can be used. */
  function idIn({ cells, line }: TableRow): string | undefined {
    const given = columns.criterion === undefined ? '' : (cells[columns.criterion] ?? '')
    if (given === '') return undefined
    if (isCriterionId(given)) return given
    const parts = given.split('.').map((part) => slugFrom(part, ''))
    const usable = parts.filter((part) => part !== '').join('.')
    if (isCriterionId(usable)) {
      count('criterionIdsRewritten', line)
      return usable
    }
    refuse('tableIdUnusable', line, { found: given })
    return undefined
  }

  function readMatrixRow(row: TableRow) {
    const { cells, line } = row
    const hasCriteria = expectations.some(({ at }) => (cells[at] ?? '') !== '')
    if (!hasCriteria) {
      readNamingRow(row)
      return
    }
    const place = placeOf(row)
    const beside = besides(row)
    if (!place) return
    for (const level of new Set(expectations.map((column) => column.level))) {
      const spoken = expectations
        .filter((column) => column.level === level)
        .map(({ at, language }) => ({ language, parts: criteriaIn(cells[at] ?? '', language) }))
        .filter(({ parts }) => parts.length > 0)
      const [first] = spoken
      if (!first) continue
      if (spoken.some(({ parts }) => parts.length !== first.parts.length)) {
        const found = spoken.map(({ language, parts }) => `${language}: ${parts.length}`).join(', ')
        refuse('tableLanguagesDiffer', line, { column: level, found })
        continue
      }
      for (const position of first.parts.keys()) {
        const wordings = new Map<string | undefined, string>()
        for (const { language, parts } of spoken) wordings.set(language, parts[position] ?? '')
        criteria.push({
          ...beside,
          role: place.role,
          level: levelOf(level),
          area: place.area,
          text: textFrom(wordings, languages, ''),
          id: undefined,
        })
      }
    }
  }
}
