// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProfileCsvWords, writeProfileCsv } from '#io/profile-csv.ts'
import de from '#i18n/de.json'
import en from '#i18n/en.json'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { mlops } from '../fixtures/mlops.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { carried, profileIn, readTable } from '../fixtures/profile-table.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

const english: ProfileCsvWords = { ...en.profileFile.csv, csvSeparator: ',' }
const german: ProfileCsvWords = { ...de.profileFile.csv, csvSeparator: ';' }

async function again(profile: typeof smallProfile, words: ProfileCsvWords) {
  return readTable(writeProfileCsv(profile, words), { today: '1999-12-31' }, 'some file.csv')
}

/** Texts that CSV, spreadsheets or the reader could take for something else. */
const anyWording = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('=1+1', "'=1", "'", '-', 'a;b,c\td', '"', 'a\nb', '- a\n- b', 'yes', 'Role'),
    fc.constantFrom('Digs. Plans.', 'Ohne Themenfeld', 'ÄÖÜ ß', '𝄞', '@x', '1', 'true', "''x"),
  )
  .map((text) => text.replaceAll('\0', '').trim())
  .filter((text) => text !== '')

const oddTools = ['Rake, broad', '5" pipe', '"Best" spade', 'a;b|c', '=Sum']

const anyText = fc.oneof(
  anyWording,
  fc.record({ en: anyWording, de: anyWording }),
  fc.record({ de: anyWording }),
)

/** Any profile in two languages, with names and texts of any kind. */
const anyWordedProfile = anyProfile.chain((profile) =>
  fc.infiniteStream(anyText).map((texts) => {
    const text = () => texts.next().value ?? 'x'
    const renamed = <T extends { readonly id: string }>(items: readonly T[]) =>
      items.map((item) => ({ ...item, name: text() }))
    return profileFrom({
      ...profile,
      title: text(),
      field: text(),
      keywords: [{ de: 'Beet' }, 'soil', { en: 'bed', de: '-' }],
      languages: ['en', 'de'],
      levels: renamed(profile.levels),
      roles: renamed(profile.roles),
      areas: renamed(profile.areas),
      expectations: profile.expectations.map((cell) => ({
        ...cell,
        criteria: cell.criteria.map((criterion) => ({
          ...criterion,
          text: text(),
          ...(criterion.tools ? { tools: [...criterion.tools, ...oddTools] } : {}),
        })),
      })),
    })
  }),
)

describe('a profile as CSV', () => {
  it.each([
    ['English', english],
    ['German', german],
  ])('in %s comes back with everything that a table carries', async (_, words) => {
    await fc.assert(
      fc.asyncProperty(anyWordedProfile, async (profile) => {
        fc.pre(profile.expectations.some(({ criteria }) => criteria.length > 0))
        expect(carried(profileIn(await again(profile, words)))).toEqual(carried(profile))
      }),
      runs(120),
    )
  })

  it('needs no guess but the order of the levels to come back', async () => {
    const result = await again(smallProfile, german)
    expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['tableRead', 'levelsByName'])
    expect(carried(profileIn(result))).toEqual(carried(smallProfile))
  })

  it('carries the profile that the app comes with', async () => {
    expect(carried(profileIn(await again(mlops, english)))).toEqual(carried(mlops))
  })

  it('has lines about itself, an empty one, and a row a criterion', () => {
    const profile = profileFrom({
      ...smallProfileLiteral,
      levels: [{ id: 'junior', name: 'Junior' }],
      roles: [{ id: 'engineer', name: 'Engineer' }],
      areas: smallProfileLiteral.areas.slice(1, 2),
      expectations: [
        {
          role: 'engineer',
          level: 'junior',
          required: true,
          criteria: [{ id: 'j1', area: 'grow', tools: ['Spade'], text: { en: 'Digs.' } }],
        },
      ],
    })
    const [, ...lines] = writeProfileCsv(profile, german).split(/\uFEFF|\r\n/)
    expect(lines).toEqual([
      'Titel (en);Gardening;;;;;;;;;;;',
      'Titel (de);Gärtnern;;;;;;;;;;;',
      'Profil-ID;gardening;;;;;;;;;;;',
      'Version;2026-03-17;;;;;;;;;;;',
      'Aktualisiert;2026-03-17;;;;;;;;;;;',
      ';;;;;;;;;;;;',
      'Rolle;Level;Themenfeld (en);Themenfeld (de);Kriterium (en);Kriterium (de);Pflicht;Werkzeuge;Thema;Kriteriums-ID;Rollen-ID;Level-ID;Themenfeld-ID',
      'Engineer;Junior;Growing;Anbau;Digs.;;ja;Spade;;j1;engineer;junior;grow',
      '',
    ])
  })
})
