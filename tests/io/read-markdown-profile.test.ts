import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SkillProfile, factsOf } from '#domain/profile.ts'
import type { Problem } from '#io/problem.ts'
import type { ReadNote, ReadProfile, ReadingChoices } from '#io/profile-reader.ts'
import { readProfile } from '#io/profile-readers.ts'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { runs } from '../fixtures/arbitraries.ts'

type Choices = Omit<ReadingChoices, 'today'>

function readBytes(bytes: Uint8Array, choices: Choices = {}, name = 'page.md') {
  return readProfile({ name, bytes }, { today: '2026-11-25', ...choices })
}

const readText = (text: string, choices?: Choices, name?: string) =>
  readBytes(new TextEncoder().encode(text), choices, name)

const readFixture = (name: string, choices?: Choices) =>
  readBytes(new Uint8Array(readFileSync(`tests/fixtures/profile-pages/${name}`)), choices, name)

/** What was read, where it must have been. */
async function profileIn(reading: Promise<ReadProfile>): Promise<SkillProfile> {
  const read = await reading
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.profile
}

async function notesIn(reading: Promise<ReadProfile>): Promise<readonly ReadNote[]> {
  const read = await reading
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.notes
}

async function problemsIn(reading: Promise<ReadProfile>): Promise<readonly Problem[]> {
  const read = await reading
  return read.ok ? [] : read.problems
}

const valuesOf = (notes: readonly ReadNote[], code: ReadNote['code']) =>
  notes.filter((note) => note.code === code).map(({ values }) => values)

/** A page of one level with these rows below the usual header. */
const page = (...rows: readonly string[]) =>
  ['## Junior', '| Role | Required | Description |', '|---|---|---|', ...rows].join('\n')

const codesAndPlaces = (problems: readonly Problem[]) =>
  problems.map(({ at, code }) => [code, at?.line, at?.column])

/** Every cell as `role level`, required or not, and its criteria. */
const cellsOf = (profile: SkillProfile) =>
  profile.expectations.map(({ criteria, level, required, role }) => [
    `${role} ${level}`,
    required,
    criteria.map(({ text }) => text),
  ])

describe('a page of tables without headings, one below the other', () => {
  const reading = () => readFixture('tables-without-headings.md')

  it('gives six roles at five levels, 21 of them required and 9 optional', async () => {
    expect(factsOf(await profileIn(reading()))).toEqual({
      roles: 6,
      levels: 5,
      required: 21,
      optional: 9,
    })
  })

  it('has its counts checked', async () => {
    const notes = await notesIn(reading())
    expect(notes.filter(({ code }) => code.startsWith('count'))).toEqual([
      {
        code: 'countMatches',
        at: { line: 5 },
        values: { word: 'Rollen', written: '6', read: '6' },
      },
      {
        code: 'countMatches',
        at: { line: 8 },
        values: { word: 'Stufen', written: '5', read: '5' },
      },
      {
        code: 'countMatches',
        at: { line: 11 },
        values: { word: 'Pflichtanforderungen', written: '21', read: '21' },
      },
      {
        code: 'countMatches',
        at: { line: 13 },
        values: { word: 'optional', written: '9', read: '9' },
      },
    ])
  })

  it('says of itself what stands above the first table', async () => {
    const { expectations: _expectations, levels, roles, ...head } = await profileIn(reading())
    expect(head).toEqual({
      format: 'levelwise-profile/1',
      id: 'colony-care',
      version: '2026-04-02',
      title: 'Colony Care',
      field: 'Beekeeping & Co.',
      updated: '2026-04-02',
      languages: ['en'],
      keywords: ['Smoker', 'Hive Tool', 'Refractometer', 'swarm control'],
      areas: [],
    })
    expect(levels.map(({ id, name }) => [id, name])).toEqual([
      ['level-1', 'Level 1'],
      ['level-2', 'Level 2'],
      ['level-3', 'Level 3'],
      ['level-4', 'Level 4'],
      ['level-5', 'Level 5'],
    ])
    expect(roles.map(({ id }) => id)).toEqual([
      'bee-inspector',
      'beekeeper',
      'honey-packer',
      'queen-breeder',
      'teacher',
      'wax-worker',
    ])
  })

  it('has descriptions set right that stood in the column beside theirs', async () => {
    const packer = (await profileIn(reading())).expectations.find(
      ({ level, role }) => role === 'honey-packer' && level === 'level-2',
    )
    expect(packer).toEqual({
      role: 'honey-packer',
      level: 'level-2',
      required: false,
      criteria: [
        {
          id: 'honey-packer.level-2.runs-the-filling-machine',
          text: 'Runs the filling machine.',
        },
        {
          id: 'honey-packer.level-2.tests-honey-for-water-e-g',
          text: 'Tests honey for water (e.g. with a refractometer. Twice).',
        },
      ],
    })
    expect(valuesOf(await notesIn(reading()), 'pageDescriptionsSlid')).toEqual([
      { number: '9', list: '20, 22, 24, 28, 30, 32, 38, 46, 54' },
    ])
  })

  it('tells how it was understood, and takes the levels that are chosen', async () => {
    const levels = ['Junior', 'Middle', 'Senior', 'Lead', 'Principal']
    const read = await readFixture('tables-without-headings.md', { levels })
    expect(read.mapping).toEqual({
      kind: 'tables',
      tables: [
        { line: 18, heading: '', rows: 6, level: 'Junior' },
        { line: 26, heading: '', rows: 6, level: 'Middle' },
        { line: 34, heading: '', rows: 6, level: 'Senior' },
        { line: 42, heading: '', rows: 6, level: 'Lead' },
        { line: 50, heading: '', rows: 6, level: 'Principal' },
      ],
    })
    expect(read.ok && read.profile.levels.map(({ id }) => id)).toEqual([
      'junior',
      'middle',
      'senior',
      'lead',
      'principal',
    ])
    expect(read.ok && valuesOf(read.notes, 'pageLevelsNumbered')).toEqual([])
  })

  it('numbers its levels downwards where the highest is said to stand first', async () => {
    const profile = await profileIn(
      readFixture('tables-without-headings.md', { isHighestFirst: true }),
    )
    expect(profile.levels.map(({ name }) => name)).toEqual([
      'Level 1',
      'Level 2',
      'Level 3',
      'Level 4',
      'Level 5',
    ])
    const top = profile.expectations.find(
      ({ level, role }) => role === 'wax-worker' && level === 'level-5',
    )
    expect(top?.criteria.map(({ text }) => text)).toEqual([
      'Melts combs in the sun.',
      'Sieves wax.',
    ])
  })
})

