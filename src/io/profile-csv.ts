import {
  type Area,
  type Level,
  type PlacedCriterion,
  type Role,
  type SkillProfile,
  criteriaAt,
} from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import { writeCsv } from './csv.ts'
import { levelOrder } from './level-order.ts'
import { toolsCell } from './table-parts.ts'

/** The words of a profile as CSV in one language. The reader of tables has to know each of them. */
export type ProfileCsvWords = {
  readonly csvSeparator: ',' | ';'
  readonly required: string
  readonly optional: string
  readonly labels: {
    readonly [
      Label in
        | 'role'
        | 'level'
        | 'area'
        | 'text'
        | 'required'
        | 'tools'
        | 'topic'
        | 'criterion'
        | 'roleId'
        | 'levelId'
        | 'areaId'
        | 'title'
        | 'id'
        | 'version'
        | 'updated'
        | 'field'
        | 'summary'
        | 'keywords'
        | 'source'
        | 'licence'
    ]: string
  }
}

/** A part of a profile that has a name. */
type Named = Role | Level | Area

/** What a row is about; what it says nothing about is left out. */
type Row = {
  readonly role?: Role | undefined
  readonly level?: Level | undefined
  readonly area?: Area | undefined
  readonly isRequired?: boolean
  readonly criterion?: PlacedCriterion
}

/**
 * A whole profile as CSV: lines about it, an empty one, then one row a criterion, with a column for each language.
 *
 * Where the rows alone would lose it, rows without a criterion come first: levels, roles and areas in their order,
 * and cells that ask nothing. The reader of tables gives all of this again.
 *
 * What a table cannot carry, and JSON and YAML do: summaries of levels, roles and areas; unknown fields; whether a
 * criterion is required by itself or by its cell (what holds for it is kept); white space around texts; and whether
 * a text stands once for all languages or the same in each.
 *
 * @returns at least the header, for a profile that asks nothing of anybody
 */
export function writeProfileCsv(profile: SkillProfile, words: ProfileCsvWords): string {
  const { languages } = profile
  const { labels } = words
  const named = {
    role: columnsOf(profile.roles),
    level: columnsOf(profile.levels),
    area: columnsOf(profile.areas),
  }
  const header = [
    ...headed(labels.role, named.role),
    ...headed(labels.level, named.level),
    ...headed(labels.area, named.area),
    ...headed(labels.text, languages),
    labels.required,
    labels.tools,
    labels.topic,
    labels.criterion,
    labels.roleId,
    labels.levelId,
    labels.areaId,
  ]
  const rows = [...namingRows(profile), ...criterionRows(profile)].map((row) => cellsOf(row))
  const table = [...about(profile, words), [], header, ...rows]
  const width = Math.max(...table.map((cells) => cells.length))
  const wide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '')
  return writeCsv(table.map(wide), words.csvSeparator)

  /** `undefined` alone where every name is the same in all languages. */
  function columnsOf(parts: readonly Named[]): readonly (string | undefined)[] {
    return parts.every(({ name }) => typeof name === 'string') ? [undefined] : languages
  }

  function cellsOf({ role, level, area, criterion, isRequired }: Row): readonly string[] {
    return [
      ...named.role.map((language) => wording(role?.name, language)),
      ...named.level.map((language) => wording(level?.name, language)),
      ...named.area.map((language) => wording(area?.name, language)),
      ...languages.map((language) => wording(criterion?.text, language)),
      isRequired === undefined ? '' : isRequired ? words.required : words.optional,
      toolsCell(criterion?.tools ?? []),
      criterion?.topic ?? '',
      criterion?.id ?? '',
      role?.id ?? '',
      level?.id ?? '',
      area?.id ?? '',
    ]
  }
}

function headed(label: string, languages: readonly (string | undefined)[]): readonly string[] {
  return languages.map((language) => (language === undefined ? label : `${label} (${language})`))
}

