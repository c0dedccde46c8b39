// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { problemsIn, readBytes, readText } from '../fixtures/read-text.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const rest = `
"id": "a", "version": "1", "title": "A", "updated": "2026-03-17", "languages": ["en"],
"levels": [{ "id": "l", "name": "L" }], "roles": [{ "id": "r", "name": "R" }], "areas": [],
"expectations": [{ "role": "r", "level": "l", "required": true, "criteria": [{ "id": "c", "text": "C" }] }] }`
const good = `{ "format": "levelwise-profile/1", ${rest}`

describe('a skill profile in JSON', () => {
  it('is read with everything that is in it', async () => {
    const literal = { ...smallProfileLiteral, mood: { x: [1, null, 'ä\u2028😀'] } }
    expect(await readText('a.json', JSON.stringify(literal))).toEqual({
      ok: true,
      profile: literal,
      notes: [],
    })
  })

  it.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['blank space around it', `\n\n ${good} \n`],
  ])('may have %s', async (_, text) => {
    expect((await readText('a.json', text)).ok).toBe(true)
  })

  it('may be UTF-16', async () => {
    const units = Uint16Array.from(`\uFEFF${good}`, (sign) => sign.charCodeAt(0))
    expect((await readBytes('a.json', new Uint8Array(units.buffer))).ok).toBe(true)
  })

  it('that is not UTF-8 is read as Windows-1252, and that is told', async () => {
    const bytes = Uint8Array.from(good.replace('"A"', '"Gärtnern"'), (sign) => sign.charCodeAt(0))
    const read = await readBytes('a.json', bytes)
    expect(read.ok && [read.profile.title, read.notes]).toEqual([
      'Gärtnern',
      [{ code: 'encodingGuessed', values: { encoding: 'windows-1252' } }],
    ])
  })

  it('tells how far reading it is', async () => {
    const { readProfile } = await import('#io/profile-readers.ts')
    const told: (readonly number[])[] = []
    const source = { name: 'a.json', bytes: new TextEncoder().encode(good) }
    await readProfile(source, { today: '2026-03-17' }, (...step) => told.push(step))
    expect(told).toEqual([1, 2, 3, 4].map((step) => [step, 4]))
  })
})

describe('a mistake in the JSON of a skill profile', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a comma too many', '{\n  "a": 1,\n}', ['3:1 $ jsonName']],
    ['a comma too many in a list', '[1,\n 2,\n]', ['3:1 $ jsonValue']],
    ['a comma that is missing', '{\n  "a": 1\n  "b": 2\n}', ['3:3 $ jsonExpected']],
    ['a colon that is missing', '{\n  "a" 1\n}', ['2:7 $ jsonExpected']],
    ['a brace that is missing', '{\n  "a": [1]', ['2:11 $ jsonExpected']],
    ['a quote that is missing', '{\n  "a": "x\n}', ['2:8 $ jsonString']],
    ['single quotes', "{\n  'a': 1\n}", ['2:3 $ jsonSign', '3:1 $ jsonValue']],
    ['a comment', '{\n  // why\n  "a": 1\n}', ['2:3 $ jsonComment']],
    ['an escape that is none', '{\n  "a": "\\q"\n}', ['2:8 $ jsonEscape']],
    ['a tab within a text', '{\n  "a": "x\ty"\n}', ['2:8 $ jsonControl']],
    ['a number that is none', '{\n  "a": 1.\n}', ['2:8 $ jsonNumber']],
    ['something after the end', '{}\n{}', ['2:1 $ jsonAfterEnd']],
    [
      'mistakes in several lines',
      '{\n  "a" 1,\n  "b" 2\n}',
      ['2:7 $ jsonExpected', '3:7 $ jsonExpected'],
    ],
    ['nesting without end', `{ "a":\n${'['.repeat(100_000)}`, ['2:64 $ tooDeep']],
  ])('%s is found where it is', async (_, text, problems) => {
    expect(await problemsIn('a.json', text)).toEqual(problems)
  })

  it('is told with its first twenty lines', async () => {
    expect(await problemsIn('a.json', `{${'"a" 1,\n'.repeat(100)}}`)).toHaveLength(20)
  })
})

describe('a problem of a skill profile in JSON', () => {
  const withRest = (start: string) => `${start}\n${rest.trimStart()}`
  it.each<readonly [string, string, readonly string[]]>([
    ['a wrong type', good.replace('"1"', '1'), ['2:23 $.version wantsText']],
    [
      'what is missing, where it should be',
      good.replace('"id": "l", ', ''),
      ['3:12 $.levels[0].id missingField'],
    ],
    [
      'a missing field of the whole',
      good.replace('"version": "1", ', ''),
      ['1:1 $.version missingField'],
    ],
    [
      'an unknown language, at its name',
      good.replace('"A"', '{ "en": "A", "fr": "B" }'),
      ['2:50 $.title.fr undeclaredLanguage'],
    ],
    ['a text without a wording', good.replace('"A"', '{ "en": "" }'), ['2:37 $.title emptyText']],
    ['a list where a text belongs', good.replace('"A"', '[]'), ['2:37 $.title wantsText']],
    [
      'several, in the order of the text',
      good.replace('"1"', '1').replace('"a"', '"A B"'),
      ['2:7 $.id notProfileId', '2:25 $.version wantsText'],
    ],
    [
      'of the shape and of the content at once',
      good.replace('"A"', '{ "fr": "A" }').replace('"2026-03-17"', '"2026"'),
      ['2:39 $.title.fr undeclaredLanguage', '2:63 $.updated notDate'],
    ],
    [
      'a name that stands twice',
      withRest('{ "format": "levelwise-profile/1", "id": "b",'),
      ['2:1 $.id repeatedName'],
    ],
    [
      'a name that stands twice deep inside',
      good.replace('"name": "R"', '"name": "R", "x": [{ "y": { "z": 1, "z": 1 } }]'),
      ['3:100 $.roles[0].x[0].y.z repeatedName'],
    ],
    [
      'a name that reaches into prototypes, with all others',
      good.replace('"A"', '7, "__proto__": { "x": 1 }'),
      ['2:37 $.title wantsText', '2:40 $.__proto__ forbiddenKey'],
    ],
    [
      'nesting that is too deep',
      good.replace('"A"', `"A", "x": ${'['.repeat(64)}${']'.repeat(64)}`),
      [`2:110 $.x${'[0]'.repeat(63)} tooDeep`],
    ],
    [
      'no format',
      good.replace('"format": "levelwise-profile/1",', ''),
      ['1:1 $.format noProfileFormat'],
    ],
    ['a newer format', good.replace('profile/1', 'profile/2'), ['1:13 $.format newerFormat']],
    ['another format', good.replace('levelwise-profile', 'x'), ['1:13 $.format otherFormat']],
    ['no object at all', '[1]', ['1:1 $.format noProfileFormat']],
    [
      'line ends of Windows before it',
      good.replaceAll('\n', '\r\n').replace('"1"', '1'),
      ['2:23 $.version wantsText'],
    ],
    [
      'line ends of an old Mac before it',
      good.replaceAll('\n', '\r').replace('"1"', '1'),
      ['2:23 $.version wantsText'],
    ],
    [
      'a name with odd signs',
      good.replace('"A"', '{ "e\\"n.[0]": "A" }'),
      ['2:51 $.title["e\\"n.[0]"] notLanguage'],
    ],
  ])('is found where it is: %s', async (_, text, problems) => {
    expect(await problemsIn('a.json', text)).toEqual(problems)
  })

  it.each([
    ['levelwise-assessment/1', 'isAssessment'],
    ['levelwise-alignment/1', 'isAlignment'],
    ['levelwise-snapshot/1', 'isSnapshot'],
    ['levelwise-backup/1', 'isBackup'],
    ['levelwise-draft/1', 'isDraft'],
    ['levelwise-backup/9', 'isBackup'],
  ])('is that it is another file of the app: %s', async (format, code) => {
    expect(await problemsIn('a.json', JSON.stringify({ format }))).toEqual([
      `1:11 $.format ${code}`,
    ])
  })

  it('is told ten thousand times at most, and that there are more', async () => {
    const levels = `"levels": [${'{},'.repeat(30_000)}{}]`
    const read = await readText('a.json', good.replace(/"levels": \[[^\]]*\]/, levels))
    expect(read.ok ? [] : [read.problems.length <= 10_001, read.problems.at(-1)]).toEqual([
      true,
      { code: 'tooManyProblems', path: '$', values: { limit: '10000' } },
    ])
  })
})

describe('a very large skill profile', () => {
  it('may have a million and more values', async () => {
    const more = `"x": [${'0,'.repeat(1_500_000)}0]`
    expect((await readText('a.json', good.replace('"title"', `${more}, "title"`))).ok).toBe(true)
  })

  it('may not have more than five million', async () => {
    const more = `"x": [${'0,'.repeat(5_000_000)}0]`
    expect(await problemsIn('a.json', good.replace('"title"', `${more}, "title"`))).toEqual([
      '1:1 $ tooMany',
    ])
  })
})
