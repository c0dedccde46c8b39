// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileReaders } from '#io/profile-readers.ts'
import { writeMatrixCsv } from '#io/matrix-csv.ts'
import { anyTableFile, isWhole } from '../fixtures/any-table.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { matrixReportOf, matrixWordsOf } from '../fixtures/matrix-report.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import {
  carried,
  criteriaIn,
  notesIn,
  problemsIn,
  profileIn,
  readTable,
} from '../fixtures/profile-table.ts'

/** Rows of cells, a line each. */
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

it('a file called like a view of the app gives its profile another id', async () => {
  const table = lines('Role,Level,Criterion', 'Gardener,Junior,Digs a bed.')
  const reader = profileReaders.find(({ id }) => id === 'csv')
  const source = { name: 'data.csv', bytes: new TextEncoder().encode(table) }
  const read = await reader?.read(source, { today: '2026-11-25' }, () => undefined)
  expect(read).toMatchObject({ ok: true, profile: { id: 'data-profile' } })
})

describe('a table with one row a criterion', () => {
  it('is read by the names of its columns', async () => {
    const result = await readTable(
      lines(
        'Role;Level;Area;Criterion;Required;Tools;Topic;Id',
        'Gardener;Junior;Soil;Digs a bed.;yes;Spade, Fork;digging;dig-1',
        'Gardener;Senior;Soil;Plans a bed.;no;;;plan-1',
      ),
    )
    expect(profileIn(result)).toEqual({
      format: 'levelwise-profile/1',
      id: 'gardening',
      version: '2026-03-17',
      title: 'gardening',
      updated: '2026-03-17',
      languages: ['en'],
      levels: [
        { id: 'junior', name: 'Junior' },
        { id: 'senior', name: 'Senior' },
      ],
      roles: [{ id: 'gardener', name: 'Gardener' }],
      areas: [{ id: 'soil', name: 'Soil' }],
      expectations: [
        {
          role: 'gardener',
          level: 'junior',
          required: true,
          criteria: [
            {
              id: 'dig-1',
              area: 'soil',
              text: 'Digs a bed.',
              tools: ['Spade', 'Fork'],
              topic: 'digging',
            },
          ],
        },
        {
          role: 'gardener',
          level: 'senior',
          required: false,
          criteria: [{ id: 'plan-1', area: 'soil', text: 'Plans a bed.' }],
        },
      ],
    })
  })

  it('tells what was guessed', async () => {
    const result = await readTable(
      lines('Rolle;Stufe;Kriterium', 'Gärtner;Junior;Gräbt ein Beet um.', 'Gärtner;Senior;Plant.'),
      {},
      'Unser Garten_2026.csv',
    )
    expect(notesIn(result)).toEqual({
      tableRead: { encoding: 'UTF-8', separator: ';' },
      languageGuessed: { language: 'de' },
      profileIdGuessed: { id: 'unser-garten-2026' },
      versionGuessed: { version: '2026-03-17' },
      titleGuessed: { title: 'Unser Garten 2026' },
      levelsByName: { levels: 'Junior, Senior' },
      criterionIdsGuessed: { number: '2' },
      requirementGuessed: {},
    })
  })

  it('gets ids of role, level and first words', async () => {
    const result = await readTable(
      lines(
        'Role,Level,Text',
        'Gärtner,Junior,Digs.',
        'Gärtner,Junior,Sows.',
        'Gärtner,Lead,Plans.',
      ),
    )
    const ids = profileIn(result).expectations.flatMap(({ criteria }) =>
      criteria.map(({ id }) => id),
    )
    expect(ids).toEqual(['gaertner.junior.digs', 'gaertner.junior.sows', 'gaertner.lead.plans'])
  })

  it.each([
    ['first words', ['Digs a bed.', 'Sows peas.', 'Mows the lawn.']],
    ['the whole text where several begin alike', ['Can be asked to dig.', 'Can be asked to sow.']],
    ['texts in other letters', ['Копает грядки.', 'Сеет горох.', '庭を掃く。']],
  ])('gives no criterion the id of one that was taken out: %s', async (_by, texts) => {
    const idsOf = async (kept: readonly string[]) => {
      const rows = kept.map((text) => `A,Junior,${text}`)
      const read = await readTable(lines('Role,Level,Text', ...rows), { language: 'en' })
      return new Map(
        profileIn(read).expectations.flatMap(({ criteria }) =>
          criteria.map(({ id, text }) => [id, text] as const),
        ),
      )
    }
    const before = await idsOf(texts)
    const after = await idsOf(texts.slice(1))
    expect(before.size).toBe(texts.length)
    for (const [id, text] of after) expect(before.get(id) ?? text).toEqual(text)
  })

  it('keeps the ids that it gives, and gives the others none of these', async () => {
    const result = await readTable(
      lines(
        'Role,Level,Text,Id',
        'A,Junior,Digs.,',
        'A,Junior,Sows.,a.junior.digs',
        'A,Junior,Mows.,K 7',
      ),
    )
    const ids = profileIn(result).expectations.flatMap(({ criteria }) =>
      criteria.map(({ id }) => id),
    )
    expect(ids).toEqual(['a.junior.digs-2', 'a.junior.digs', 'k-7'])
    expect(notesIn(result)).toMatchObject({
      criterionIdsGuessed: { number: '1' },
      criterionIdsRewritten: { number: '1' },
    })
  })

  it.each([
    'Text (de)',
    'text_de',
    'Beschreibung DE',
    'Text [de]',
    'Kriterium – Deutsch',
    'Text de',
  ])('knows the language of "%s"', async (german) => {
    const result = await readTable(lines(`Role;Level;Text (en);${german}`, 'A;Junior;Digs;Gräbt'))
    expect(profileIn(result).languages).toEqual(['en', 'de'])
    expect(criteriaIn(result)).toEqual(['a/junior! Digs | Gräbt'])
  })

  it('tells German from English by the words of header or texts', async () => {
    const header = await readTable(lines('Rolle;Level;Beschreibung;Description', 'A;1;Gräbt;Digs'))
    expect(profileIn(header).languages).toEqual(['de', 'en'])
    const texts = await readTable(
      lines('Role;Level;Text', 'A;1;Gräbt die Beete und plant das Jahr.'),
    )
    expect(profileIn(texts).languages).toEqual(['de'])
  })

  it('takes the language that a person says', async () => {
    const result = await readTable(lines('Role;Level;Text', 'A;1;Creuse'), { language: 'fr' })
    expect(profileIn(result).languages).toEqual(['fr'])
    expect(notesIn(result)).not.toHaveProperty('languageGuessed')
  })

  it('keeps an id of a role that another one would get by its name', async () => {
    const result = await readTable(
      lines('Role;Role id;Level;Text', 'Lead;;1;Digs', 'Chief;lead;1;Sows'),
    )
    expect(profileIn(result).roles).toEqual([
      { id: 'lead-2', name: 'Lead' },
      { id: 'lead', name: 'Chief' },
    ])
  })

  it('keeps an apostrophe that guards nothing', async () => {
    const result = await readTable(lines('Role;Level;Text', "A;1;'Tis dug", "A;1;'=1 is safe"))
    expect(criteriaIn(result)).toEqual(["a/1! 'Tis dug", 'a/1! =1 is safe'])
  })

  it('has a level and role in several languages', async () => {
    const result = await readTable(
      lines('Role (en);Role (de);Level;Text (en);Text (de)', 'Gardener;Gärtner;1;Digs;Gräbt'),
    )
    expect(profileIn(result).roles).toEqual([
      { id: 'gardener', name: { en: 'Gardener', de: 'Gärtner' } },
    ])
  })

  it('may leave out a role or level that goes on from the row above', async () => {
    const result = await readTable(
      lines('Role;Level;Text', 'A;Junior;Digs', ';;Sows', ';Senior;Plans', 'B;Junior;Mows'),
    )
    expect(criteriaIn(result)).toEqual([
      'a/junior! Digs',
      'a/junior! Sows',
      'a/senior! Plans',
      'b/junior! Mows',
    ])
    expect(notesIn(result)).toMatchObject({ namesFilledDown: { number: '3' } })
  })

  it('may not leave out the level of a new role', async () => {
    const result = await readTable(lines('Role;Level;Text', 'A;Junior;Digs', 'B;;Sows'))
    expect(problemsIn(result)).toEqual(['3: tableCellEmpty'])
  })

  it('may name a role in a row of its own', async () => {
    const result = await readTable(
      lines('Role;Level;Text', 'A;;', ';Junior;Digs', 'B;;', ';Lead;Mows'),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs', 'b/lead! Mows'])
  })

  it('has criteria without area, which go on from nothing', async () => {
    const result = await readTable(
      lines(
        'Role;Level;Area;Text',
        'A;Junior;Soil;Digs',
        'A;Junior;;Sows',
        ';;–;Mows',
        ';;Soil;Rakes',
      ),
    )
    expect(criteriaIn(result)).toEqual([
      'a/junior/soil! Digs',
      'a/junior! Sows',
      'a/junior! Mows',
      'a/junior/soil! Rakes',
    ])
  })

  it('has areas that go on together with their role', async () => {
    const result = await readTable(lines('Role;Level;Area;Text', 'A;Junior;Soil;Digs', ';;;Sows'))
    expect(criteriaIn(result)).toEqual(['a/junior/soil! Digs', 'a/junior/soil! Sows'])
    expect(notesIn(result)).toMatchObject({ areasFilledDown: { number: '1' } })
  })

  it('has no area from another role', async () => {
    const result = await readTable(
      lines('Role;Level;Area;Text', 'A;Junior;Soil;Digs', 'B;Lead;;Sows', ';;;Mows'),
    )
    expect(criteriaIn(result)).toEqual(['a/junior/soil! Digs', 'b/lead! Sows', 'b/lead! Mows'])
  })

  it('has areas that go on as the outline of the table', async () => {
    const result = await readTable(
      lines('Area;Role;Level;Text', 'Soil;A;Junior;Digs', ';B;Lead;Sows'),
    )
    expect(criteriaIn(result)).toEqual(['a/junior/soil! Digs', 'b/lead/soil! Sows'])
  })

  it('has required and optional criteria in one cell', async () => {
    const result = await readTable(
      lines(
        'Rolle;Level;Pflicht;Text',
        'A;1;ja;Digs',
        'A;1;x;Sows',
        'A;1;optional;Mows',
        'A;1;;Rakes',
      ),
    )
    expect(profileIn(result).expectations).toMatchObject([
      { required: true, criteria: [{}, {}, { required: false }, { required: false }] },
    ])
    expect(notesIn(result)).toMatchObject({ requirementEmpty: { number: '1' } })
  })

  it('says in which row the required column has an unknown word', async () => {
    const result = await readTable(
      lines('Role;Level;Required;Text', 'A;1;ja;Digs', 'A;1;rather;Sows'),
    )
    expect(result).toMatchObject({
      problems: [{ code: 'tableRequirement', at: { line: 3 }, values: { found: 'rather' } }],
    })
  })

  it('leaves a criterion out that its cell has already', async () => {
    const result = await readTable(
      lines('Role;Level;Text', 'A;Junior;Digs', 'A;Junior;Digs', 'A;Senior;Digs'),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs', 'a/senior! Digs'])
    expect(notesIn(result)).toMatchObject({ criterionTwice: { number: '1', lines: '3' } })
  })

  it('refuses an id that comes twice, with the line of the second', async () => {
    const result = await readTable(lines('Role;Level;Text;Id', 'A;1;Digs;x', 'A;1;Sows;x'))
    expect(problemsIn(result)).toEqual(['3: duplicateId'])
  })

  it('tells everything that is wrong at once, by line', async () => {
    const result = await readTable(
      lines(
        'Role;Level;Text;Required;Id',
        ';1;Digs;;',
        'A;1;Sows;no;constructor',
        'A;1;Mows;maybe;',
        'A;1;',
        'A;1;;yes;x',
        'A;1;#REF!;;',
        'A;1;Sows;no;b;c',
        'A',
      ),
    )
    expect(problemsIn(result)).toEqual([
      '2: tableCellEmpty',
      '3: tableIdUnusable',
      '4: tableRequirement',
      '6: tableNoWording',
      '7: tableCellError',
      '8: tableRowLength',
      '9: tableRowLength',
    ])
  })

  it.each([
    [
      'a cell longer than any spreadsheet has',
      `Role;Level;Text\nA;1;${'x'.repeat(32_768)}`,
      '2: tableCellTooLong',
    ],
    ['more columns than any ladder has', `Role;Level;Text${';x'.repeat(500)}`, 'tableTooWide'],
  ])('is refused with %s', async (_, table, problem) => {
    expect(problemsIn(await readTable(table))).toEqual([problem])
  })

  it('may end rows before the last columns, as spreadsheets do', async () => {
    const result = await readTable(lines('Role;Level;Text;Tools', 'A;1;Digs;Spade', 'A;1;Sows'))
    expect(criteriaIn(result)).toEqual(['a/1! Digs', 'a/1! Sows'])
    expect(notesIn(result)).toMatchObject({ tableShortRows: { number: '1' } })
  })

  it('may have separators at the end of its rows', async () => {
    const result = await readTable(lines('Role;Level;Text;;', 'A;1;Digs;;;;'))
    expect(criteriaIn(result)).toEqual(['a/1! Digs'])
  })

  it('says which columns it left out', async () => {
    const result = await readTable(lines('Role;Level;Text;Comment', 'A;1;Digs;fine'))
    expect(notesIn(result)).toMatchObject({ tableColumnsIgnored: { columns: 'Comment' } })
  })

  it('has one role where no column names one and every column is known', async () => {
    const result = await readTable(lines('Level;Text', 'Junior;Digs'), {}, 'Gardener.csv')
    expect(criteriaIn(result)).toEqual(['gardener/junior! Digs'])
    expect(notesIn(result)).toMatchObject({ roleGuessed: { role: 'Gardener' } })
  })

  it('is refused where an unknown column may be the one of the roles', async () => {
    const result = await readTable(lines('Team;Level;Text', 'A;Junior;Digs'))
    expect(problemsIn(result)).toEqual(['tableNoRole'])
  })

  it('has cells that ask nothing', async () => {
    const result = await readTable(
      lines('Role;Level;Text;Required', 'A;Junior;Digs;yes', 'A;Senior;;no', 'B;Senior;;'),
    )
    expect(profileIn(result).expectations).toMatchObject([
      { level: 'junior', required: true },
      { role: 'a', level: 'senior', required: false, criteria: [] },
    ])
    expect(profileIn(result).roles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(notesIn(result)).toMatchObject({ tableRowsWithoutCriterion: { number: '1' } })
  })

  it('with a whole cell in each row is taken apart into sentences or lines', async () => {
    const result = await readTable(
      lines(
        'Role;Level;Required;Description',
        'A;Junior;yes;Digs the beds. Sows the seeds.',
        'A;Senior;no;"- Plans\n- Counts"',
        'B;Junior;no;Looks.',
      ),
    )
    expect(criteriaIn(result)).toEqual([
      'a/junior! Digs the beds.',
      'a/junior! Sows the seeds.',
      'a/senior Plans',
      'a/senior Counts',
      'b/junior Looks.',
    ])
    expect(notesIn(result)).toMatchObject({ criteriaSplit: { number: '5' } })
  })
})

it('a table with several rows for one cell is not taken apart', async () => {
  const result = await readTable(
    lines(
      'Role;Level;Text',
      'A;Junior;Digs. Sows.',
      'A;Junior;Mows. Rakes.',
      'A;Lead;Plans. Leads.',
    ),
  )
  expect(criteriaIn(result)).toEqual([
    'a/junior! Digs. Sows.',
    'a/junior! Mows. Rakes.',
    'a/lead! Plans. Leads.',
  ])
})

describe('the order of levels', () => {
  const levelsOf = async (names: readonly string[], choices = {}) =>
    profileIn(
      await readTable(lines('Role;Level;Text', ...names.map((name) => `A;${name};Digs`)), choices),
    ).levels.map(({ name }) => name)

  it.each([
    [
      ['Principal', 'Senior', 'Lead', 'Junior', 'Middle'],
      ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'],
    ],
    [
      ['Senior II', 'Senior I', 'Junior'],
      ['Junior', 'Senior I', 'Senior II'],
    ],
    [
      ['Level 10', 'Level 2', 'Level 1'],
      ['Level 1', 'Level 2', 'Level 10'],
    ],
    [
      ['3', '1', '2'],
      ['1', '2', '3'],
    ],
    [
      ['Stufe II', 'Stufe I'],
      ['Stufe I', 'Stufe II'],
    ],
    [
      ['Seed', 'Sprout', 'Junior'],
      ['Seed', 'Sprout', 'Junior'],
    ],
  ])('of %j is %j', async (names, order) => {
    expect(await levelsOf(names)).toEqual(order)
  })

  it('is what a person says, those left out last', async () => {
    expect(await levelsOf(['Junior', 'Senior', 'Lead'], { levels: ['lead', 'Senior'] })).toEqual([
      'Lead',
      'Senior',
      'Junior',
    ])
  })

  it('may be said from the highest down', async () => {
    const choices = { levels: ['Sprout', 'Seed'], isHighestFirst: true }
    expect(await levelsOf(['Sprout', 'Seed'], choices)).toEqual(['Seed', 'Sprout'])
  })
})

describe('a table of roles and levels', () => {
  it('has several criteria in a cell, as lines or as sentences', async () => {
    const result = await readTable(
      lines(
        'Rolle;Junior;Senior',
        'Gärtner;"• Gräbt um\n• Sät aus,\naber selten";Plant die Beete. Zählt den Ertrag.',
        'Gast;Schaut zu;',
      ),
    )
    expect(criteriaIn(result)).toEqual([
      'gaertner/junior! Gräbt um',
      'gaertner/junior! Sät aus, aber selten',
      'gaertner/senior! Plant die Beete.',
      'gaertner/senior! Zählt den Ertrag.',
      'gast/junior! Schaut zu',
    ])
  })

  it('may have an empty corner, and levels in any order', async () => {
    const result = await readTable(lines(',Senior,Junior', 'A,Plans,Digs'))
    expect(profileIn(result).levels.map(({ id }) => id)).toEqual(['junior', 'senior'])
    expect(notesIn(result)).toMatchObject({ roleColumnGuessed: { column: '' } })
  })

  it('has an area and a requirement for each row', async () => {
    const result = await readTable(
      lines('Role;Area;Required;Level 1;Level 2', 'A;Soil;yes;Digs;Plans', ';Water;no;Pours;'),
    )
    expect(criteriaIn(result)).toEqual([
      'a/level-1/soil! Digs',
      'a/level-1/water Pours',
      'a/level-2/soil! Plans',
    ])
  })

  it('may have areas alone, for the one role that there is', async () => {
    const result = await readTable(lines('Area;Junior;Senior', 'Soil;Digs;Plans'), { title: 'A' })
    expect(criteriaIn(result)).toEqual(['a/junior/soil! Digs', 'a/senior/soil! Plans'])
  })

  it('has a column for each language of a level', async () => {
    const result = await readTable(
      lines('Role;Junior (en);Junior (de)', 'A;Digs. Sows.;Gräbt. Sät.'),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs. | Gräbt.', 'a/junior! Sows. | Sät.'])
  })

  it('is refused where languages have different numbers of criteria', async () => {
    const result = await readTable(lines('Role;Junior (en);Junior (de)', 'A;Digs. Sows.;Gräbt.'))
    expect(result).toMatchObject({
      problems: [
        { code: 'tableLanguagesDiffer', at: { line: 2 }, values: { found: 'en: 2, de: 1' } },
      ],
    })
  })

  it('is refused with the line where a row ends too early', async () => {
    const result = await readTable(lines('Role;Junior;Senior', 'A;Digs;Plans', 'B;Digs'))
    expect(problemsIn(result)).toEqual(['3: tableRowLength'])
  })
})

describe('lines above the header', () => {
  it('are left alone, and may say what the profile is', async () => {
    const result = await readTable(
      lines(
        'Our garden;;;',
        'Title (en);Gardening;;',
        'Titel (de);Gärtnern;;',
        'Version;3.1;Lizenz;CC0',
        ';;;',
        'Role;Level;Text (en);Text (de)',
        'A;Junior;Digs;Gräbt',
      ),
    )
    expect(profileIn(result)).toMatchObject({
      title: { en: 'Gardening', de: 'Gärtnern' },
      version: '3.1',
      licence: 'CC0',
    })
  })

  it('count, as empty rows and line ends in cells do, where a problem is located', async () => {
    const result = await readTable(
      lines(
        'About;"two\nlines"',
        '',
        'Role;Level;Text',
        '',
        'A;1;"Digs\r\nand sows"',
        'A;;',
        'B;;Mows',
      ),
    )
    expect(problemsIn(result)).toEqual(['9: tableCellEmpty'])
  })
})

describe('a matrix that the app exported', () => {
  it.each(['en', 'de'] as const)('in %s is a profile again', async (language) => {
    const csv = writeMatrixCsv(matrixReportOf({}), await matrixWordsOf(language))
    const result = await readTable(csv)
    const original = carried(smallProfile)
    const [said, { cells }] = [profileIn(result), carried(profileIn(result))]
    expect(said).toMatchObject({
      title: { en: 'Gardening', de: 'Gärtnern' }[language],
      version: '2026-03-17',
    })
    const facts = (list: typeof cells) =>
      list.flatMap(({ criteria, level, role }) =>
        criteria.map(({ id, isRequired, tools }) => ({ id, isRequired, level, role, tools })),
      )
    expect(facts(cells)).toEqual(facts(original.cells))
  })
})

describe('separator and encoding', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%s is recognised among texts full of the others', async (_, separator) => {
    const row = (...cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(separator)
    const result = await readTable(
      lines(
        row('Role', 'Level', 'Text'),
        row('A', 'Junior', 'Digs, sows; mows,\trakes; hoes, waters'),
      ),
    )
    expect(criteriaIn(result)).toEqual(['a/junior! Digs, sows; mows,\trakes; hoes, waters'])
    expect(notesIn(result)).toMatchObject({
      tableRead: { separator: separator === '\t' ? 'Tab' : separator },
    })
  })

  it('is known by the header, even where another one parts more rows evenly', async () => {
    const about = Array.from({ length: 5 }, () => 'Beds, seeds, tools')
    const result = await readTable(lines(...about, 'Role;Level;Text', 'A;Junior;Digs'))
    expect(criteriaIn(result)).toEqual(['a/junior! Digs'])
  })

  it('a first line can name the separator', async () => {
    const result = await readTable(lines('sep=,', 'Role,Level,Text', 'A,,Digs'))
    expect(problemsIn(result)).toEqual(['3: tableCellEmpty'])
  })

  const table = 'Rolle;Level;Text\r\nGärtner;Junior;Gräbt für „5 €“\r\n'
  const utf16 = (isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(table.length * 2 + 2))
    for (const [at, sign] of `\uFEFF${table}`.split('').entries()) {
      view.setUint16(at * 2, sign.charCodeAt(0), isLittle)
    }
    return new Uint8Array(view.buffer)
  }
  const windows1252 = Uint8Array.from(
    table.split(''),
    (sign) => ({ '€': 0x80, '„': 0x84, '“': 0x93 })[sign] ?? sign.charCodeAt(0),
  )

  it.each([
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8', new TextEncoder().encode(`\uFEFF${table}`)],
    ['UTF-16', utf16(true)],
    ['UTF-16', utf16(false)],
    ['Windows-1252', windows1252],
  ])('%s is recognised', async (encoding, bytes) => {
    const result = await readTable(bytes)
    expect(criteriaIn(result)).toEqual(['gaertner/junior! Gräbt für „5 €“'])
    expect(notesIn(result)).toMatchObject({ tableRead: { encoding } })
  })
})

describe('what no table is', () => {
  it.each([
    ['an HTML page', '<!DOCTYPE html><table><tr><td>Role</td></tr></table>', ['1: isHtml']],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), ['isImage']],
    ['white space', ' \n ;;; \n', ['tableEmpty']],
    ['a table without header', 'A;Junior;Digs;Pflicht\nA;Senior;Plans;Pflicht\n', ['tableNoText']],
    ['a table in Norwegian', 'Rolle;Nivå;Beskrivelse\nA;Junior;Graver\n', ['tableNoText']],
    ['a header alone', 'Role;Level;Text\n', ['tableNoCriteria']],
    ['prose', 'We dig.\nThen we sow.\n', ['tableHeaderUnknown']],
    ['an open quotation mark', 'Role;Level;Text\nA;1;Digs\nA;1;"Sows\n', ['3: tableQuotes']],
  ])('%s is refused', async (_, content, problems) => {
    expect(problemsIn(await readTable(content))).toEqual(problems)
  })
})

