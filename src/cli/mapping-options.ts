import type { ColumnMeaning, Mapping } from '#io/profile-reader.ts'

/**
 * The options that say what was guessed about a table, ready to be corrected and typed.
 *
 * @example '--columns role,level,text:en --levels Junior,Senior'
 */
export function mappingOptions(mapping: Mapping): string {
  if (mapping.kind === 'tables') {
    return option(
      'levels',
      mapping.tables.map(({ level }) => level),
    )
  }
  return [option('columns', mapping.columns.map(columnText)), option('levels', mapping.levels)]
    .filter((part) => part !== '')
    .join(' ')
}

/** A column's meaning as `--columns` takes it. */
export function columnText(meaning: ColumnMeaning): string {
  if (meaning.field === 'text') return `text:${meaning.language}`
  if (meaning.field !== 'expectation') return meaning.field
  return `expectation:${meaning.level}:${meaning.language}`
}

function option(name: string, parts: readonly string[]): string {
  const known = parts.filter((part) => part !== '')
  if (known.length === 0) return ''
  const list = known.map((part) => part.replaceAll(',', String.raw`\,`)).join(',')
  return `--${name} ${/^[\w:,.-]+$/.test(list) ? list : `'${list.replaceAll("'", String.raw`'\''`)}'`}`
}
