import type { PhrasingContent, RootContent } from 'mdast'
import { type PlacedCriterion, type SkillProfile, criteriaAt, factsOf } from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import { bullets, heading, item, markdownOf, paragraph, table } from './markdown.ts'

/** The words of a profile as a Markdown page in one language. The reader of pages has to know each label. */
export type ProfileMarkdownWords = {
  /** BCP 47 tag: of the words, and of the texts where the profile has them in it. */
  readonly language: string
  readonly date: (isoDate: string) => string
  readonly required: string
  readonly optional: string
  readonly labels: {
    readonly [
      Label in
        | 'field'
        | 'keywords'
        | 'summary'
        | 'date'
        | 'version'
        | 'id'
        | 'language'
        | 'source'
        | 'licence'
        | 'roles'
        | 'levels'
        | 'requiredCells'
        | 'optionalCells'
        | 'criteria'
        | 'role'
        | 'requirement'
        | 'description'
        | 'area'
        | 'tools'
        | 'topic'
        | 'criterionId'
    ]: string
  }
}

/** A column of the tables; some stand only where the profile has something for them. */
type Column = {
  readonly label: keyof ProfileMarkdownWords['labels']
  readonly cellOf: (criterion: PlacedCriterion) => string | readonly PhrasingContent[]
}

/**
 * A whole profile as a Markdown page in one language, as `readMarkdownProfile` reads it: facts, then one table a
 * level with one row a criterion. A role without an expectation at a level has a row with nothing but its name; an
 * expectation without criteria one that says required or optional.
 *
 * What a page cannot carry: other languages; ids of roles, levels and areas, which are made of the names again;
 * summaries of roles, levels and areas; areas without criteria, and the order of areas; whether a criterion is
 * required by itself or by its cell (what holds for it stays); white space beside single blanks; unknown fields.
 *
 * @returns at least the title and a table a level, for a profile that asks nothing of anybody
 */
export function writeProfileMarkdown(profile: SkillProfile, words: ProfileMarkdownWords): string {
  const wording = (text: Text) => oneLine(textIn(text, words.language, profile.languages).text)
  const columns = columnsOf(profile, words, wording)
  const cells = new Map(profile.expectations.map((cell) => [`${cell.role} ${cell.level}`, cell]))
  return markdownOf([
    heading(1, wording(profile.title)),
    bullets(factLines(profile, words, wording).map((line) => item([paragraph(line)]))),
    ...profile.levels.flatMap((level): readonly RootContent[] => [
      heading(2, wording(level.name)),
      table([
        columns.map(({ label }) => words.labels[label]),
        ...profile.roles.flatMap((role) => {
          const criteria = criteriaAt(profile, role.id, level.id)
          if (criteria.length > 0) {
            return criteria.map((criterion) => columns.map(({ cellOf }) => cellOf(criterion)))
          }
          const cell = cells.get(`${role.id} ${level.id}`)
          const requirement = cell ? requirementIn(cell.required, words) : ''
          return [[wording(role.name), requirement, ...columns.slice(2).map(() => '')]]
        }),
      ]),
    ]),
  ])
}

type Wording = (text: Text) => string

function factLines(
  profile: SkillProfile,
  { date, labels, language }: ProfileMarkdownWords,
  wording: Wording,
): readonly string[] {
  const facts = factsOf(profile)
  const criteria = profile.expectations.reduce((sum, cell) => sum + cell.criteria.length, 0)
  const lines: readonly (readonly [label: string, value: Text | undefined])[] = [
    [labels.field, profile.field],
    [labels.keywords, keywordsLine(profile, wording)],
    [labels.summary, profile.summary],
    [labels.date, date(profile.updated)],
    [labels.version, profile.version],
    [labels.id, profile.id],
    // Texts that the profile lacks in the language of the words stand in its own.
    [labels.language, textIn('', language, profile.languages).language],
    [labels.source, profile.source],
    [labels.licence, profile.licence],
    [labels.roles, String(facts.roles)],
    [labels.levels, String(facts.levels)],
    [labels.requiredCells, String(facts.required)],
    [labels.optionalCells, String(facts.optional)],
    [labels.criteria, String(criteria)],
  ]
  return lines.flatMap(([label, value]) => {
    const told = value === undefined ? '' : wording(value)
    return told === '' ? [] : [`${label}: ${told}`]
  })
}

/** A semicolon parts keywords that have commas in them. */
function keywordsLine({ keywords = [] }: SkillProfile, wording: Wording): string {
  const told = keywords.map(wording)
  return told.some((keyword) => keyword.includes(',')) ? `${told.join('; ')};` : told.join(', ')
}

function columnsOf(
  profile: SkillProfile,
  words: ProfileMarkdownWords,
  wording: Wording,
): readonly Column[] {
  const roles = new Map(profile.roles.map(({ id, name }) => [id, wording(name)]))
  const areas = new Map(profile.areas.map(({ id, name }) => [id, wording(name)]))
  const criteria = profile.expectations.flatMap((cell) => cell.criteria)
  const optional: readonly (Column & { readonly isUsed: boolean })[] = [
    {
      label: 'area',
      isUsed: criteria.some(({ area }) => area !== undefined),
      cellOf: ({ area }) => (area === undefined ? '' : (areas.get(area) ?? '')),
    },
    {
      label: 'tools',
      isUsed: criteria.some(({ tools = [] }) => tools.length > 0),
      cellOf: ({ tools = [] }) => toolNodes(tools),
    },
    {
      label: 'topic',
      isUsed: criteria.some(({ topic }) => topic !== undefined),
      cellOf: ({ topic }) => topic ?? '',
    },
  ]
  return [
    { label: 'role', cellOf: ({ role }) => roles.get(role) ?? '' },
    { label: 'requirement', cellOf: ({ isRequired }) => requirementIn(isRequired, words) },
    { label: 'description', cellOf: ({ text }) => wording(text) },
    ...optional.filter(({ isUsed }) => isUsed),
    { label: 'criterionId', cellOf: ({ id }) => id },
  ]
}

/** Between backticks each is one tool, whatever signs it has. */
function toolNodes(tools: readonly string[]): readonly PhrasingContent[] {
  return tools.flatMap((tool, at): readonly PhrasingContent[] => [
    ...(at > 0 ? [{ type: 'text', value: ', ' } as const] : []),
    { type: 'inlineCode', value: oneLine(tool) },
  ])
}

function requirementIn(isRequired: boolean, words: ProfileMarkdownWords): string {
  return isRequired ? words.required : words.optional
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