describe('the mapping', () => {
  const french = lines(
    'Rôle;Niveau atteint;Énoncé',
    'Jardinier;Débutant;Creuse',
    'Jardinier;Expert;Plante',
  )

  it('of a language that the app does not know is offered with what was found', async () => {
    expect(await readTable(french)).toEqual({
      ok: false,
      problems: [
        {
          path: '$',
          code: 'tableHeaderUnknown',
          values: { found: 'Rôle, Niveau atteint, Énoncé' },
        },
      ],
      mapping: {
        kind: 'columns',
        header: ['Rôle', 'Niveau atteint', 'Énoncé'],
        sample: [
          ['Jardinier', 'Débutant', 'Creuse'],
          ['Jardinier', 'Expert', 'Plante'],
        ],
        columns: [{ field: 'ignored' }, { field: 'ignored' }, { field: 'ignored' }],
        levels: [],
      },
    })
  })

  it('can be corrected', async () => {
    const result = await readTable(french, {
      columns: [{ field: 'role' }, { field: 'level' }, { field: 'text', language: 'fr' }],
      levels: ['Débutant', 'Expert'],
    })
    expect(criteriaIn(result)).toEqual(['jardinier/debutant! Creuse', 'jardinier/expert! Plante'])
    expect(profileIn(result).languages).toEqual(['fr'])
  })

  it('given back as it was changes nothing', async () => {
    const table = lines('Role;Junior;Senior', 'A;Digs;Plans', 'B;Mows;')
    const first = await readTable(table)
    const { mapping } = first
    if (mapping?.kind !== 'columns') throw new Error('a mapping of columns is expected')
    const second = await readTable(table, { columns: mapping.columns, levels: mapping.levels })
    expect(profileIn(second)).toEqual(profileIn(first))
    expect(second.mapping).toEqual(mapping)
  })

  it('says the levels in order, lowest first', async () => {
    const { mapping } = await readTable(lines('Role;Level;Text', 'A;Lead;Plans', 'A;Junior;Digs'))
    expect(mapping).toMatchObject({ levels: ['Junior', 'Lead'] })
  })

  it('cannot have both shapes at once', async () => {
    const result = await readTable(lines('Role;Level;Text', 'A;Junior;Digs'), {
      columns: [
        { field: 'role' },
        { field: 'expectation', level: 'Junior', language: 'en' },
        { field: 'text', language: 'en' },
      ],
    })
    expect(problemsIn(result)).toEqual(['tableTwoShapes'])
  })
})

describe('any bytes at all', () => {
  it('give a whole profile or problems, and never throw', async () => {
    let read = 0
    await fc.assert(
      fc.asyncProperty(anyTableFile, async (bytes) => {
        const result = await readTable(bytes)
        if (result.ok) read += 1
        expect(isWhole(result)).toBe(true)
      }),
      runs(1000),
    )
    expect(read).toBeGreaterThan(0)
  })
})

it('tells how far it is, in rows', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => `A;Junior;Digs bed ${at}`)
  const bytes = new TextEncoder().encode(lines('Role;Level;Text', ...rows))
  const told: string[] = []
  const csv = profileReaders.find(({ id }) => id === 'csv')
  await csv?.read({ name: 'a.csv', bytes }, { today: '2026-03-17' }, (done, total) => {
    told.push(`${done}/${total}`)
  })
  expect(told).toEqual(['0/2501', '1000/2501', '2000/2501', '2501/2501'])
})
