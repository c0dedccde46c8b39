import type { ProfileId, SkillProfile } from './profile.ts'
import { type Wording, mapped, moved } from './profile-lists.ts'
import type { Text } from './text.ts'
import { finishedText, isEmptyText, withWording, withoutLanguage } from './wordings.ts'

/** The facts of a profile that are a text. */
export type WordedFact = 'title' | 'field' | 'summary'
/** The facts of a profile that are the same in every language. */
export type PlainFact = 'version' | 'source' | 'licence'

/** Sets the title, the field or the summary in one language. */
export function wordFact(
  profile: SkillProfile,
  field: WordedFact,
  { language, wording }: Wording,
): SkillProfile {
  return {
    ...profile,
    [field]: withWording(profile[field], language, wording, profile.languages),
  }
}

/** Sets the version, the source or the licence. */
export function setFact(profile: SkillProfile, field: PlainFact, to: string): SkillProfile {
  return { ...profile, [field]: to }
}

/** Sets the profile's id: only for one that was never kept, since assessments name it. */
export function setProfileId(profile: SkillProfile, id: ProfileId): SkillProfile {
  return id === profile.id ? profile : { ...profile, id }
}

/** Adds a keyword at the end. */
export function addKeyword(profile: SkillProfile, { language, wording }: Wording): SkillProfile {
  const keyword = withWording(undefined, language, wording, profile.languages)
  return { ...profile, keywords: [...(profile.keywords ?? []), keyword] }
}

/** Words a keyword in one language. */
export function wordKeyword(
  profile: SkillProfile,
  at: number,
  { language, wording }: Wording,
): SkillProfile {
  return withKeywords(profile, (keywords) =>
    keywords.map((keyword, other) =>
      other === at ? withWording(keyword, language, wording, profile.languages) : keyword,
    ),
  )
}

/** Removes a keyword. */
export function removeKeyword(profile: SkillProfile, at: number): SkillProfile {
  return withKeywords(profile, (keywords) => keywords.filter((_, other) => other !== at))
}

function withKeywords(
  profile: SkillProfile,
  change: (keywords: readonly Text[]) => readonly Text[],
): SkillProfile {
  return profile.keywords ? { ...profile, keywords: change(profile.keywords) } : profile
}

/** Whether a text is a BCP 47 tag as profiles use them, e.g. `en` or `de-AT`. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)
}

/**
 * Adds a language at the end; the same profile where it has it or it is no tag. Plain texts of a profile in one
 * language become wordings in that one: as plain texts they would count as the wording in the new one, too, though
 * nobody has translated them.
 *
 * @example addLanguage({ ...profile, title: 'Brot', languages: ['de'] }, 'en').title // { de: 'Brot' }
 */
export function addLanguage(profile: SkillProfile, tag: string): SkillProfile {
  if (!isLanguageTag(tag) || profile.languages.includes(tag)) return profile
  const [only, ...others] = profile.languages
  const worded =
    only === undefined || others.length > 0
      ? profile
      : overTexts(profile, (text) =>
          typeof text === 'string' && text.trim() !== '' ? { [only]: text } : text,
        )
  return { ...worded, languages: [...profile.languages, tag] }
}

/** Makes a language the first one: the source language and the fallback. */
export function putLanguageFirst(profile: SkillProfile, tag: string): SkillProfile {
  const items = profile.languages.map((id) => ({ id }))
  const languages = moved(items, tag, -items.length).map(({ id }) => id)
  return { ...profile, languages }
}

/**
 * How many texts have a wording in a language, and how many of them have no other: what goes with the language.
 */
export function whatGoesWithLanguage(
  profile: SkillProfile,
  tag: string,
): { readonly wordings: number; readonly only: number } {
  let wordings = 0
  let only = 0
  overTexts(profile, (text) => {
    const rest = withoutLanguage(text, tag)
    if (rest !== text) {
      wordings += 1
      if (isEmptyText(rest)) only += 1
    }
    return text
  })
  return { wordings, only }
}

/** Removes a language with its wordings; the same profile where it is the only one. */
export function removeLanguage(profile: SkillProfile, tag: string): SkillProfile {
  if (profile.languages.length < 2 || !profile.languages.includes(tag)) return profile
  const languages = profile.languages.filter((language) => language !== tag)
  return { ...overTexts(profile, (text) => withoutLanguage(text, tag)), languages }
}

/**
 * A profile as it is kept: texts without blank wordings, and nothing that is optional and empty. What has to be
 * there stays, empty or not; `draftProblems` tells of it.
 *
 * @returns the same cells where nothing in them is to be done
 */
export function finishedProfile(profile: SkillProfile): SkillProfile {
  const { field, summary, keywords, source, licence, ...rest } = overTexts(
    profile,
    (text) => finishedText(text) ?? {},
  )
  const given = {
    field: field !== undefined && !isEmptyText(field) ? field : undefined,
    summary: summary !== undefined && !isEmptyText(summary) ? summary : undefined,
    keywords: keywords?.filter((keyword) => !isEmptyText(keyword)) ?? [],
  }
  return {
    ...rest,
    ...(given.field === undefined ? {} : { field: given.field }),
    ...(given.summary === undefined ? {} : { summary: given.summary }),
    ...(given.keywords.length === 0 ? {} : { keywords: given.keywords }),
    ...(source === undefined || source.trim() === '' ? {} : { source: source.trim() }),
    ...(licence === undefined || licence.trim() === '' ? {} : { licence: licence.trim() }),
    version: rest.version.trim(),
    levels: mapped(rest.levels, withoutEmptySummary),
    roles: mapped(rest.roles, withoutEmptySummary),
    areas: mapped(rest.areas, withoutEmptySummary),
  }
}

type Named<Id> = { readonly id: Id; readonly name: Text; readonly summary?: Text }

function withoutEmptySummary<Id>(item: Named<Id>): Named<Id> {
  const { summary, ...rest } = item
  return summary !== undefined && isEmptyText(summary) ? rest : item
}

/** A profile with each of its texts changed. What does not change stays the same object. */
function overTexts(profile: SkillProfile, change: (text: Text) => Text): SkillProfile {
  const overItem = <Id>(item: Named<Id>): Named<Id> => {
    const name = change(item.name)
    const summary = item.summary === undefined ? undefined : change(item.summary)
    if (name === item.name && summary === item.summary) return item
    return { ...item, name, ...(summary === undefined ? {} : { summary }) }
  }
  const { field, summary, keywords } = profile
  return {
    ...profile,
    title: change(profile.title),
    ...(field === undefined ? {} : { field: change(field) }),
    ...(summary === undefined ? {} : { summary: change(summary) }),
    ...(keywords === undefined ? {} : { keywords: mapped(keywords, change) }),
    levels: mapped(profile.levels, overItem),
    roles: mapped(profile.roles, overItem),
    areas: mapped(profile.areas, overItem),
    expectations: mapped(profile.expectations, (cell) => {
      const criteria = mapped(cell.criteria, (criterion) => {
        const text = change(criterion.text)
        return text === criterion.text ? criterion : { ...criterion, text }
      })
      return criteria === cell.criteria ? cell : { ...cell, criteria }
    }),
  }
}