describe('the page that the documentation shows', () => {
  it('is read, with its counts confirmed', async () => {
    const text = /```markdown\n([\s\S]*?)```/.exec(
      readFileSync('docs/profile-pages.md', 'utf8'),
    )?.[1]
    const read = readText(text ?? '')
    const { expectations, field, id, levels, updated } = await profileIn(read)
    expect([id, field, updated, levels.map(({ name }) => name)]).toEqual([
      'trail-building',
      'Parks & paths',
      '2026-03-17',
      ['Starter', 'Settled'],
    ])
    expect(expectations[0]?.criteria[0]).toEqual({
      id: 'builder.starter.digs-a-drain-with-a',
      text: 'Digs a drain with a Pulaski.',
      tools: ['Pulaski'],
    })
    const notes = await notesIn(read)
    expect(valuesOf(notes, 'countMatches').map(({ written }) => written)).toEqual([
      '2',
      '2',
      '3',
      '1',
    ])
    expect(valuesOf(notes, 'countDiffers')).toEqual([])
  })
})

describe('a page with headings', () => {
  it('gives levels, facts, and plain text for whatever is marked', async () => {
    const profile = await profileIn(readFixture('english-headings.md'))
    expect(profile).toEqual({
      format: 'levelwise-profile/1',
      id: 'trail-building',
      version: '2026-03-17',
      title: 'Trail building',
      field: 'Parks & paths',
      updated: '2026-03-17',
      languages: ['en'],
      keywords: ['digging', 'Pulaski', 'drainage'],
      levels: [
        { id: '1-starter', name: '1. Starter' },
        { id: '2-settled', name: '2. Settled' },
      ],
      roles: [
        { id: 'builder', name: 'Builder' },
        { id: 'planner', name: 'Planner' },
      ],
      areas: [],
      expectations: [
        {
          role: 'builder',
          level: '1-starter',
          required: true,
          criteria: [
            {
              id: 'builder.1-starter.digs-a-drain-with-a',
              text: 'Digs a drain with a Pulaski or a shovel.',
              tools: ['Pulaski'],
            },
            { id: 'builder.1-starter.marks-it-as-wet', text: 'Marks it as wet | dry.' },
          ],
        },
        {
          role: 'builder',
          level: '2-settled',
          required: true,
          criteria: [
            {
              id: 'builder.2-settled.builds-steps-i-e-risers-and',
              text: 'Builds steps, i.e. Risers and treads.',
            },
            {
              id: 'builder.2-settled.uses-map-key-lists-tables',
              text: 'Uses Map<Key> lists & tables.',
              tools: ['Map<Key>'],
            },
          ],
        },
        {
          role: 'planner',
          level: '1-starter',
          required: true,
          criteria: [
            { id: 'planner.1-starter.reads-a-map', text: 'Reads a map' },
            {
              id: 'planner.1-starter.walks-the-line-and-writes',
              text: 'Walks the line and writes down',
            },
            { id: 'planner.1-starter.stones', text: 'stones' },
            { id: 'planner.1-starter.roots', text: 'roots' },
          ],
        },
        {
          role: 'planner',
          level: '2-settled',
          required: false,
          criteria: [{ id: 'planner.2-settled.plans-a-trail', text: 'Plans a trail.' }],
        },
      ],
    })
  })

  it('tells each guess with its line', async () => {
    const notes = await notesIn(readFixture('english-headings.md'))
    expect(notes.map(({ at, code }) => [code, at?.line])).toEqual([
      ['pageLevelsOfHeadings', 9],
      ['pageTitle', 1],
      ['pageId', undefined],
      ['pageDate', 5],
      ['pageVersion', undefined],
      ['languageGuessed', undefined],
      ['pageField', 3],
      ['pageKeywords', 4],
      ['pageSentences', undefined],
      ['countMatches', 7],
      ['countMatches', 7],
      ['countMatches', 7],
      ['countMatches', 7],
    ])
  })

  it('is turned round where the highest level stands first', async () => {
    const reading = () => readFixture('highest-first.md')
    expect((await profileIn(reading())).levels.map(({ name }) => name)).toEqual([
      'Junior',
      'Senior',
    ])
    expect(valuesOf(await notesIn(reading()), 'pageLevelsTurned')).toEqual([
      { levels: 'Junior, Senior' },
    ])
  })

  it('stays as it is where the lowest level is said to stand first', async () => {
    const profile = await profileIn(readFixture('highest-first.md', { isHighestFirst: false }))
    expect(profile.levels.map(({ name }) => name)).toEqual(['Senior', 'Junior'])
  })

  it('takes lines that are only bold, summaries in HTML, and facts between dashes for what they are', async () => {
    const profile = await profileIn(readFixture('front-matter.md'))
    const { expectations, levels, roles: _roles, ...head } = profile
    expect(head).toEqual({
      format: 'levelwise-profile/1',
      id: 'night-sky',
      version: '1.4',
      title: 'Night Sky',
      field: 'Astronomy',
      updated: '2026-02-03',
      languages: ['en'],
      keywords: ['stars', 'planets'],
      areas: [],
    })
    expect(levels.map(({ name }) => name)).toEqual(['Beginner', 'Expert'])
    expect(expectations.map(({ required }) => required)).toEqual([true, true])
    const folded = page('| A | yes | Digs. |').replace('## Junior', '<summary>Top</summary>\n')
    expect((await readText(folded)).mapping).toMatchObject({
      tables: [{ heading: 'Top', level: 'Top' }],
    })
  })

  it('takes the page’s own heading for no level', async () => {
    const table = '\n| Role | Description |\n|---|---|\n| A | Digs. |\n\n'
    const profile = await profileIn(readText(`# Beds\n${table}## Middle\n${table}`))
    expect(profile.title).toBe('Beds')
    expect(profile.levels.map(({ name }) => name)).toEqual(['Level 1', 'Middle'])
  })

  it('takes no bold label for a level', async () => {
    const text =
      '**Rollen**\n\n1\n\n**Stufen**\n\n1\n\n| Rolle | Beschreibung |\n|---|---|\n| A | Gräbt. |'
    const read = readText(text)
    expect((await profileIn(read)).levels.map(({ name }) => name)).toEqual(['Level 1'])
    expect(valuesOf(await notesIn(read), 'countMatches')).toHaveLength(2)
  })

  it('of one level may have it in several tables', async () => {
    const table = (row: string) => `## Low\n\n| Role | Description |\n|---|---|\n${row}\n\n`
    const read = readText(table('| A | Digs. |') + table('| B | Digs. |'))
    expect(cellsOf(await profileIn(read))).toEqual([
      ['a low', true, ['Digs.']],
      ['b low', true, ['Digs.']],
    ])
    expect(valuesOf(await notesIn(read), 'pageLevelsOfHeadings')).toEqual([{ levels: 'Low' }])
    const twice = readText(table('| A | Digs. |') + table('| A | Digs. |'))
    expect(codesAndPlaces(await problemsIn(twice))).toEqual([['pageRowTwice', 11, 1]])
  })

  it('skips a heading that all levels have below their own', async () => {
    const table = '\n### Expectations\n| Role | Description |\n|---|---|\n| A | Digs. |\n'
    const profile = await profileIn(readText(`# Title\n## Low\n${table}\n## High\n${table}`))
    expect(profile.levels.map(({ name }) => name)).toEqual(['Low', 'High'])
    expect(profile.title).toBe('Title')
  })

  it('numbers a table that has none, and says which', async () => {
    const table = '| Role | Description |\n|---|---|\n| A | Digs. |\n\n'
    const read = readText(`# Title\n## Low\n${table}${table}`)
    expect((await profileIn(read)).levels.map(({ name }) => name)).toEqual(['Level 1', 'Level 2'])
    const some = readText(`# Title\n## Low\n${table}${table}## High\n${table}`)
    expect((await profileIn(some)).levels.map(({ name }) => name)).toEqual([
      'Low',
      'Level 2',
      'High',
    ])
    expect(await notesIn(some)).toContainEqual({
      code: 'pageLevelsNumbered',
      at: { line: 7, column: 1 },
      values: { levels: 'Level 2' },
    })
  })
})

