import type { TFunction } from 'i18next'
import type { Formatters } from '#i18n/formatters.ts'
import type { ColumnMeaning } from '#io/profile-reader.ts'

/** What a column can hold whatever language it is in. */
const plain: readonly ColumnMeaning[] = [
  { field: 'ignored' },
  { field: 'role' },
  { field: 'level' },
  { field: 'area' },
  { field: 'required' },
  { field: 'tools' },
  { field: 'topic' },
  { field: 'criterion' },
  { field: 'roleId' },
  { field: 'levelId' },
  { field: 'areaId' },
]

/** The names that a table can have in several languages. */
const named = ['role', 'level', 'area'] as const

/**
 * Everything that a column can be said to hold, what it is taken for among it.
 *
 * @param levels names of the levels that are known
 * @param languages BCP 47 tags of the texts that were read; those of the interface are offered, too
 */
export function meaningsFor(
  columns: readonly ColumnMeaning[],
  levels: readonly string[],
  languages: readonly string[],
): readonly ColumnMeaning[] {
  const said = columns.flatMap((meaning) =>
    'language' in meaning && meaning.language !== undefined ? [meaning.language] : [],
  )
  const tags = [...new Set([...said, ...languages, 'en', 'de'])]
  const meanings: readonly ColumnMeaning[] = [
    ...plain,
    ...tags.map((language) => ({ field: 'text', language }) as const),
    ...levels.flatMap((level) =>
      tags.map((language) => ({ field: 'expectation', level, language }) as const),
    ),
    ...named.flatMap((field) => tags.map((language) => ({ field, language }) as const)),
  ]
  const known = new Set(meanings.map(keyOfMeaning))
  return [...meanings, ...columns.filter((meaning) => !known.has(keyOfMeaning(meaning)))]
}

/** What names a meaning among the others. */
export function keyOfMeaning(meaning: ColumnMeaning): string {
  const language = 'language' in meaning ? meaning.language : undefined
  return JSON.stringify([meaning.field, language, 'level' in meaning ? meaning.level : undefined])
}

/** What a column holds, in words. */
export function nameOfMeaning(meaning: ColumnMeaning, t: TFunction, format: Formatters): string {
  switch (meaning.field) {
    case 'text':
      return t(($) => $.profiles.meanings.text, {
        language: format.languageName(meaning.language),
      })
    case 'expectation':
      return t(($) => $.profiles.meanings.expectation, {
        level: meaning.level,
        language: format.languageName(meaning.language),
      })
    case 'role':
    case 'level':
    case 'area': {
      const name = t(($) => $.profiles.meanings[meaning.field])
      return meaning.language === undefined
        ? name
        : t(($) => $.profiles.meanings.inLanguage, {
            meaning: name,
            language: format.languageName(meaning.language),
          })
    }
    case 'ignored':
    case 'required':
    case 'tools':
    case 'topic':
    case 'criterion':
    case 'roleId':
    case 'levelId':
    case 'areaId':
      return t(($) => $.profiles.meanings[meaning.field])
  }
}
