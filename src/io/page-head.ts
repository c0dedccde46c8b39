import { isProfileId } from './address-parts.ts'
import { slugFrom } from './criterion-ids.ts'
import { guessedLanguage } from './guessed-language.ts'
import type { Fact, PageFacts } from './page-facts.ts'
import type { LevelTable, TableHeading } from './page-tables.ts'
import type { ReadNote, ReadNoteCode, ReadingChoices } from './profile-reader.ts'
import { nameAndLanguage } from './table-words.ts'

/** What a profile says of itself, as a page gives it. */
export type PageHead = {
  readonly head: { readonly [field: string]: unknown; readonly languages: readonly [string] }
  readonly notes: readonly ReadNote[]
}

type Sources = {
  readonly fileName: string
  readonly choices: ReadingChoices
  readonly facts: PageFacts
  readonly tables: readonly LevelTable[]
  /** Headings that name no level. */
  readonly headings: readonly TableHeading[]
  /** Texts of criteria, to see their language. */
  readonly texts: string
}

/**
 * Works out title, id, version, date and language of a page's profile: what was chosen, else what the page says,
 * else a guess. Each but what was chosen is told.
 */
export function headOfPage(sources: Sources): PageHead {
  const { choices, facts } = sources
  const notes: ReadNote[] = []
  const tell = (code: ReadNoteCode, fact: Fact | undefined, values: ReadNote['values']) => {
    notes.push({ code, values, ...(fact ? { at: { line: fact.line } } : {}) })
  }
  const { fact, title } = titleOf(sources)
  if (choices.title === undefined) {
    tell(fact ? 'pageTitle' : 'pageTitleOfFile', fact, { title })
  }
  const id = choices.id ?? idOf(facts, title)
  if (choices.id === undefined && id !== facts.id?.value) tell('pageId', undefined, { id })
  const updated = facts.date?.value ?? choices.today
  tell(facts.date ? 'pageDate' : 'pageDateMissing', facts.date, { date: updated })
  const version = choices.version ?? facts.version?.value ?? updated
  if (choices.version === undefined && !facts.version) tell('pageVersion', undefined, { version })
  const language = languageOf(sources)
  if (language.isGuessed) tell('languageGuessed', undefined, { language: language.tag })
  const keywords = keywordsIn(facts.keywords?.value ?? '')
  if (facts.field) tell('pageField', facts.field, { field: facts.field.value })
  if (keywords.length > 0) tell('pageKeywords', facts.keywords, { keywords: keywords.join(', ') })
  return {
    notes,
    head: {
      format: 'levelwise-profile/1',
      id,
      version,
      title,
      ...(facts.field ? { field: facts.field.value } : {}),
      ...(facts.summary ? { summary: facts.summary.value } : {}),
      updated,
      languages: [language.tag],
      ...(keywords.length > 0 ? { keywords } : {}),
      ...(facts.source ? { source: facts.source.value } : {}),
      ...(facts.licence ? { licence: facts.licence.value } : {}),
    },
  }
}

function titleOf({ choices, facts, fileName, headings }: Sources): {
  readonly title: string
  readonly fact?: Fact
} {
  if (choices.title !== undefined) return { title: choices.title }
  // The highest heading is that of the page; of several the first.
  const [heading] = headings
    .filter(({ depth, text }) => depth <= 6 && text !== '')
    .toSorted((a, b) => a.depth - b.depth)
  const fact =
    facts.title ?? (heading ? { value: heading.text, line: heading.line } : facts.aboveDate)
  if (fact) return { title: fact.value, fact }
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
  return { title: name.replace(/[_-]+/g, ' ').trim() || fileName || 'profile' }
}

function idOf({ id }: PageFacts, title: string): string {
  const slug = slugFrom(id?.value ?? title, 'profile')
  return isProfileId(slug) ? slug : `${slug}-profile`
}

function languageOf({ choices, facts, tables, texts }: Sources): {
  readonly tag: string
  readonly isGuessed: boolean
} {
  const said =
    choices.language ??
    (facts.language ? nameAndLanguage(`x (${facts.language.value})`).language : undefined) ??
    tables.find(({ textLanguage }) => textLanguage !== undefined)?.textLanguage
  if (said !== undefined) return { tag: said, isGuessed: false }
  const german = tables.filter(({ wordsIn }) => wordsIn.includes('de')).length
  return {
    // A page's table may be German and its texts English: the texts count.
    tag: guessedLanguage(texts) ?? (german * 2 > tables.length ? 'de' : 'en'),
    isGuessed: true,
  }
}

function keywordsIn(value: string): readonly string[] {
  return value
    .replace(/^\[|\]$/g, '')
    .split(value.includes(';') ? ';' : ',')
    .map((keyword) => keyword.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((keyword) => keyword !== '')
}
