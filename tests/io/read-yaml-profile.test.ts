// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { problemsIn, readText } from '../fixtures/read-text.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const good = `format: levelwise-profile/1
id: a
version: "1"
title: A
updated: 2026-03-17
languages: [en]
levels:
  - id: l
    name: L
roles:
  - id: r
    name: R
areas: []
expectations: [{ role: r, level: l, required: true, criteria: [{ id: c, text: C }] }]
`

describe('a skill profile in YAML', () => {
  it('is read with everything that is in it', async () => {
    const literal = { ...smallProfileLiteral, mood: { x: [1, null, 'ä\u2028😀', true] } }
    expect(await readText('a.yaml', stringify(literal))).toEqual({
      ok: true,
      profile: literal,
      notes: [],
    })
  })

  it.each([
    ['JSON', JSON.stringify(smallProfileLiteral)],
    [
      'JSON with a comment',
      JSON.stringify(smallProfileLiteral, undefined, 2).replace('\n', ' # why\n'),
    ],
    ['a comment and a marker before it', `# why\n---\n${good}`],
    ['a marker behind it', `${good}...\n`],
    ['the version of YAML', `%YAML 1.2\n---\n${good}`],
    ['a byte order mark', `\uFEFF${good}`],
    ['line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['a date without quotes', good.replace('"1"', '2026-03-17')],
    ['words that are truth values elsewhere', good.replace('title: A', 'title: yes\nsource: off')],
  ])('may be or have %s', async (_, text) => {
    expect((await readText('a.yaml', text)).ok).toBe(true)
  })

  it('without any criterion is refused where they belong', async () => {
    const text = good.replace('[{ id: c, text: C }]', '[]')
    const read = await readText('a.yaml', text)
    expect(read.ok ? [] : read.problems.map(({ at, code }) => [code, at?.line])).toEqual([
      ['noCriteria', good.split('\n').findIndex((line) => line.startsWith('expectations')) + 1],
    ])
  })

  it('may say something once and stand for it elsewhere', async () => {
    const text = good.replace('name: L', 'name: &word { en: X }').replace('name: R', 'name: *word')
    const read = await readText('a.yaml', text)
    expect(read.ok && [read.profile.levels, read.profile.roles]).toEqual([
      [{ id: 'l', name: { en: 'X' } }],
      [{ id: 'r', name: { en: 'X' } }],
    ])
  })

  it('takes the anchor that stands last before an alias', async () => {
    const text = good.replace('title: A', 'title: &t A\nsource: &t B\nlicence: *t')
    const read = await readText('a.yaml', text)
    expect(read.ok && read.profile.licence).toBe('B')
  })

  it('may have a text of several lines', async () => {
    const text = good.replace('title: A', 'title: A\nsummary: >-\n  Grows\n  things.')
    const read = await readText('a.yaml', text)
    expect(read.ok && read.profile.summary).toBe('Grows things.')
  })
})

describe('a mistake in the YAML of a skill profile', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a tab as indentation', 'levels:\n\t- id: l\n', ['2:1 $ yamlTab']],
    ['indentation that does not fit', 'a:\n    b: 1\n  c: 2\n', ['3:1 $ yamlIndent']],
    ['a colon in a text', 'title: Plans: a garden\n', ['1:8 $ yamlIndent']],
    ['a quote that is missing', 'title: "A\nid: b\n', ['1:8 $ yamlUnclosed']],
    ['a single quote that is missing', "title: 'It''\nid: b\n", ['1:8 $ yamlUnclosed']],
    ['a quote that only looks closed', 'title: "A\\"\nid: b\n', ['1:8 $ yamlUnclosed']],
    ['a bracket that is missing', 'languages: [en\nid: b\n', ['2:1 $ yamlIndent']],
    ['a text that begins with a sign', 'title: @home\n', ['1:8 $ yamlSign']],
    ['a tag', 'title: !thing A\n', ['1:8 $ yamlTag']],
    ['a tag of YAML that is no JSON', 'x: !!binary aGk=\n', ['1:4 $ yamlTag']],
    ['an escape that is none', 'title: "\\q"\n', ['1:9 $ yamlEscape']],
    ['a list as a name', '? [a, b]\n: 1\n', ['1:3 $ yamlName']],
    ['a second document', `${good}---\n${good}`, ['16:1 $ yamlSeveral']],
    ['only comments', '# nothing\n', ['– $ empty']],
    ['a directive that is none', '%FOO\n---\na: 1\n', ['1:1 $ notYaml']],
    ['nesting without end', '['.repeat(100_000), ['1:69 $ tooDeep']],
    ['nesting without end in lists', '- '.repeat(100_000), ['1:136 $ tooDeep']],
    ['brackets without end', `a: 1\n${']'.repeat(100_000)}`, ['2:1 $ yamlSign']],
  ])('%s is found where it is', async (_, text, problems) => {
    expect(await problemsIn('a.yaml', text)).toEqual(problems)
  })
})

