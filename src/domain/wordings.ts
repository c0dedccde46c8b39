import type { Text } from './text.ts'

/** Whether a text has no wording in any language. */
export function isEmptyText(text: Text): boolean {
  if (typeof text === 'string') return text.trim() === ''
  return Object.values(text).every((wording) => wording.trim() === '')
}

/**
 * The wording of a text in exactly this language, for a field in which it is written; a text that is the same in
 * every language has it in each. Empty where there is none.
 */
export function wordingIn(text: Text | undefined, language: string): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  return Object.hasOwn(text, language) ? (text[language] ?? '') : ''
}

/**
 * Whether a text has a wording, and none in this language. An empty text lacks no language: it lacks everything.
 *
 * @example lacksLanguage({ en: 'Digs.' }, 'de') // true
 */
export function lacksLanguage(text: Text, language: string): boolean {
  return !isEmptyText(text) && wordingIn(text, language).trim() === ''
}

/**
 * A text with another wording in one language. One that was the same in every language keeps its wording in the
 * others, unless the profile has only this one. Languages without a wording are left out.
 *
 * @param languages the profile's, in their order, which the wordings get too
 * @example withWording({ en: 'Digs.' }, 'de', 'Gräbt.', ['en', 'de']) // { en: 'Digs.', de: 'Gräbt.' }
 */
export function withWording(
  text: Text | undefined,
  language: string,
  wording: string,
  languages: readonly string[],
): Text {
  if (typeof text === 'string') {
    const others = languages.filter((other) => other !== language)
    if (others.length === 0) return wording
    const same = Object.fromEntries(others.map((other) => [other, text]))
    return ordered({ ...same, [language]: wording }, languages)
  }
  return ordered({ ...text, [language]: wording }, languages)
}

/** The wordings that are not empty, in the order of the languages; those of undeclared languages come last. */
function ordered(
  wordings: { readonly [language: string]: string },
  languages: readonly string[],
): Text {
  const place = (language: string) => {
    const at = languages.indexOf(language)
    return at === -1 ? languages.length : at
  }
  const entries = Object.entries(wordings).filter(([, wording]) => wording !== '')
  return Object.fromEntries(entries.toSorted(([one], [other]) => place(one) - place(other)))
}

/** A text without its wording in one language; the same text where it has none of its own there. */
export function withoutLanguage(text: Text, language: string): Text {
  if (typeof text === 'string' || !Object.hasOwn(text, language)) return text
  const { [language]: _left, ...others } = text
  return others
}

/**
 * A text as it is kept: without blank wordings, and without blanks around the others.
 *
 * @returns the same text where nothing is to be done, `undefined` where nothing is left
 */
export function finishedText(text: Text): Text | undefined {
  if (isEmptyText(text)) return undefined
  if (typeof text === 'string') return text.trim()
  const entries = Object.entries(text)
  const isFinished = entries.every(([, wording]) => wording !== '' && wording === wording.trim())
  if (isFinished) return text
  return Object.fromEntries(
    entries.map(([tag, wording]) => [tag, wording.trim()] as const).filter(([, w]) => w !== ''),
  )
}