describe('columns of a page', () => {
  it('may name level, area and tools of each row', async () => {
    const profile = await profileIn(readFixture('level-column.md'))
    expect(profile.levels.map(({ name }) => name)).toEqual(['Anfang', 'Meisterschaft'])
    expect(profile.areas).toEqual([
      { id: 'teig', name: 'Teig' },
      { id: 'ofen', name: 'Ofen' },
    ])
    expect(profile.languages).toEqual(['de'])
    expect(profile.expectations[0]).toEqual({
      role: 'baeckerin',
      level: 'anfang',
      required: true,
      criteria: [
        {
          id: 'baeckerin.anfang.knetet-teige-nach-rezept',
          area: 'teig',
          text: 'Knetet Teige nach Rezept.',
        },
        {
          id: 'baeckerin.anfang.heizt-den-ofen-an',
          area: 'ofen',
          text: 'Heizt den Ofen an.',
          required: false,
        },
        {
          id: 'baeckerin.anfang.nutzt-die-zange',
          area: 'ofen',
          text: 'Nutzt die Zange.',
          tools: ['Zange'],
          required: false,
        },
      ],
    })
  })

  it('give levels an order that can be chosen', async () => {
    const levels = ['Meisterschaft', 'Anfang']
    const profile = await profileIn(readFixture('level-column.md', { levels }))
    expect(profile.levels.map(({ name }) => name)).toEqual(levels)
  })

  it('leave the other tables to be named by a choice for each, or for those alone', async () => {
    const text =
      '| Role | Level | Description |\n|---|---|---|\n| A | Low | Digs. |\n\n' +
      '| Role | Description |\n|---|---|\n| A | Plans. |\n'
    for (const levels of [['', 'High'], ['High']]) {
      const profile = await profileIn(readText(text, { levels }))
      expect(profile.levels.map(({ name }) => name)).toEqual(['Low', 'High'])
    }
  })

  it('that are not known, tools that no sentence names and other spellings are told', async () => {
    const notes = await notesIn(readFixture('level-column.md'))
    expect(notes.slice(-5).map(({ at, code, values }) => [code, at?.line, values])).toEqual([
      ['pageSpelledTwice', 8, { kept: 'Bäckerin', other: 'bäckerin' }],
      ['pageColumnLeftOut', 3, { column: 'Bemerkung' }],
      ['pageSentences', undefined, { rows: '4', criteria: '5' }],
      ['pageToolsUnplaced', 6, { tools: 'Schieber' }],
      ['pageCellsMissing', undefined, { number: '1', list: 'Verkäufer · Meisterschaft' }],
    ])
  })

  it.each([
    ['| ROLLE | PFLICHT | BESCHREIBUNG |'],
    ['| **Rolle** | *Pflicht* | `Beschreibung` |'],
    ['|  rolle: |Pflicht/Optional|  Anforderungen |'],
    ['| Role | Mandatory | Expectations |'],
    ['| role | must have | criteria |'],
  ])('are known as %s', async (header) => {
    const profile = await profileIn(readText(`${header}\n|---|---|---|\n| A | x | Digs. |`))
    expect(cellsOf(profile)).toEqual([['a level-1', true, ['Digs.']]])
  })

  it.each([
    ['Pflicht', true],
    ['**Pflicht**', true],
    ['required', true],
    ['ja', true],
    ['YES', true],
    ['x', true],
    ['✓', true],
    ['optional', false],
    ['nein', false],
    ['no', false],
    ['–', false],
    ['not required', false],
    ['', false],
  ])('of required ones say %j', async (mark, required) => {
    const profile = await profileIn(readText(page(`| A | ${mark} | Digs. |`)))
    expect(profile.expectations[0]?.required).toBe(required)
  })

  it('of required ones may say in two words that nothing more is asked', async () => {
    const read = readText(page('| A | not required | |\n| B | yes | Digs. |'))
    expect((await profileIn(read)).expectations[0]).toEqual({
      role: 'a',
      level: 'junior',
      required: false,
      criteria: [],
    })
    expect(valuesOf(await notesIn(read), 'pageDescriptionsSlid')).toEqual([])
  })

  it('with ids make each row a criterion, whatever stands in it', async () => {
    const profile = await profileIn(
      readText(
        '## Junior\n| Role | Required | Description | Topic | Criterion id |\n|---|---|---|---|---|\n' +
          '| A | yes | Digs. Plans. | Digging & more | a.1 |\n| A | no | Counts. | | |\n',
      ),
    )
    expect(profile.expectations).toEqual([
      {
        role: 'a',
        level: 'junior',
        required: true,
        criteria: [
          { id: 'a.1', text: 'Digs. Plans.', topic: 'digging-more' },
          { id: 'a.junior.counts', text: 'Counts.', required: false },
        ],
      },
    ])
  })

  it('that say nothing of required ones leave all required, and that is told', async () => {
    const notes = await notesIn(readFixture('front-matter.md'))
    expect(valuesOf(notes, 'pageAllRequired')).toHaveLength(1)
  })
})

