import type { ColumnMeaning } from './profile-reader.ts'

/** What a column can hold by its name alone. */
export type NamedField = Exclude<ColumnMeaning['field'], 'expectation' | 'ignored'>

/** What is known of a header cell: the field, the language that it names, and the one that it is in itself. */
export type KnownHeader = {
  readonly field: NamedField
  /** BCP 47 tag, from a suffix as in "Text (de)". */
  readonly language?: string
  /** Of the word itself; left out where it is the same word in both. */
  readonly wordIn?: 'de' | 'en'
}

type Words = { readonly both?: string; readonly de?: string; readonly en?: string }

/** Header words as `plainWords` leaves them, parted by commas. */
const headerWords: { readonly [Field in NamedField]: Words } = {
  role: {
    both: 'position, job',
    de: 'rolle, rollen, funktion, stelle, berufsrolle, jobrolle',
    en: 'role, roles, role name, job role, job title',
  },
  level: {
    both: 'level, levels, job level, grade, seniority',
    de: 'stufe, stufen, ebene, niveau, karrierestufe, erfahrungsstufe, levelname',
    en: 'level name, seniority level, skill level, career level',
  },
  area: {
    both: 'cluster',
    de: 'themenfeld, themenfelder, bereich, kompetenzfeld, kompetenzbereich, kategorie, kompetenz, themengebiet',
    en: 'area, areas, competence area, competency area, skill area, category, competence, competency, domain',
  },
  text: {
    both: 'text',
    de: 'kriterium, kriterien, beschreibung, beschreibungen, erwartung, erwartungen, anforderung, anforderungen, aussage',
    en: 'criterion, criteria, description, descriptions, expectation, expectations, statement, wording',
  },
  required: {
    de: 'pflicht, pflicht oder optional, pflicht optional, verpflichtend, verbindlich, verbindlichkeit, muss',
    en: 'required, required or optional, required optional, requirement, mandatory, must, must have',
  },
  tools: {
    both: 'tools, tool',
    de: 'werkzeug, werkzeuge, technologie, technologien',
    en: 'technology, technologies',
  },
  topic: { de: 'thema, themen', en: 'topic, topics' },
  criterion: {
    both: 'id, ids, key',
    de: 'kriteriums id, kriterium id, kriterien id, schluessel, kennung',
    en: 'criterion id, criteria id',
  },
  roleId: { both: 'roleid', de: 'rollen id, rolle id', en: 'role id' },
  levelId: { both: 'level id, levelid', de: 'stufen id, stufe id' },
  areaId: { both: 'areaid', de: 'themenfeld id, bereichs id', en: 'area id, competence area id' },
}

const fieldsByWord: ReadonlyMap<string, Omit<KnownHeader, 'language'>> = new Map(
  namedFields().flatMap((field) =>
    (['both', 'de', 'en'] as const).flatMap((wordIn) =>
      (headerWords[field][wordIn]?.split(', ') ?? []).map(
        (word) => [word, wordIn === 'both' ? { field } : { field, wordIn }] as const,
      ),
    ),
  ),
)

function namedFields(): readonly NamedField[] {
  return [
    'role',
    'level',
    'area',
    'text',
    'required',
    'tools',
    'topic',
    'criterion',
    'roleId',
    'levelId',
    'areaId',
  ]
}

/**
 * A name without what does not tell it apart from others: case, accents, signs.
 *
 * @example plainWords('Kriteriums-ID:') // 'kriteriums id'
 */
