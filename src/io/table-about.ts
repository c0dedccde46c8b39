import type { Text } from '#domain/text.ts'
import type { TableRow } from './table-header.ts'
import { textFrom } from './table-names.ts'
import { nameAndLanguage, plainWords } from './table-words.ts'

/** What lines above a table can say about the profile. */
export type AboutField =
  | 'title'
  | 'id'
  | 'version'
  | 'updated'
  | 'field'
  | 'summary'
  | 'keywords'
  | 'source'
  | 'licence'

const fields: ReadonlyMap<string, AboutField> = new Map<string, AboutField>([
  ['title', 'title'],
  ['titel', 'title'],
  ['skill profile', 'title'],
  ['skill profil', 'title'],
  ['profile id', 'id'],
  ['profil id', 'id'],
  ['version', 'version'],
  ['updated', 'updated'],
  ['aktualisiert', 'updated'],
  ['field', 'field'],
  ['fachgebiet', 'field'],
  ['summary', 'summary'],
  ['zusammenfassung', 'summary'],
  ['keywords', 'keywords'],
  ['stichwoerter', 'keywords'],
  ['source', 'source'],
  ['quelle', 'source'],
  ['licence', 'licence'],
  ['license', 'licence'],
  ['lizenz', 'licence'],
])

type Wordings = Map<string | undefined, string>

/** What the lines above a table say, each in its wordings. */
export type About = {
  readonly text: (field: AboutField, languages: readonly string[]) => Text | undefined
  readonly plain: (field: AboutField) => string | undefined
  readonly keywords: (languages: readonly string[]) => readonly Text[] | undefined
}

/**
 * Reads the lines above a table: a known word and its value beside it, one pair or several in a row. Everything else
 * up there is left alone.
 */
export function readAbout(rows: readonly TableRow[]): About {
  const found = new Map<AboutField, Wordings>()
  for (const { cells } of rows) {
    for (let at = 0; at + 1 < cells.length; at += 2) {
      const { name, language } = nameAndLanguage(cells[at] ?? '')
      const field = fields.get(plainWords(name))
      const value = cells[at + 1] ?? ''
      if (field === undefined || value === '') continue
      const wordings = found.get(field) ?? new Map()
      if (!wordings.has(language)) wordings.set(language, value)
      found.set(field, wordings)
    }
  }
  return {
    plain: (field) => found.get(field)?.values().next().value,
    text: (field, languages) => {
      const wordings = found.get(field)
      return wordings && wordingIn(wordings, languages)
    },
    keywords: (languages) => {
      const lists = [...(found.get('keywords') ?? [])].map(
        ([language, value]) => [language, value.split('\n')] as const,
      )
      const longest = Math.max(0, ...lists.map(([, words]) => words.length))
      const keywords = Array.from({ length: longest }, (_, at) => {
        const words = lists.map(([language, list]) => [language, list[at]?.trim() ?? ''] as const)
        return wordingIn(
          new Map(words.filter(([, word]) => word !== '' && word !== '–')),
          languages,
        )
      })
      const told = keywords.filter((keyword) => keyword !== undefined)
      return told.length === 0 ? undefined : told
    },
  }
}

/** Only what the profile's languages have; anything at all rather than nothing. */
function wordingIn(wordings: Wordings, languages: readonly string[]): Text | undefined {
  const known = new Map(
    [...wordings].filter(([language]) => language === undefined || languages.includes(language)),
  )
  if (known.size > 0) return textFrom(known, languages, '')
  return wordings.values().next().value
}
