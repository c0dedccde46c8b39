/** Words that sentences of one language have and those of the other do not. */
const frequent = {
  de: /(?<!\p{L})(?:und|der|die|das|den|dem|des|mit|für|von|ein|eine|einen|einer|zu|zum|zur|auf|nach|bei|oder|sich|nicht|wird|auch|sowie|über|aus|im|vor)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:and|the|of|with|for|a|to|by|or|on|from|into|that|its|their|which|how|own|is|are|at|as|when)(?!\p{L})/giu,
} as const

/** So much of a text says what language it is in. */
const looksAt = 20_000

/**
 * Whether a text is German or English, by its most frequent words.
 *
 * @returns `undefined` where neither clearly outnumbers the other
 * @example guessedLanguage('Plant die Beete und gräbt.') // 'de'
 */
export function guessedLanguage(text: string): 'de' | 'en' | undefined {
  const start = text.slice(0, looksAt)
  const count = (language: 'de' | 'en') => start.match(frequent[language])?.length ?? 0
  const [german, english] = [count('de'), count('en')]
  if (german > english * 1.5) return 'de'
  return english > german * 1.5 ? 'en' : undefined
}
