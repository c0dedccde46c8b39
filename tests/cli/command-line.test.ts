// @vitest-environment node
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageTags } from '#i18n/language-tags.ts'
import { gapSummaryWriters } from '#io/gap-summary-writers.ts'
import { profileWriters } from '#io/profile-writers.ts'
import { workplace } from '../fixtures/command-line.ts'
import { reportOf, wordsOf } from '../fixtures/gap-report.ts'
import { assessmentOf, smallAssessmentLiteral } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'
import { workbookOf } from '../fixtures/workbook.ts'

const place = workplace()
const { get, put, run } = place
afterAll(() => place.remove())

const json = (value: unknown) => JSON.stringify(value, undefined, 2)
const [firstCell, ...otherCells] = smallProfileLiteral.expectations

/** The profile with another text of its first criterion. */
function profileSaying(text: string) {
  const [first, ...others] = firstCell?.criteria ?? []
  const criteria = [{ ...first, text: { en: text, de: text } }, ...others]
  return { ...smallProfileLiteral, expectations: [{ ...firstCell, criteria }, ...otherCells] }
}

type LooseProfile = {
  readonly expectations: readonly { readonly criteria: { [field: string]: unknown }[] }[]
  readonly roles: unknown[]
  readonly levels: unknown[]
  readonly areas: unknown[]
}

/** The profile with one change of nearly each kind. */
function changedProfile() {
  const profile: LooseProfile = JSON.parse(json(smallProfileLiteral))
  const [junior, middle, senior] = profile.expectations
  const [moved] = junior?.criteria.splice(1) ?? []
  if (moved) senior?.criteria.push(moved)
  const [, optional, removed] = middle?.criteria ?? []
  if (optional && removed) middle?.criteria.splice(1, 2, { ...optional, required: true })
  middle?.criteria.push({ id: 'm4', text: { en: 'Is new.', de: 'Ist neu.' } })
  const [first] = senior?.criteria ?? []
  if (first) senior?.criteria.splice(0, 1, { ...first, tools: ['Hoe'], required: false })
  profile.roles.pop()
  profile.levels.splice(4, 1, { id: 'principal', name: 'Distinguished' })
  profile.areas.reverse()
  profile.areas.push({ id: 'sell', name: { en: 'Selling', de: 'Verkauf' } })
  return { ...profile, licence: 'CC0-1.0' }
}

const emptyBackup = {
  format: 'levelwise-backup/1',
  created: '2026-03-17T09:00:00.000Z',
  assessments: [],
  snapshots: [],
  alignments: [],
  profiles: [],
  settings: {},
}

const hostile = '\u001B[2J\u009B31mred\r\n::error::own ##[add-mask]x \u202Eback'
const broken = {
  ...smallProfileLiteral,
  title: 7,
  areas: [...smallProfileLiteral.areas, { id: 'plan', name: 'Again' }],
}

beforeAll(async () => {
  put('garden.json', json(smallProfileLiteral))
  put('broken.json', json(broken))
  put('unknown.json', json({ ...smallProfileLiteral, [hostile]: 1, levels: [{ id: hostile }] }))
  put('newer.json', json({ ...profileSaying('Digs deep.'), version: '2026-09-01' }))
  put('hostile.json', json({ ...profileSaying(hostile), version: '2026-09-02' }))
  put('mine.json', json(smallAssessmentLiteral))
  put('rated.json', json(assessmentOf({ m1: 2, m2: 1 })))
  put('stranger.json', json({ ...smallAssessmentLiteral, role: 'poet' }))
  put('other.json', json({ ...smallAssessmentLiteral, profile: { id: 'other', version: '1' } }))
  put('backup.json', json(emptyBackup))
  put('changed.json', json(changedProfile()))
  // The first run builds the command line.
  await run(['--version'])
}, 120_000)