describe('marks in HTML', () => {
  it('leave their words, and what is none stays as it was typed', async () => {
    const text = '<b>Digs</b> in Map<Key> <!-- once -->deep<sup>2</sup>.<br/>Plans.'
    const profile = await profileIn(readText(page(`| A | yes | ${text} |`)))
    expect(cellsOf(profile)).toEqual([['a junior', true, ['Digs in Map<Key> deep2.', 'Plans.']]])
  })
})

describe('tables of something else', () => {
  it('are left out and told, and do not part a level from its heading', async () => {
    const read = await readFixture('other-tables.md')
    expect(read.mapping).toEqual({
      kind: 'tables',
      tables: [
        { line: 9, heading: 'Apprentice', rows: 3, level: 'Apprentice' },
        { line: 21, heading: 'Master', rows: 1, level: 'Master' },
      ],
    })
    expect(read.ok && valuesOf(read.notes, 'pageTableLeftOut')).toEqual([
      { header: 'Level, Meaning' },
      { header: 'Word, Sense' },
    ])
  })

  it('stand between a heading and its table without parting them', async () => {
    const legend = '\n| Word | Sense |\n|---|---|\n| Bed | what is dug |\n\n'
    const read = readText(page('| A | yes | Digs. |').replace('\n', legend))
    expect((await profileIn(read)).levels.map(({ name }) => name)).toEqual(['Junior'])
  })

  it('that name a role of the page are a problem instead', async () => {
    const problems = await problemsIn(
      readText(`${page('| A | yes | Digs. |')}\n\n| Rolla | Texto |\n|---|---|\n| A | Plans. |`),
    )
    expect(codesAndPlaces(problems)).toEqual([['pageHeaderUnknown', 6, 1]])
  })

  it('and roles that are asked nothing leave cells missing, not empty', async () => {
    const read = readFixture('other-tables.md')
    expect(cellsOf(await profileIn(read))).toEqual([
      ['blower apprentice', true, ['Turns the pipe.']],
      ['blower master', true, ['Makes vases.']],
      ['cutter apprentice', false, ['Holds the sheet.']],
    ])
    expect(valuesOf(await notesIn(read), 'pageCellsMissing')).toEqual([
      { number: '3', list: 'Cutter · Master, Grinder · Apprentice, Grinder · Master' },
    ])
    expect(valuesOf(await notesIn(read), 'pageUnmarked')).toEqual([{ number: '1', list: '12' }])
  })
})

