import type { TFunction } from 'i18next'
import type { SkillProfile } from '#domain/profile.ts'
import { type Formatters, formattersFor } from '#i18n/formatters.ts'
import { wordsIn } from '#i18n/i18n.ts'
import type { Language } from '#i18n/language-tags.ts'
import type { Writer } from '#io/writer.ts'

/** Makes the words of one language for a profile. */
export type WordsFor<Words> = (
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
) => Words

/**
 * Writes a report in a language, whichever one the interface is in.
 *
 * @param wordsFor makes the words that the writer needs
 * @returns the whole file; rejects where the language or the writer cannot be fetched
 */
export async function writeIn<Report extends { readonly profile: SkillProfile }, Words>(
  language: Language,
  writer: Writer<Report, Words>,
  report: Report,
  wordsFor: WordsFor<Words>,
): Promise<string> {
  const t = await wordsIn(language)
  return writer.write(report, wordsFor(t, formattersFor(language), language, report.profile))
}