describe('the command line', () => {
  it('says its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' })
  })

  it('explains itself, and each command with an example', async () => {
    const { code, out, err } = await run(['--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Usage: levelwise COMMAND [options]')
    const names = ['check', 'convert', 'summary', 'diff']
    expect(names.filter((name) => !out.includes(`\n  ${name} `))).toEqual([])
    const helps = await Promise.all(names.map((name) => run([name, '--help'])))
    expect(
      helps.map(({ out: help }, at) => help.includes(`Example:\n  levelwise ${names[at]} `)),
    ).toEqual([true, true, true, true])
  })

  it('says what is wrong with what was typed', async () => {
    expect(await run(['check', '--fromat', 'json'])).toEqual({
      code: 2,
      out: '',
      err: 'levelwise: There is no option --fromat. Is --format meant?\n“levelwise check --help” explains it.\n',
    })
  })

  it('goes on where whoever reads has enough', async () => {
    const args = ['check', ...Array.from({ length: 30 }, () => 'broken.json')]
    const code = await new Promise((done) => {
      const child = spawn(process.execPath, [resolve('bin/levelwise.mjs'), ...args], {
        cwd: place.folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      child.stdout?.destroy()
      child.on('close', done)
    })
    expect(code).toBe(1)
  })
})

it('ends at once when it is stopped, and leaves nothing behind', async () => {
  put('stopped/before.json', 'precious')
  const program = resolve('bin/levelwise.mjs')
  const args = ['convert', '--force', '--from', 'json', '-', 'before.json']
  const folder = resolve(place.folder, 'stopped')
  const child = spawn(process.execPath, [program, ...args], { cwd: folder })
  // It reads what comes and waits for more.
  await new Promise((done) => {
    child.stdin.write(' '.repeat(1_000_000), done)
  })
  const ended = new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal }))
  })
  child.kill('SIGINT')
  // A shell makes 130 of it.
  expect(await ended).toEqual({ code: null, signal: 'SIGINT' })
  expect(readdirSync(folder)).toEqual(['before.json'])
  expect(get('stopped/before.json')).toBe('precious')
})

describe('check', () => {
  it('says of a good profile what it is', async () => {
    expect(await run(['check', 'garden.json'])).toEqual({
      code: 0,
      out: 'garden.json: fine. gardening, version 2026-03-17: 12 criteria.\n',
      err: '',
    })
  })

  it('says every problem of every file, with its place', async () => {
    const { code, out, err } = await run(['check', 'broken.json', 'garden.json', 'newer.json'])
    expect(code).toBe(1)
    expect(out).toMatch(/^broken\.json:6:12: \$\.title: A text belongs here/m)
    expect(out).toMatch(
      /^broken\.json:\d+:\d+: \$\.areas\[3\]\.id: The id “plan” is used more than once\.$/m,
    )
    expect(out).toMatch(/^garden\.json: fine\./m)
    expect(out).toMatch(/^newer\.json: fine\./m)
    expect(err).toBe('2 problems. Files with problems: 1 of 3.\n')
  })

  it('says it in German', async () => {
    const { err } = await run(['check', '--lang', 'de', 'broken.json'])
    expect(err).toBe('2 Probleme. Dateien mit Problemen: 1 von 1.\n')
  })

  it('gives JSON for programs', async () => {
    const { code, out, err } = await run([
      'check',
      '--format',
      'json',
      'broken.json',
      'garden.json',
    ])
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          file: 'broken.json',
          outcome: 'problems',
          problems: [
            { code: 'wantsText', path: '$.title', line: 6, column: 12 },
            { code: 'duplicateId', path: '$.areas[3].id', line: 75, column: 13 },
          ],
        },
        {
          file: 'garden.json',
          outcome: 'fine',
          profile: { id: 'gardening', version: '2026-03-17', roles: 4, levels: 5, criteria: 12 },
          problems: [],
        },
      ],
    })
  })

  it('takes a profile from stdin', async () => {
    const { code, out } = await run(['check', '--from', 'json', '-'], {
      input: json(smallProfileLiteral),
    })
    expect([code, out]).toEqual([0, '<stdin>: fine. gardening, version 2026-03-17: 12 criteria.\n'])
  })

  it('recognises what comes through stdin', async () => {
    const input = 'Role;Level;Criterion\nGardener;Junior;Digs.\n'
    const { code, out } = await run(['check', '--profile-version', '1', '-'], { input })
    expect([code, out]).toEqual([0, '<stdin>: fine. profile, version 1: 1 criterion.\n'])
  })

  it('takes what a table leaves open from the options', async () => {
    put('table.txt', 'Wer;Wie weit;Was\nGärtner;Profi;Gräbt.\nGärtner;Neu;Sieht zu.\n')
    const refused = await run(['check', '--from', 'csv', 'table.txt'])
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('table.txt: read as if this had been said: --columns '),
    ])
    const choices =
      '--columns role,level,text:de --levels Neu,Profi --id garten --title Garten --profile-version 3'.split(
        ' ',
      )
    const { code, out, err } = await run([
      'check',
      '--notes',
      '--from',
      'csv',
      ...choices,
      'table.txt',
    ])
    expect([code, out]).toEqual([0, 'table.txt: fine. garten, version 3: 2 criteria.\n'])
    expect(err).toContain('--columns role,level,text:de --levels Neu,Profi\n')
    expect(err).toContain('table.txt: Ids of criteria, made from role, level and first words: 2.\n')
  })

  it('says that a file is not there, and checks the others', async () => {
    const { code, out } = await run(['check', 'nowhere.json', 'garden.json'])
    expect(code).toBe(2)
    expect(out).toContain('nowhere.json: there is no such file or folder.\ngarden.json: fine.')
  })

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['no JSON', '{', ''],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), ''],
  ])('refuses %s with a sentence', async (_, content, sentence) => {
    put('odd.json', content)
    const { code, out } = await run(['check', 'odd.json'])
    expect(code).toBe(1)
    expect(out).toMatch(/^odd\.json/)
    expect(out).toContain(sentence)
  })

  it('shows problems beside the lines in a workflow on GitHub', async () => {
    const { code, out, err } = await run(['check', 'broken.json'], {
      env: { GITHUB_ACTIONS: 'true' },
    })
    expect(code).toBe(1)
    expect(out).not.toContain('::error')
    expect(err).toMatch(
      /^::error file=broken\.json,line=6,col=12,title=\$\.title::A text belongs here/m,
    )
  })

  it('lets nothing that a file holds reach the terminal or begin a command of the log', async () => {
    const env = { GITHUB_ACTIONS: 'true' }
    const { code, out, err } = await run(['check', 'unknown.json'], { env })
    expect(code).toBe(1)
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(out).not.toContain('##[')
    expect(
      err.split('\n').filter((line) => /^\s*::/.test(line) && !line.startsWith('::error file=')),
    ).toEqual([])
  })
})