describe('counts of a page', () => {
  it('that differ from what was read stand before everything else, with their line', async () => {
    const notes = await notesIn(readFixture('counts-differ.md'))
    expect(notes.slice(0, 3)).toEqual([
      {
        code: 'countDiffers',
        at: { line: 3 },
        values: { word: 'Rollen', written: '3', read: '2' },
      },
      {
        code: 'countDiffers',
        at: { line: 4 },
        values: { word: 'Pflicht', written: '4', read: '2' },
      },
      {
        code: 'countDiffers',
        at: { line: 5 },
        values: { word: 'Kriterien', written: '12', read: '3' },
      },
    ])
    expect(notes.slice(-2)).toEqual([
      {
        code: 'countMatches',
        at: { line: 3 },
        values: { word: 'Stufen', written: '1', read: '1' },
      },
      {
        code: 'countMatches',
        at: { line: 4 },
        values: { word: 'optional', written: '0', read: '0' },
      },
    ])
  })

  it('may be of criteria as well as of expectations', async () => {
    const rows = page('| A | yes | Digs. Plans. |', '| B | yes | Counts. |')
    const notes = await notesIn(readText(`3 required\n\n2 expectations\n\n4 optional\n\n${rows}`))
    expect(valuesOf(notes, 'countMatches')).toEqual([
      { word: 'required', written: '3', read: '3' },
      { word: 'expectations', written: '2', read: '2' },
    ])
    expect(valuesOf(notes, 'countDiffers')).toEqual([{ word: 'optional', written: '4', read: '0' }])
  })

  it('are taken for the page where no heading of a level stands above them', async () => {
    const rows = page('| A | yes | Digs. |')
    const inLevel = await notesIn(readText(rows.replace('\n', '\n9 roles\n\n')))
    expect(inLevel.filter(({ code }) => code.startsWith('count'))).toEqual([])
    const below = await notesIn(readText(`${rows}\n\n9 roles\n\n# Sum\n\n8 roles`))
    expect(valuesOf(below, 'countDiffers')).toEqual([{ word: 'roles', written: '8', read: '1' }])
  })
})

