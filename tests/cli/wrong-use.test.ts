// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { run as runCommandLine } from '#cli/run.ts'

/** Runs in this process what needs no file. */
async function run(
  args: readonly string[],
  { env = {} }: { readonly env?: { readonly [name: string]: string } } = {},
) {
  let out = ''
  let err = ''
  const code = await runCommandLine(args, {
    env: { LANG: 'en_GB.UTF-8', ...env },
    input: async function* none() {},
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isOutShown: false,
    today: '2026-11-22',
    version: '0.1.0',
  })
  return { code, out, err }
}

describe('the command line', () => {
  it.each([
    [['check', '--help', '--lang', 'de'], {}],
    [['check', '-h'], { LANG: 'de_AT.UTF-8' }],
    [['check', '-h'], { LC_ALL: 'de_DE.UTF-8', LANG: 'en_GB.UTF-8' }],
  ])('explains itself in German: %j, %j', async (args, env) => {
    const { code, out } = await run(args, { env })
    expect([code, out.split('\n', 1)[0]]).toEqual([0, 'Aufruf: levelwise check [Optionen] DATEI…'])
  })

  it.each([
    [[], 'A command is missing: check, convert, summary or diff.'],
    [['chekc', 'a'], 'There is no command “chekc”. Is “check” meant?'],
    [['zzzzzzzz'], 'There is no command “zzzzzzzz”.'],
    [['--hlep'], 'There is no option --hlep. Is --help meant?'],
    [['check', '--fromat', 'json', 'a'], 'There is no option --fromat. Is --format meant?'],
    [['check', '-q', 'a'], 'There is no option -q.'],
    [['check', '--force', 'a'], '“check” takes no --force.'],
    [['check', '--notes=yes', 'a'], '--notes takes no value.'],
    [['check', 'a', '--title'], '--title needs a value'],
    [['check', '--title', '--notes', 'a'], '--title needs a value'],
    [['check', '--format', 'pdf', 'a'], '--format takes text or json, not “pdf”.'],
    [['check', '--lang', 'fr', 'a'], '--lang takes en or de, not “fr”.'],
    [['check', '--columns', 'colour', 'a'], 'No column can hold “colour”'],
    [['check'], 'A file is missing: levelwise check [options] FILE…'],
    [['diff', 'a', 'b', 'c'], '“c” is one file too many: levelwise diff [options] OLD NEW'],
    [['diff', '--from', 'json', '-', '-'], 'Only one file can be stdin.'],
    [['convert', 'garden.json', '-'], 'The name “-” says no format that is written.'],
    [['convert', 'garden.json', 'a.pdf'], 'The name “a.pdf” says no format that is written.'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`levelwise: ${sentence}`)
    expect(err).toMatch(/\n“levelwise (?:\w+ )?--help” explains it\.\n$/)
  })
})
