import { checkCounts } from './check-counts.ts'
import { decodeText } from './decode-text.ts'
import { type PageLine, readPage } from './markdown-page.ts'
import { type TableLevels, levelsOfTables } from './page-levels.ts'
import { profileOfPage } from './page-profile.ts'
import { rowsOf } from './page-rows.ts'
import { type LevelTable, tablesOfPage } from './page-tables.ts'
import { type Problem, problemAt } from './problem.ts'
import type {
  Mapping,
  OnProgress,
  ProfileSource,
  ReadProfile,
  ReadingChoices,
} from './profile-reader.ts'
import { problemsOfNothing } from './profile-value.ts'
import { parseSkillProfile } from './skill-profile.ts'

/**
 * Reads a skill profile from a Markdown page with one table a level, its header in German or English.
 *
 * What the page does not say is guessed and told: names of levels, ids, language, version. What contradicts itself
 * is a problem with its line, all at once, and then there is no profile.
 *
 * @returns never rejects, whatever the file holds
 */
export async function readMarkdownProfile(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  try {
    return await read(source, choices, onProgress)
  } catch (error) {
    // The Markdown parser calls itself for what stands inside of something: hostile nesting ends its stack.
    if (error instanceof RangeError) return refused([problemAt('$', 'tooDeep', { limit: '100' })])
    const found = error instanceof Error ? error.message : String(error)
    return refused([problemAt('$', 'readerFailed', { found })])
  }
}

function refused(problems: readonly Problem[], mapping?: Mapping): ReadProfile {
  return { ok: false, problems: inOrder(problems), ...(mapping ? { mapping } : {}) }
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    ({ at: a }, { at: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  )
}

async function read(
  source: ProfileSource,
  choices: ReadingChoices,
  onProgress: OnProgress,
): Promise<ReadProfile> {
  const { encoding, text: decoded } = decodeText(source.bytes)
  const { lines, text } = withoutFrontMatter(decoded)
  if (decoded.trim() === '') return refused([problemAt('$', 'empty')])
  const page = tablesOfPage(await readPage(text, onProgress), linesIn(text))
  const levels = levelsOfTables(page.tables, choices)
  const rows = page.tables.map((table, at) => rowsOf(table, levels.names[at] ?? ''))
  const mapping = mappingOf(page.tables, levels)
  const made = profileOfPage({
    fileName: source.name,
    choices,
    tables: page.tables,
    levels: levels.names,
    rows: rows.map((ofTable) => ofTable.rows),
    headings: page.headings,
    lines: [...lines, ...page.lines],
    levelHeading: levels.headings[0],
  })
  const problems = [page, levels, ...rows, made].flatMap((part) => part.problems)
  if (problems.length > 0) return refused(problems, mapping)
  const profile = parseSkillProfile(made.profile)
  if (!profile.ok) return refused(profile.problems, mapping)
  const nothing = problemsOfNothing(profile.value).map((problem) => ({
    ...problem,
    at: page.tables[0]?.at ?? { line: 1 },
  }))
  if (nothing.length > 0) return refused(nothing, mapping)
  const counts = checkCounts(made.counts, profile.value)
  const notes = [
    ...(encoding === 'windows-1252'
      ? [{ code: 'encodingGuessed', values: { encoding } } as const]
      : []),
    // What contradicts the page stands first, what it confirms last.
    ...counts.filter(({ code }) => code === 'countDiffers'),
    ...[page, levels, made].flatMap((part) => part.notes),
    ...counts.filter(({ code }) => code === 'countMatches'),
  ]
  return { ok: true, profile: profile.value, notes, ...(mapping ? { mapping } : {}) }
}

function mappingOf(tables: readonly LevelTable[], levels: TableLevels): Mapping | undefined {
  if (tables.length === 0) return undefined
  return {
    kind: 'tables',
    tables: tables.map((table, at) => ({
      line: table.at.line,
      heading: (levels.headings[at] ?? table.headings.at(-1))?.text ?? '',
      rows: table.rows.length,
      level: levels.names[at] ?? '',
    })),
  }
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/)
}

/**
 * A page without the facts between two rows of dashes that it may begin with, which Markdown would take for a
 * heading. Lines keep their numbers.
 */
function withoutFrontMatter(text: string): {
  readonly text: string
  readonly lines: readonly PageLine[]
} {
  const found =
    /^---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text)
  if (!found) return { text, lines: [] }
  const lines = linesIn(found[1] ?? '').map((line, at) => ({
    line: at + 2,
    text: line.trim().replace(/^([^:]+:\s*)(["'])(.*)\2$/, '$1$3'),
  }))
  const blank = '\n'.repeat(linesIn(found[0]).length - 1)
  return { text: `${blank}${text.slice(found[0].length)}`, lines }
}