describe('a page that is refused', () => {
  it('tells everything that is wrong at once, with line and column', async () => {
    const read = await readFixture('everything-wrong.md')
    expect(codesAndPlaces(read.ok ? [] : read.problems)).toEqual([
      ['pageRowTooLong', 7, 31],
      ['pageRowTooShort', 8, 1],
      ['pageCellEmpty', 9, 1],
      ['pageRequirement', 10, 10],
      ['pageRowTwice', 12, 1],
      ['pageTableBroken', 14, undefined],
      ['pageTableBroken', 18, undefined],
      ['pageColumnMissing', 24, 1],
      ['pageColumnTwice', 30, 24],
    ])
    expect(read.mapping).toEqual({
      kind: 'tables',
      tables: [{ line: 5, heading: 'Deckhand', rows: 6, level: 'Deckhand' }],
    })
    expect('profile' in read).toBe(false)
  })

  it('says what it needs to be mended', async () => {
    const problems = await problemsIn(readFixture('everything-wrong.md'))
    expect(problems.map(({ values }) => values).slice(0, 5)).toEqual([
      { found: '4', expected: '3' },
      { found: '2', expected: '3' },
      { column: 'Role' },
      {
        found: 'perhaps',
        understood: 'Pflicht, required, ja, yes, x, ✓; optional, nein, no',
      },
      { role: 'Sailor', level: 'Deckhand', first: '11' },
    ])
  })

  it('for its language says which words stand there and which are understood', async () => {
    expect(await problemsIn(readFixture('unknown-language.md'))).toEqual([
      {
        path: '$',
        code: 'pageHeaderUnknown',
        at: { line: 5, column: 1 },
        values: {
          found: 'Rola, Wymagane, Opis',
          understood: 'Rolle, Role; Pflicht, Required; Beschreibung, Description',
        },
      },
    ])
  })

  it.each([
    ['web-page.md', [['isHtml', 1, undefined]]],
    ['table-in-html.md', [['pageTableInHtml', 5, undefined]]],
    ['no-table.md', [['pageNoTable', 1, undefined]]],
  ])('as %s', async (name, problems) => {
    expect(codesAndPlaces(await problemsIn(readFixture(name)))).toEqual(problems)
  })

  it.each([
    ['blanks and nothing else', ' \n \n', [['empty', undefined, undefined]]],
    [
      'a table in code',
      '```\n| Role | Description |\n|---|---|\n| A | b |\n```',
      [['pageTableInCode', 1, undefined]],
    ],
    ['a header without rows', page(), [['pageTableEmpty', 2, 1]]],
    [
      'a description that is one word in the wrong column',
      page('| A | maybe | |'),
      [['pageRequirement', 4, 7]],
    ],
    [
      'a paragraph right below a table',
      page('| A | yes | Digs. |', 'And so on.'),
      [['pageRowTooShort', 5, 1]],
    ],
    [
      'dashes between rows',
      page('| A | yes | Digs. |', '|---|---|---|', '| B | yes | Plans. |'),
      [['pageTableBroken', 5, 1]],
    ],
    [
      'an id that is none',
      '| Role | Text | ID |\n|---|---|---|\n| A | Digs. | A B |',
      [['pageCriterionId', 3, 15]],
    ],
    [
      'an id that comes twice',
      '| Role | Text | ID |\n|---|---|---|\n| A | Digs. | a |\n| A | Plans. | a |',
      [['duplicateId', 4, 16]],
    ],
    ['quotations without end', `${'>'.repeat(4000)} a`, [['tooDeep', 1, undefined]]],
  ] as const)('for %s', async (_, text, problems) => {
    expect(codesAndPlaces(await problemsIn(readText(text)))).toEqual(problems)
  })

  it('for levels that are not as many as its tables says both numbers', async () => {
    const [problem] = await problemsIn(readFixture('highest-first.md', { levels: ['A', 'B', 'C'] }))
    expect(problem).toEqual({
      path: '$',
      code: 'pageLevelCount',
      at: { line: 4 },
      values: { found: '3', expected: '2' },
    })
  })

  it('for an id that was chosen and that addresses cannot have', async () => {
    const [problem] = await problemsIn(readText(page('| A | yes | Digs. |'), { id: 'team' }))
    expect(problem?.path).toBe('$.id')
  })
})