describe('mistakes in the YAML of a skill profile', () => {
  it('are told with the first twenty lines, and not taken for depth', async () => {
    const lines = await problemsIn('a.yaml', 'title: Plans: a garden\n'.repeat(200))
    expect([lines.length, lines[0], lines[19]]).toEqual([
      20,
      '1:8 $ yamlIndent',
      '20:8 $ yamlIndent',
    ])
  })
})

describe('a problem of a skill profile in YAML', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a wrong type', good.replace('areas: []', 'areas: none'), ['13:8 $.areas wantsList']],
    ['a number where a text belongs', good.replace('"1"', '1.10'), ['3:10 $.version yamlUnquoted']],
    [
      'a truth value where a text belongs',
      good.replace('title: A', 'title: true'),
      ['4:8 $.title yamlUnquoted'],
    ],
    ['a number that JSON does not have', `${good}x: .nan\n`, ['15:4 $.x yamlUnquoted']],
    ['nothing where a text belongs', good.replace('title: A', 'title:'), ['4:7 $.title wantsText']],
    [
      'what is missing, where it should be',
      good.replace('- id: l\n    name', '- name'),
      ['8:5 $.levels[0].id missingField'],
    ],
    [
      'an unknown language, at its name',
      good.replace('title: A', 'title:\n  en: A\n  fr: B'),
      ['6:3 $.title.fr undeclaredLanguage'],
    ],
    [
      'a name that stands twice',
      good.replace('id: r', 'id: s\n    id: r'),
      ['12:5 $.roles[0].id repeatedName'],
    ],
    [
      'names that stand twice, with all others',
      `${good}id: B B\n`,
      ['15:1 $.id repeatedName', '15:5 $.id notProfileId'],
    ],
    [
      'a name that reaches into prototypes',
      `${good}__proto__: { x: 1 }\n`,
      ['15:1 $.__proto__ forbiddenKey'],
    ],
    [
      'an alias without an anchor',
      good.replace('title: A', 'title: *t'),
      ['4:8 $.title yamlAlias', '4:8 $.title missingField'],
    ],
    [
      'an alias inside of what it stands for',
      `${good}x: &x [*x]\n`,
      ['15:8 $.x[0] yamlAliasInside'],
    ],
    [
      'a problem of what an alias stands for',
      good.replace('title: A', 'title: &t ""\nfield: *t'),
      ['4:11 $.title emptyText', '5:8 $.field emptyText'],
    ],
    ['merging', `x: &x { id: b }\n${good}y: { <<: *x }\n`, ['16:6 $.y["<<"] yamlMerge']],
    [
      'nesting that is too deep',
      `${good}x: ${'['.repeat(64)}${']'.repeat(64)}\n`,
      [`15:67 $.x${'[0]'.repeat(63)} tooDeep`],
    ],
    ['no format', 'id: a\n', ['1:1 $.format noProfileFormat']],
    ['an assessment', 'format: levelwise-assessment/1\n', ['1:9 $.format isAssessment']],
    ['a text alone', 'Hello\n', ['1:1 $.format noProfileFormat']],
    ['JSON in it', `{\n"format": "levelwise-profile/2"}`, ['2:11 $.format newerFormat']],
  ])('is found where it is: %s', async (_, text, problems) => {
    expect(await problemsIn('a.yaml', text)).toEqual(problems)
  })

  it('is told with how the value is written', async () => {
    const read = await readText('a.yaml', good.replace('"1"', '1.10'))
    expect(read.ok ? [] : read.problems.map(({ values }) => values)).toEqual([{ found: '1.10' }])
  })

  it('is that aliases stand for each other without end', async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}, *a${at - 1}`}]`,
    )
    expect(await problemsIn('a.yaml', bomb.join('\n'))).toEqual(['25:12 $ yamlAliases'])
  })

  it('is that aliases stand for a long text too often', async () => {
    const text = `a: &a ${'x'.repeat(100_000)}\nb: [${'*a, '.repeat(1000)}]`
    expect(await problemsIn('a.yaml', text)).toEqual(['2:2685 $ yamlAliases'])
  })

  it('pollutes no prototype', async () => {
    await readText(
      'a.yaml',
      `${good}__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: true } }\n`,
    )
    expect('polluted' in {}).toBe(false)
  })
})
