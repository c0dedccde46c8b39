/** A text of a profile: the same in every language, or one wording per BCP 47 tag. */
export type Text = string | { readonly [language: string]: string }

/** One wording of a text, with the language that it is really in. */
export type WordedText = {
  readonly text: string
  /** BCP 47 tag of the wording. */
  readonly language: string
  /** True where the wording is not in the language that was asked for, so that a view marks it. */
  readonly isFallback: boolean
}

/**
 * The wording of a text in a language, or the nearest one that exists.
 *
 * Order: the language asked for; the same language with another region (`de` for `de-AT`); the
 * profile's languages in their order; any wording at all. A plain string is the same in every language
 * that the profile declares, and a fallback in one that it doesn't.
 *
 * @param text the text of a profile
 * @param language BCP 47 tag that is wanted
 * @param languages the profile's languages, source language first; may be empty
 * @returns the wording; an empty `text` only where the profile has no wording at all
 * @example textIn({ en: 'Builds', de: 'Baut' }, 'de', ['en', 'de']).text // 'Baut'
 */
export function textIn(text: Text, language: string, languages: readonly string[]): WordedText {
  if (typeof text === 'string') {
    const [source = language] = languages
    const isFallback = !isWrittenIn(languages, language)
    return { text, language: isFallback ? source : language, isFallback }
  }
  const exact = Object.hasOwn(text, language) ? text[language] : undefined
  // Nearly always: a table of thousands of texts asks for each of them.
  if (exact !== undefined && exact !== '') return { text: exact, language, isFallback: false }
  const primary = primaryTag(language)
  const order = Object.keys(text).filter((tag) => primaryTag(tag) === primary)
  for (const tag of [...order, ...languages, ...Object.keys(text)]) {
    const wording = Object.hasOwn(text, tag) ? text[tag] : undefined
    if (wording !== undefined && wording !== '') {
      return { text: wording, language: tag, isFallback: primaryTag(tag) !== primary }
    }
  }
  return { text: '', language, isFallback: false }
}

/**
 * Whether a profile is written in a language, of whatever region.
 *
 * @param languages the profile's languages; one that names none is written in any
 * @example isWrittenIn(['fr'], 'de') // false
 */
export function isWrittenIn(languages: readonly string[], language: string): boolean {
  const primary = primaryTag(language)
  return languages.length === 0 || languages.some((tag) => primaryTag(tag) === primary)
}

function primaryTag(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag
}

/** A stretch of a sentence: a tool's name, or the words around it. */
export type TextPart = { readonly text: string; readonly isTool: boolean }

/**
 * Cuts a sentence at the tools that it names, so that they can be marked.
 *
 * A longer name wins over a shorter one at the same place; a name inside a longer word is not a hit.
 *
 * @param text one wording
 * @param tools names exactly as they stand in the text; may be empty
 * @returns parts that joined give `text` again; one part where no tool is named, none for an empty text
 * @example splitAtTools('Runs Airflow jobs.', ['Airflow']) // 'Runs ', 'Airflow' (tool), ' jobs.'
 */
export function splitAtTools(text: string, tools: readonly string[]): readonly TextPart[] {
  const names = tools.filter((tool) => tool !== '').toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return text === '' ? [] : [{ text, isTool: false }]
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${escaped.join('|')})(?![\p{L}\p{N}])`,
    'gu',
  )
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isTool: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