describe('ids of a page', () => {
  it('are the same when the page is read again, and only those of reworded beginnings change', async () => {
    const idsOf = async (text: string) =>
      (await profileIn(readText(page(`| A | yes | ${text} |`)))).expectations.flatMap(
        ({ criteria }) => criteria.map(({ id }) => id),
      )
    const before = await idsOf('Digs a bed by hand alone. Plans a park. Plans a park.')
    expect(before).toEqual([
      'a.junior.digs-a-bed-by-hand',
      'a.junior.plans-a-park',
      'a.junior.plans-a-park-2',
    ])
    expect(await idsOf('Digs a bed by hand and by night. Plans a park. Plans a park.')).toEqual(
      before,
    )
    expect(await idsOf('Waters. Digs a bed by hand alone. Plans a park. Plans a park.')).toEqual([
      'a.junior.waters',
      ...before,
    ])
  })

  it.each([
    ['Gärten & Höfe', 'gaerten-hoefe'],
    ['Team', 'team-profile'],
    ['園芸', 'profile'],
  ])('of the profile come from its title: %s', async (title, id) => {
    const text = `# ${title}\n${page('| A | yes | Digs. |')}`
    expect((await profileIn(readText(text))).id).toBe(id)
  })

  it('come from the file’s name where the page has no title', async () => {
    const read = readText(page('| A | yes | Digs. |'), {}, 'C:\\my_garden.md')
    expect((await profileIn(read)).title).toBe('my garden')
    expect(valuesOf(await notesIn(read), 'pageTitleOfFile')).toEqual([{ title: 'my garden' }])
  })

  it('and everything else that was chosen stand as chosen, and are not told', async () => {
    const choices = { id: 'mine', title: 'Mine', version: '7', language: 'fr' }
    const read = readText(page('| A | yes | Digs. |'), choices)
    const { id, languages, title, version } = await profileIn(read)
    expect({ id, languages, title, version }).toEqual({
      id: 'mine',
      languages: ['fr'],
      title: 'Mine',
      version: '7',
    })
    expect((await notesIn(read)).map(({ code }) => code)).toEqual([
      'pageLevelsOfHeadings',
      'pageDateMissing',
      'pageSentences',
    ])
  })

  it('keep two roles apart that differ only in signs', async () => {
    const profile = await profileIn(readText(page('| C | yes | Digs. |', '| C++ | yes | Digs. |')))
    expect(profile.roles.map(({ id }) => id)).toEqual(['c', 'c-2'])
  })
})

