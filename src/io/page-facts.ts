import type { PageLine } from './markdown-page.ts'
import { datesIn } from './dates-in-text.ts'
import { type WrittenCount, countsIn } from './written-counts.ts'
import { plainWords } from './table-words.ts'

/** Something that a page says of its profile, and where. */
export type Fact = { readonly value: string; readonly line: number }

type FactName =
  | 'title'
  | 'field'
  | 'keywords'
  | 'date'
  | 'version'
  | 'id'
  | 'language'
  | 'source'
  | 'licence'
  | 'summary'

/** What a page says of its profile beside its tables. */
export type PageFacts = {
  readonly counts: readonly WrittenCount[]
  /** What stands above a date that is alone on its line: the title of a page without headings. */
  readonly aboveDate?: Fact
} & { readonly [Name in FactName]?: Fact }

/** Words in front of a fact as `plainWords` leaves them, parted by commas. */
const labels: { readonly [Name in FactName]: string } = {
  title: 'titel, title, skill, thema, topic',
  field: 'fachgebiet, domaene, gebiet, field, domain',
  keywords: 'schlagwoerter, schlagworte, stichwoerter, stichworte, keywords, tags',
  date: 'datum, stand, aktualisiert, zuletzt aktualisiert, date, updated, last updated, as of',
  version: 'version',
  id: 'profil id, profile id',
  language: 'sprache, language',
  source: 'quelle, source',
  licence: 'lizenz, licence, license',
  summary: 'zusammenfassung, kurzbeschreibung, summary',
}

const factNames: ReadonlyMap<string, FactName> = new Map(
  (Object.keys(labels) as FactName[]).flatMap((name) =>
    labels[name].split(', ').map((label) => [label, name] as const),
  ),
)

/** Heads a list of keywords on some pages, the name of the skill on others. */
const ofEither: ReadonlySet<string> = new Set(['skill profil', 'skillprofil', 'skill profile'])

/** A label and the value behind it; the value is empty where it stands on the next line. */
type Labelled = { readonly label: string; readonly value: string }

/**
 * What the lines of a page say of its profile: labels with their values on the same line ("Stand: 17.3.2026") or on
 * the next one, counts, and, without any label, a date alone on its line with the title on the line above.
 *
 * @param lines what stands outside the tables of levels
 * @returns the first fact of each name; none that the page does not give
 */
export function factsOfPage(lines: readonly PageLine[]): PageFacts {
  const facts: { [Name in FactName]?: Fact } = {}
  const used = new Set<number>()
  const note = (name: FactName, fact: Fact) => {
    facts[name] ??= fact
  }
  for (const [at, { line, text }] of lines.entries()) {
    if (used.has(at)) continue
    const found = labelled(text)
    if (!found) continue
    used.add(at)
    const next = lines[at + 1]
    const isNext = found.value === '' && next !== undefined && labelled(next.text) === undefined
    if (isNext) used.add(at + 1)
    const fact = isNext ? { value: next.text, line: next.line } : { value: found.value, line }
    if (fact.value !== '') note(nameOf(found.label, fact.value), fact)
  }
  const written = lines.filter((_, at) => !used.has(at))
  const dated = dateOf(facts.date, lines)
  const aboveDate = titleAboveDate(written)
  const { date: _undated, ...rest } = facts
  return {
    ...rest,
    ...(dated ? { date: dated } : {}),
    ...(aboveDate ? { aboveDate } : {}),
    counts: countsIn(written),
  }
}

function labelled(text: string): Labelled | undefined {
  const whole = plainWords(text)
  if (factNames.has(whole) || ofEither.has(whole)) return { label: whole, value: '' }
  const parted = /^([^:]{1,40}):\s*(.*)$/su.exec(text)
  const label = plainWords(parted?.[1] ?? '')
  if (!factNames.has(label) && !ofEither.has(label)) return undefined
  return { label, value: parted?.[2]?.trim() ?? '' }
}

/** Whether a line begins with the name of a fact. */
export function isFactLabel(text: string): boolean {
  return labelled(text) !== undefined
}

function nameOf(label: string, value: string): FactName {
  if (ofEither.has(label)) return value.includes(',') ? 'keywords' : 'title'
  return factNames.get(label) ?? 'title'
}

/** The labelled date, else the first that stands alone on its line, else the first at all; as an ISO date. */
function dateOf(labelledDate: Fact | undefined, lines: readonly PageLine[]): Fact | undefined {
  const candidates = [
    ...(labelledDate ? [{ text: labelledDate.value, line: labelledDate.line }] : []),
    ...lines.filter(({ text }) => isDateAlone(text)),
    ...lines,
  ]
  for (const { line, text } of candidates) {
    const [date] = datesIn(text)
    if (date) return { value: date.iso, line }
  }
  return undefined
}

function isDateAlone(text: string): boolean {
  const [date] = datesIn(text)
  return date !== undefined && date.start === 0 && date.end === text.replace(/\.$/, '').length
}

function titleAboveDate(lines: readonly PageLine[]): Fact | undefined {
  for (const [at, { text }] of lines.entries()) {
    const above = lines[at - 1]
    if (!above || !isDateAlone(text)) continue
    const isTitle = above.text.length <= 80 && /\p{L}/u.test(above.text)
    if (isTitle && countsIn([above]).length === 0) return { value: above.text, line: above.line }
  }
  return undefined
}
