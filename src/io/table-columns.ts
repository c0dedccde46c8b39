import type { ColumnMeaning } from './profile-reader.ts'

/** A column that holds a name or an id. */
export type NameColumn = { readonly at: number; readonly language: string | undefined }

/** The columns that say which role, level or area a row is about. */
export type NameGroup = {
  readonly kind: 'role' | 'level' | 'area'
  readonly names: readonly NameColumn[]
  readonly id: number | undefined
  /** Position of the first of its columns. */
  readonly at: number
}

export type ExpectationColumn = {
  readonly at: number
  readonly level: string
  readonly language: string
}

/** The columns of a table by what they hold. */
export type TableColumns = {
  readonly header: readonly string[]
  readonly texts: readonly { readonly at: number; readonly language: string }[]
  readonly expectations: readonly ExpectationColumn[]
  /** In the order of the columns. */
  readonly groups: readonly NameGroup[]
  readonly required: number | undefined
  readonly tools: number | undefined
  readonly topic: number | undefined
  readonly criterion: number | undefined
  /** In the order in which the texts have them; at least one where there is a text. */
  readonly languages: readonly string[]
}

/** Sorts the columns of a table by what they hold. Of two that hold the same, the first counts. */
export function columnsBy(
  header: readonly string[],
  meanings: readonly ColumnMeaning[],
): TableColumns {
  const columns = meanings.slice(0, header.length).map((meaning, at) => ({ at, meaning }))
  const only = (field: ColumnMeaning['field']) =>
    columns.find(({ meaning }) => meaning.field === field)?.at
  const texts = columns.flatMap(({ at, meaning }) =>
    meaning.field === 'text' ? [{ at, language: meaning.language }] : [],
  )
  const expectations = columns.flatMap(({ at, meaning }) =>
    meaning.field === 'expectation' && meaning.level !== ''
      ? [{ at, level: meaning.level, language: meaning.language }]
      : [],
  )
  const groups = (['role', 'level', 'area'] as const).flatMap((kind): readonly NameGroup[] => {
    const names = columns.flatMap(({ at, meaning }) =>
      meaning.field === kind ? [{ at, language: meaning.language }] : [],
    )
    const id = only(`${kind}Id`)
    const places = [...names.map(({ at }) => at), ...(id === undefined ? [] : [id])]
    return places.length === 0 ? [] : [{ kind, names, id, at: Math.min(...places) }]
  })
  const named = groups.flatMap(({ names }) => names.flatMap(({ language }) => language ?? []))
  const spoken = [...texts, ...expectations].map(({ language }) => language)
  return {
    header,
    texts: texts.filter(
      ({ language }, at) => texts.findIndex((text) => text.language === language) === at,
    ),
    expectations,
    groups: groups.toSorted((a, b) => a.at - b.at),
    required: only('required'),
    tools: only('tools'),
    topic: only('topic'),
    criterion: only('criterion'),
    languages: [...new Set([...spoken, ...named])],
  }
}