describe('reading a page', () => {
  it('takes Windows-1252 and says so', async () => {
    const bytes = Uint8Array.from(page('| A | yes | Graebt. |').replace('ae', 'ä'), (sign) =>
      sign.charCodeAt(0),
    )
    const read = await readBytes(bytes)
    expect(read.ok && read.profile.expectations[0]?.criteria[0]?.text).toBe('Gräbt.')
    expect(read.ok && read.notes[0]?.code).toBe('encodingGuessed')
  })

  it('of many pieces tells how far it is, and keeps the lines', async () => {
    const row = `| A | yes | ${'dig '.repeat(30)} |\n`
    const table = (rows: string) => `| Role | Required | Description |\n|---|---|---|\n${rows}`
    const rows = Array.from({ length: 400 }, (_, at) => row.replace('A', `A${at}`)).join('')
    const text = `# T\n\n## Low\n\n${table(rows)}\n~~~\n# no heading\n~~~\n\n## High\n\n${table(rows)}\n## Top\n\n${table('| A1 | yes |\n')}`
    const steps: [number, number][] = []
    const read = await readProfile(
      { name: 'a.md', bytes: new TextEncoder().encode(text) },
      { today: '2026-11-25' },
      (done, total) => steps.push([done, total]),
    )
    const total = steps.length
    expect(total).toBeGreaterThan(3)
    expect(steps).toEqual(steps.map((_, at) => [at + 1, total]))
    expect(codesAndPlaces(read.ok ? [] : read.problems)).toEqual([['pageRowTooShort', 821, 1]])
    expect(read.mapping).toMatchObject({
      tables: [
        { line: 5, level: 'Low' },
        { line: 414, level: 'High' },
        { line: 819, level: 'Top' },
      ],
    })
  })

  it('does not look for headings in a comment, however long the page', async () => {
    const table = (rows: string) => `| Role | Required | Description |\n|---|---|---|\n${rows}\n`
    const rows = Array.from({ length: 400 }, (_, at) => `| A${at} | yes | ${'dig '.repeat(30)} |`)
    const text = `## Low\n${table(rows.join('\n'))}\n<!--\n\n# hidden\n\n-->\n\n${table('| A1 | yes | Digs. |')}`
    expect((await profileIn(readText(text))).levels.map(({ name }) => name)).toEqual([
      'Level 1',
      'Level 2',
    ])
  })

  it('never throws and never gives half a profile, whatever the text', async () => {
    const tables = fc.constantFrom(
      '',
      '# Beete\n| Rolle | Pflicht | Beschreibung |\n|---|---|---|\n| C | ja | Jätet. |\n',
      '| Role | Description | Tools |\n|---|---|---|\n| A | Digs. Plans. | Spade |\n',
    )
    const parts = fc
      .array(
        fc.constantFrom(
          '| Rolle | Pflicht | Beschreibung |\n|---|---|---|\n',
          '| Role | Description |\n|---|---|\n',
          '| A | ja | Gräbt. Plant z. B. Beete. |\n',
          '| B | Gräbt um, dann Schluss. | |\n',
          '| `A` | x |\n',
          '## Junior\n',
          '\n',
          '|',
          '---',
          '> ',
          '- ',
          '```\n',
          '<br>',
          '<table>',
          '6 Rollen\n',
          '17.3.2026\n',
          '&amp;',
          '\\',
          '[a](b',
          '__proto__',
          'constructor',
        ),
        { maxLength: 14 },
      )
      .map((list) => list.join(''))
    const words = fc.tuple(tables, parts).map((list) => list.join(''))
    let profiles = 0
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(words, fc.string({ unit: 'binary' }), fc.string()),
        async (text) => {
          const read = await readText(text)
          const isWhole = read.ok
            ? parseSkillProfile(read.profile).ok
            : read.problems.length > 0 && !('profile' in read)
          expect(isWhole).toBe(true)
          expect(await readText(text)).toEqual(read)
          if (read.ok) profiles += 1
        },
      ),
      runs(600),
    )
    expect(profiles).toBeGreaterThan(10)
  })

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const read = await readBytes(bytes)
        expect(read.ok).toBe(false)
      }),
      runs(200),
    )
  })
})
