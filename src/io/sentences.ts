/**
 * The sentences of a text, one after the other.
 *
 * @param language BCP 47 tag of the text
 * @returns trimmed sentences that joined by spaces give the text again; none for an empty text
 * @example sentencesOf('Digs. Plans.', 'en') // ['Digs.', 'Plans.']
 */
export function sentencesOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
}