export function plainWords(text: string): string {
  return text
    .slice(0, 120)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Languages by the names that people give them in a header. */
const languageNames: ReadonlyMap<string, string> = new Map([
  ['deutsch', 'de'],
  ['german', 'de'],
  ['englisch', 'en'],
  ['english', 'en'],
  ['franzoesisch', 'fr'],
  ['french', 'fr'],
  ['spanisch', 'es'],
  ['spanish', 'es'],
  ['italienisch', 'it'],
  ['italian', 'it'],
  ['niederlaendisch', 'nl'],
  ['dutch', 'nl'],
  ['polnisch', 'pl'],
  ['polish', 'pl'],
])

/** In brackets these say something about the column, though some of them are tags of a language, too. */
const noLanguages: ReadonlySet<string> = new Set(['alt', 'neu', 'old', 'new', 'max', 'min', 'opt'])

/** A header cell parted into its name and the language that stands behind it, if one does. */
export function nameAndLanguage(cell: string): {
  readonly name: string
  readonly language?: string
} {
  const short = cell.slice(0, 120).trim()
  const inBrackets = /^(.*\S)\s*[([{]\s*([^()[\]{}]+?)\s*[)\]}]$/su.exec(short)
  const behind = /^(.*?)[\s_./:–-]+([\p{L}-]+)$/su.exec(short)
  for (const [match, isLanguage] of [
    [inBrackets, tagInBrackets],
    [behind, tagBehind],
  ] as const) {
    const language = match && isLanguage(match[2] ?? '')
    if (match && language) return { name: match[1] ?? '', language }
  }
  return { name: short }
}

function tagInBrackets(found: string): string | undefined {
  const named = languageNames.get(plainWords(found))
  if (named) return named
  const isTag =
    /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(found) && !noLanguages.has(found.toLowerCase())
  return isTag ? canonical(found) : undefined
}

/** Without brackets fewer are believed: "Level no" and "Role id" name no language. */
function tagBehind(found: string): string | undefined {
  const named = languageNames.get(plainWords(found))
  if (named) return named
  const isTag = /^[a-z]{2}(?:-[a-z]{2})?$/i.test(found) && !/^(?:id|no|nr)$/i.test(found)
  return isTag ? canonical(found) : undefined
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    // Of the right form, and still none: the language is written as it stands.
    return tag
  }
}

/** What a header cell names, in German or English; `undefined` for a word that is not known. */
export function knownHeader(cell: string): KnownHeader | undefined {
  const whole = fieldsByWord.get(plainWords(cell))
  if (whole) return whole
  const { name, language } = nameAndLanguage(cell)
  const known = language === undefined ? undefined : fieldsByWord.get(plainWords(name))
  return known && language !== undefined ? { ...known, language } : undefined
}

const requiredWords =
  'ja, j, yes, y, true, wahr, 1, x, pflicht, required, muss, must, mandatory, verpflichtend, verbindlich'
const optionalWords =
  'nein, n, no, false, falsch, 0, optional, kann, freiwillig, nicht pflicht, not required'
const requirements: ReadonlyMap<string, boolean> = new Map([
  ...requiredWords.split(', ').map((word) => [word, true] as const),
  ...optionalWords.split(', ').map((word) => [word, false] as const),
])

/**
 * Whether a cell says required or optional.
 *
 * @returns `undefined` where it says neither
 */
export function requiredBy(cell: string): boolean | undefined {
  if (/^[✓✔☑✅]/u.test(cell)) return true
  if (/^[-–—✗✘☐]$/u.test(cell)) return false
  return requirements.get(plainWords(cell))
}

/** Cells of our own exports that say that a criterion has no competence area. */
const noAreas: ReadonlySet<string> = new Set(['without competence area', 'ohne themenfeld'])

/** Whether a cell names no competence area: empty, a dash, or in words. */
export function isNoArea(cell: string): boolean {
  return /^[-–—]*$/.test(cell) || noAreas.has(plainWords(cell))
}

/** What a spreadsheet leaves in a cell that it could not work out. */
export function isSpreadsheetError(cell: string): boolean {
  return /^#(?:REF!|N\/A|NV|VALUE!|WERT!|BEZUG!|NAME\?|DIV\/0!|NULL!|NUM!|ZAHL!)$/.test(cell)
}