describe('convert', () => {
  it('writes a profile that means the same', async () => {
    const { code, out, err } = await run(['convert', 'garden.json', 'again.json'])
    expect([code, out, err]).toEqual([0, '', ''])
    const { out: differences } = await run(['diff', 'garden.json', 'again.json'])
    expect(differences).toContain('Nothing differs.')
  })

  it.each(profileWriters.map(({ id, extension }) => [id, extension]))(
    'writes %s that can be read again',
    async (_, extension) => {
      const file = `written.${extension}`
      expect((await run(['convert', 'garden.json', file])).code).toBe(0)
      const { code, out } = await run(['check', file])
      expect([code, out]).toEqual([
        0,
        `${file}: fine. gardening, version 2026-03-17: 12 criteria.\n`,
      ])
    },
  )

  it('says what the other format cannot hold', async () => {
    const { code, out, err } = await run(['convert', '--to', 'markdown', 'garden.json', '-'])
    expect([code, out.split('\n', 1)[0]]).toEqual([0, '# Gardening'])
    expect(err).toContain('The written file does not hold everything that was read. It lacks, ')
    expect(err).toMatch(/\b(?:languages|texts of criteria)\b/)
  })

  it('writes in the language asked for', async () => {
    const args = ['convert', '--to', 'md', '--lang', 'de', 'garden.json', '-']
    expect((await run(args)).out.split('\n', 1)[0]).toBe('# Gärtnern')
  })

  it('takes the levels of a page from the options', async () => {
    const table = '| Role | Description |\n| --- | --- |\n| Gardener | Digs deep. |\n'
    put('page.md', `# Garden\n\n${table}\nText.\n\n${table.replace('Digs', 'Waters')}`)
    const args = ['convert', '--levels', 'New,Old hand', '--to', 'json', 'page.md', '-']
    const { code, out, err } = await run(args)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      levels: [{ name: 'New' }, { name: 'Old hand' }],
      expectations: [
        { level: 'new', criteria: [{ text: 'Digs deep.' }] },
        { level: 'old-hand', criteria: [{ text: 'Waters deep.' }] },
      ],
    })
    expect(err).toContain("page.md: read as if this had been said: --levels 'New,Old hand'\n")
  })

  it('reads a workbook', async () => {
    const rows = [
      ['Role', 'Level', 'Text'],
      ['Gardener', 'Junior', 'Digs.'],
    ]
    put('ladder.xlsx', workbookOf({ name: 'Ladder', rows, merges: [] }))
    const { code, out } = await run(['convert', '--to', 'yaml', 'ladder.xlsx', '-'])
    expect([code, out]).toEqual([0, expect.stringContaining('text: Digs.')])
  })

  it('works from stdin to stdout', async () => {
    const args = ['convert', '--from', 'json', '--to', 'json', '-', '-']
    const { code, out, err } = await run(args, { input: json(smallProfileLiteral) })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ id: 'gardening' })
  })

  it('overwrites a file only where that is asked for', async () => {
    put('kept.json', 'precious')
    const refused = await run(['convert', 'garden.json', 'kept.json'])
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'kept.json cannot be written: it exists already; --force overwrites it.\n',
    })
    expect(get('kept.json')).toBe('precious')
    expect((await run(['convert', '--force', 'garden.json', 'kept.json'])).code).toBe(0)
    expect(JSON.parse(get('kept.json'))).toMatchObject({ id: 'gardening' })
  })

  it('writes nothing of a profile with problems', async () => {
    const { code, out, err } = await run(['convert', 'broken.json', 'half.json'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^broken\.json(?::\d+)*: \$\.title: A text belongs here/)
    expect(() => get('half.json')).toThrow('ENOENT')
  })

  it('keeps what it says to a workflow on GitHub out of the document', async () => {
    const env = { GITHUB_ACTIONS: 'true' }
    const bad = await run(['convert', '--to', 'json', 'broken.json', '-'], { env })
    expect([bad.code, bad.out]).toEqual([1, ''])
    expect(bad.err).toMatch(/^::error file=broken\.json,line=6/m)
    const good = ['convert', '--to', 'markdown', 'hostile.json', '-']
    expect((await run(good, { env })).out).toBe((await run(good)).out)
  })

  it.each([
    ['nowhere/a.json', 'there is no such file or folder.'],
    ['.', 'it is a folder.'],
  ])('says why it cannot write %s', async (to, reason) => {
    const { code, err } = await run(['convert', '--to', 'json', 'garden.json', to])
    expect([code, err]).toEqual([2, `${to} cannot be written: ${reason}\n`])
  })
})

