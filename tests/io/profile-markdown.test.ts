import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SkillProfile, criteriaAt } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { writeProfileMarkdown } from '#io/profile-markdown.ts'
import { readProfile } from '#io/profile-readers.ts'
import de from '../../src/i18n/de.json'
import en from '../../src/i18n/en.json'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { hostileTexts, tableRowsIn } from '../fixtures/markdown-tree.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

const date = (locale: string, style: 'numeric' | 'long') => (iso: string) =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: style, day: 'numeric' }).format(
    new Date(`${iso}T12:00:00`),
  )
const german = { ...de.profileFile.markdown, language: 'de', date: date('de', 'numeric') }
const english = { ...en.profileFile.markdown, language: 'en', date: date('en-GB', 'long') }
const inBoth = [
  ['German', german],
  ['English', english],
] as const

async function readBack(text: string) {
  const bytes = new TextEncoder().encode(text)
  const read = await readProfile({ name: 'page.md', bytes }, { today: '2000-01-01' })
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)}\n${text}`)
  return read
}

/** What a page in one language carries of a profile; names stand for the ids that are made of them. */
function carried(profile: SkillProfile, language: string) {
  const word = (text: Parameters<typeof textIn>[0] | undefined) =>
    text === undefined
      ? undefined
      : textIn(text, language, profile.languages).text.replace(/\s+/g, ' ').trim()
  const areas = new Map(profile.areas.map(({ id, name }) => [id, word(name)]))
  return {
    head: [profile.id, profile.version, profile.updated, profile.source, profile.licence],
    texts: [profile.title, profile.field, profile.summary, ...(profile.keywords ?? [])].map(word),
    levels: profile.levels.map(({ name }) => word(name)),
    roles: profile.roles.map(({ name }) => word(name)),
    cells: profile.roles.flatMap((role) =>
      profile.levels.map((level) => {
        const criteria = criteriaAt(profile, role.id, level.id).map((criterion) => ({
          id: criterion.id,
          text: word(criterion.text),
          isRequired: criterion.isRequired,
          tools: criterion.tools ?? [],
          topic: criterion.topic,
          area: criterion.area === undefined ? undefined : areas.get(criterion.area),
        }))
        const cell = profile.expectations.find(
          (candidate) => candidate.role === role.id && candidate.level === level.id,
        )
        return criteria.length > 0 ? criteria : cell?.required
      }),
    ),
  }
}

describe('a profile as a Markdown page', () => {
  it('has a table a level with one row a criterion', () => {
    const text = writeProfileMarkdown(smallProfile, english)
    expect(text.split('\n').slice(0, 14)).toEqual([
      '# Gardening',
      '',
      '- Date: 17 March 2026',
      '- Version: 2026-03-17',
      '- Profile id: gardening',
      '- Language: en',
      '- Roles: 4',
      '- Levels: 5',
      '- Required: 5',
      '- Optional: 3',
      '- Criteria: 12',
      '',
      '## Junior',
      '',
    ])
    expect(tableRowsIn(text).slice(0, 6)).toEqual([
      ['Role', 'Required', 'Description', 'Competence area', 'Tools', 'Topic', 'Criterion id'],
      ['Engineer', 'Required', 'Digs with a Spade.', 'Growing', '`Spade`', 'digging', 'j1'],
      ['Engineer', 'Required', 'Explains the beds.', 'Planning', '', '', 'j2'],
      ['Analyst', '', '', '', '', '', ''],
      ['Guest', 'Optional', 'Looks at the beds.', 'Planning', '', '', 'gj1'],
      ['Newcomer', '', '', '', '', '', ''],
    ])
  })

  it.each(inBoth)('in %s is read back with all that a page carries', async (_, words) => {
    for (const profile of [smallProfile, mlops]) {
      const { profile: again } = await readBack(writeProfileMarkdown(profile, words))
      expect(carried(again, words.language)).toEqual(carried(profile, words.language))
      expect(again.languages).toEqual([words.language])
    }
  })

  it.each(inBoth)('in %s has counts that are found right', async (_, words) => {
    const { notes } = await readBack(writeProfileMarkdown(smallProfile, words))
    expect(
      notes.flatMap(({ code, values }) =>
        code.startsWith('count') ? [[code, values['read']]] : [],
      ),
    ).toEqual([
      ['countMatches', '4'],
      ['countMatches', '5'],
      ['countMatches', '5'],
      ['countMatches', '3'],
      ['countMatches', '12'],
    ])
  })

  it('says which language its texts are in where the words are in another', async () => {
    const french = profileFrom({
      ...smallProfileLiteral,
      languages: ['fr'],
      title: 'Jardins',
      areas: [],
      expectations: [
        {
          role: 'engineer',
          level: 'junior',
          required: true,
          criteria: [{ id: 'c', text: 'Taille les arbres.' }],
        },
      ],
    })
    const { profile } = await readBack(writeProfileMarkdown(french, german))
    expect(profile.languages).toEqual(['fr'])
  })

  it.each(hostileTexts)('stays text where it holds %s', async (_, text) => {
    const profile = profileFrom({
      ...smallProfileLiteral,
      title: `T ${text}`,
      field: `F ${text}`,
      licence: `L ${text}`,
      roles: smallProfileLiteral.roles.map(({ id }) => ({ id, name: `${id} ${text}` })),
      expectations: smallProfileLiteral.expectations.map((cell) => ({
        ...cell,
        criteria: cell.criteria.map((criterion) => ({ ...criterion, text: `C ${text}` })),
      })),
    })
    const { profile: again } = await readBack(writeProfileMarkdown(profile, english))
    expect(carried(again, 'en')).toEqual({
      ...carried(profile, 'en'),
      head: [...carried(profile, 'en').head.slice(0, -1), `L ${text}`.replace(/\s+/g, ' ').trim()],
    })
  })

  it('keeps tools whatever signs they have, and keywords with commas', async () => {
    const tools = ['A, B; C', 'D|E', '`F`', 'G']
    const profile = profileFrom({
      ...smallProfileLiteral,
      keywords: ['one, two', 'three'],
      expectations: [
        {
          role: 'guest',
          level: 'junior',
          required: true,
          criteria: [{ id: 'a', text: 'Digs.', tools }],
        },
      ],
    })
    const { profile: again } = await readBack(writeProfileMarkdown(profile, english))
    expect(again.keywords).toEqual(['one, two', 'three'])
    expect(again.expectations[0]?.criteria[0]?.tools).toEqual(tools)
  })

  it('keeps roles, levels, flags, ids and texts of any profile', async () => {
    const askingProfile = anyProfile.filter(({ expectations }) =>
      expectations.some(({ criteria }) => criteria.length > 0),
    )
    const texts = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), {
      minLength: 60,
      maxLength: 60,
    })
    await fc.assert(
      fc.asyncProperty(askingProfile, texts, async (profile, wordings) => {
        let at = 0
        const expectations = profile.expectations.map((cell) => ({
          ...cell,
          criteria: cell.criteria.map((criterion) => {
            at += 1
            return { ...criterion, text: `${wordings[at % 60] ?? ''} x` }
          }),
        }))
        const written = { ...profile, expectations }
        const { profile: again } = await readBack(writeProfileMarkdown(written, english))
        expect(carried(again, 'en')).toEqual(carried(written, 'en'))
      }),
      runs(150),
    )
  })
})