/** Only what a text really has in a language: another one must not come back as this one. */
function wording(text: Text | undefined, language: string | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? ''
  return (language !== undefined && Object.hasOwn(text, language) && text[language]) || ''
}

/** One row a criterion; cells that ask nothing have a row, too. */
function criterionRows(profile: SkillProfile): readonly Row[] {
  const find = <Part extends Named>(parts: readonly Part[]) => {
    const byId = new Map<string, Part>(parts.map((part) => [part.id, part]))
    return (id: string | undefined) => (id === undefined ? undefined : byId.get(id))
  }
  const [roleOf, levelOf, areaOf] = [find(profile.roles), find(profile.levels), find(profile.areas)]
  return profile.expectations.flatMap((cell): readonly Row[] => {
    const place = { role: roleOf(cell.role), level: levelOf(cell.level) }
    const criteria = criteriaAt(profile, cell.role, cell.level)
    if (criteria.length === 0) return [{ ...place, isRequired: cell.required }]
    return criteria.map((criterion) => ({
      ...place,
      area: areaOf(criterion.area),
      criterion,
      isRequired: criterion.isRequired,
    }))
  })
}

/** Rows that name levels, roles and areas in their order, each kind only where the criteria alone do not. */
function namingRows(profile: SkillProfile): readonly Row[] {
  const { areas, expectations, levels, roles } = profile
  const [usedLevels, usedRoles, usedAreas] = [
    new Set<string>(expectations.map(({ level }) => level)),
    new Set<string>(expectations.map(({ role }) => role)),
    new Set<string>(
      expectations.flatMap(({ criteria }) => criteria.flatMap(({ area }) => area ?? [])),
    ),
  ]
  const appear = [...usedLevels].flatMap((id) => levels.find((level) => level.id === id) ?? [])
  const guessed = levelOrder(appear.map(({ name }) => firstWording(name, profile))).order
  const ordered = guessed.flatMap((at) => appear[at] ?? [])
  return [
    ...(isSame(levels, new Set(ordered.map(({ id }) => id))) ? [] : levels).map((level) => ({
      level,
    })),
    ...(isSame(roles, usedRoles) ? [] : roles).map((role) => ({ role })),
    ...(isSame(areas, usedAreas) ? [] : areas).map((area) => ({ area })),
  ]
}

function isSame(parts: readonly Named[], used: ReadonlySet<string>): boolean {
  const ids = [...used]
  return ids.length === parts.length && parts.every(({ id }, at) => id === ids[at])
}

/** What the reader of tables takes for the name. */
function firstWording(name: Text, { languages }: SkillProfile): string {
  return languages.map((language) => wording(name, language)).find((text) => text !== '') ?? ''
}

/** What a profile says about itself, one fact a line. */
function about(profile: SkillProfile, { labels }: ProfileCsvWords): readonly (readonly string[])[] {
  const { languages } = profile
  const texts = (label: string, text: Text | undefined) =>
    text === undefined || typeof text === 'string'
      ? [[label, text ?? '']]
      : languages.map((language) => [`${label} (${language})`, wording(text, language)])
  const keywords = profile.keywords ?? []
  const keywordLines = keywords.every((keyword) => typeof keyword === 'string')
    ? [[labels.keywords, keywords.map(onOneLine).join('\n')]]
    : languages.map((language) => [
        `${labels.keywords} (${language})`,
        // The dash keeps the place of one that has no wording here.
        keywords.map((keyword) => onOneLine(wording(keyword, language)) || '–').join('\n'),
      ])
  return [
    ...texts(labels.title, profile.title),
    [labels.id, profile.id],
    [labels.version, profile.version],
    [labels.updated, profile.updated],
    ...texts(labels.field, profile.field),
    ...texts(labels.summary, profile.summary),
    ...keywordLines,
    [labels.source, profile.source ?? ''],
    [labels.licence, profile.licence ?? ''],
  ].filter(([, value]) => value?.trim() !== '')
}

/** Keywords stand one a line. */
function onOneLine(keyword: string): string {
  return keyword.replace(/\s+/g, ' ')
}