describe('summary', () => {
  const options = ['--profile', 'garden.json', 'mine.json']

  it.each(gapSummaryWriters.flatMap((writer) => languageTags.map((tag) => [writer, tag] as const)))(
    'writes $0.id in $1 exactly as the app does',
    async (writer, language) => {
      const date = new Date().toISOString().slice(0, 10)
      const report = { ...reportOf(assessmentOf({ m1: 2, m2: 1 })), date }
      const expected = await writer.write(report, await wordsOf(language))
      const rated = await run([
        'summary',
        '--format',
        writer.extension,
        '--lang',
        language,
        ...options.slice(0, 2),
        'rated.json',
      ])
      expect([rated.code, rated.err]).toEqual([0, ''])
      expect(rated.out).toBe(expected)
    },
  )

  it('leaves out notes and examples where that is asked for', async () => {
    put(
      'noted.json',
      json({
        ...smallAssessmentLiteral,
        notes: { m1: { at: smallAssessmentLiteral.created, text: 'Secret.' } },
      }),
    )
    const args = ['summary', '--profile', 'garden.json', 'noted.json']
    expect((await run(args)).out).toContain('Secret.')
    expect((await run([...args, '--without-notes'])).out).not.toContain('Secret.')
  })

  it('takes another level and target', async () => {
    const { out } = await run(['summary', '--level', 'junior', '--target', 'lead', ...options])
    expect(out).toContain('Gardening at Junior:')
    expect(out).toContain('Gardening at Lead:')
  })

  it('writes a file, and overwrites it only where that is asked for', async () => {
    expect(await run(['summary', ...options, '-o', 'out.md'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(get('out.md')).toMatch(/^# /)
    expect((await run(['summary', ...options, '-o', 'out.md'])).code).toBe(2)
    expect((await run(['summary', ...options, '-o', 'out.md', '--force'])).code).toBe(0)
  })

  it('finds a built-in profile by itself', async () => {
    put(
      'built-in.json',
      json({
        ...smallAssessmentLiteral,
        profile: { id: 'mlops', version: '2026-03-17' },
        role: 'ml-engineer',
      }),
    )
    const { code, out, err } = await run(['summary', '--lang', 'de', 'built-in.json'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^# .*MLOps/)
  })

  it.each([
    [2, ['mine.json'], 'The skill profile “gardening” is not built in.'],
    [
      2,
      ['--target', 'junior', ...options],
      '--target takes senior, lead or principal, not “junior”.',
    ],
    [2, ['--level', 'principal', '--target', 'lead', ...options], '--target takes no value here'],
    [1, ['--profile', 'broken.json', 'mine.json'], '$.title: A text belongs here'],
    [
      1,
      ['--profile', 'garden.json', 'garden.json'],
      '$.format: The format is “levelwise-profile/1”',
    ],
    [
      1,
      ['--profile', 'garden.json', 'stranger.json'],
      '$.role: The skill profile has no role “poet”.',
    ],
    [1, ['--profile', 'garden.json', 'backup.json'], 'backup.json: this is a backup.'],
    [1, ['--profile', 'garden.json', 'other.json'], 'about the skill profile “other”'],
  ])('ends with %i for %j', async (code, args, sentence) => {
    const ran = await run(['summary', ...args])
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(sentence)
  })

  it('says where the profile has moved on since', async () => {
    const { code, err } = await run(['summary', '--profile', 'newer.json', 'mine.json'])
    expect([code, err]).toEqual([
      0,
      'Rated against version 2026-03-17 of “gardening”; summed up against version 2026-09-01.\n',
    ])
  })
})

describe('diff', () => {
  it('says what changed', async () => {
    const { code, out, err } = await run(['diff', 'garden.json', 'newer.json'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(`gardening: from version 2026-03-17 to version 2026-09-01
1 criterion reworded

1 criterion reworded
  Junior Engineer, j1: “Digs deep.”
      was (en): “Digs with a Spade.”
      is (en): “Digs deep.”
      was (de): “Digs with a Spade. (auf Deutsch)”
      is (de): “Digs deep.”
`)
  })

  it('says it in German', async () => {
    const { out } = await run(['diff', '--lang', 'de', 'garden.json', 'newer.json'])
    expect(out).toContain('\n1 Kriterium mit anderem Wortlaut\n')
  })

  it('says each kind of change', async () => {
    const { out } = await run(['diff', 'garden.json', 'changed.json'])
    const headings = out
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .slice(2)
    expect(headings).toEqual([
      '1 criterion added',
      '1 criterion removed',
      '1 criterion now required',
      '1 criterion no longer required',
      '1 criterion moved',
      '1 criterion with other tools',
      '1 change of the roles',
      '1 change of the levels',
      '2 changes of the competence areas',
      '1 fact changed',
    ])
  })

  it('gives JSON for programs', async () => {
    const { out } = await run(['diff', '--format', 'json', 'garden.json', 'newer.json'])
    expect(JSON.parse(out)).toMatchObject({
      before: { id: 'gardening', version: '2026-03-17' },
      after: { id: 'gardening', version: '2026-09-01' },
      isDifferent: true,
      counts: { reworded: 1, added: 0 },
      changed: [{ before: { id: 'j1' }, after: { id: 'j1', text: { en: 'Digs deep.' } } }],
    })
  })

  it('gives Markdown', async () => {
    const { out } = await run(['diff', '--format', 'md', 'garden.json', 'newer.json'])
    expect(out).toContain(
      '## 1 criterion reworded\n\n- Junior Engineer, j1: “Digs deep.”\n  - was (en):',
    )
  })

  it.each([
    [0, ['garden.json', 'newer.json']],
    [1, ['--exit-code', 'garden.json', 'newer.json']],
    [0, ['--exit-code', 'garden.json', 'garden.json']],
    [2, ['--exit-code', 'garden.json', 'broken.json']],
    [2, ['garden.json', 'nowhere.json']],
  ])('gives exit code %i for %j', async (code, args) => {
    expect((await run(['diff', ...args])).code).toBe(code)
  })

  it.each(['text', 'json', 'markdown'])(
    'writes nothing as %s that a terminal acts on',
    async (format) => {
      const { code, out } = await run(['diff', '--format', format, 'garden.json', 'hostile.json'])
      expect(code).toBe(0)
      expect(out).toContain('red')
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
    },
  )
})
