import { readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import commandLine from '../../src/i18n/command-line/en.json'
import en from '../../src/i18n/en.json'

type Words = { readonly [key: string]: string | Words }

/** Every key with its sentence: `['gap.title', 'Gap']`. */
function flatten(words: Words, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const full = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[full, value] as const] : flatten(value, full)
  })
}

const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** The command line's own words, which no page loads, stand in files of their own. */
const commandLineWords = import.meta.glob<Words>('../../src/i18n/command-line/*.json', {
  eager: true,
  import: 'default',
})
const english = new Map(flatten({ ...en, cli: commandLine }))
/** Every other language, by its file's name. */
const others = Object.entries(
  import.meta.glob<Words>('../../src/i18n/*.json', { eager: true, import: 'default' }),
)
  .filter(([path]) => !path.endsWith('/en.json'))
  .map(([path, words]) => {
    const cli = commandLineWords[path.replace('/i18n/', '/i18n/command-line/')] ?? {}
    return [path, new Map(flatten({ ...words, cli }))] as const
  })

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

/** What stands behind `$` in a selector: `$.scale.steps[value].name` gives `scale.steps.*.name`. */
const usedSelectors = sources.flatMap(({ text }) =>
  [...text.matchAll(/\(\$\)\s*=>\s*\$((?:\s*\.\s*\w+|\[[^\]]+\])+)/g)].map(([, path = '']) =>
    path
      .replace(/\s+/g, '')
      .replace(/\['([^']+)'\]/g, '.$1')
      .replace(/\[[^\]]+\]/g, '.*')
      .replace(/^\./, ''),
  ),
)

function isUsed(key: string): boolean {
  const parts = withoutPlural(key).split('.')
  return usedSelectors.some((selector) => {
    const wanted = selector.split('.')
    // A selector that ends at an object takes all that is in it.
    return (
      wanted.length <= parts.length &&
      wanted.every((part, at) => part === '*' || part === parts[at])
    )
  })
}

const placeholders = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted(
    (a, b) => a.localeCompare(b),
  )

describe('the words of the interface', () => {
  it.each(others)('have the same keys in %s', (_, words) => {
    expect([...words.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  it('are never empty', () => {
    const all = [english, ...others.map(([, words]) => words)].flatMap((words) => [...words])
    expect(all.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it.each(others)('take the same values in %s', (_, words) => {
    const differing = [...english].filter(
      ([key, sentence]) =>
        placeholders(sentence).join() !== placeholders(words.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('of the command line are used by nothing else: no page has them', () => {
    const users = sources.filter(({ text }) => /\$\s*\.\s*cli\b/.test(text))
    expect(users.length).toBeGreaterThan(5)
    expect(users.filter(({ name }) => !name.startsWith(`cli${sep}`))).toEqual([])
  })

  it('come with every component that is fetched later', () => {
    const fetched = sources
      .filter(({ name }) => name.endsWith('.tsx'))
      .flatMap(({ name, text }) =>
        text
          .split(/\blazy\(/)
          .slice(1)
          .map((rest) => [name, rest.split('\n\n')[0] ?? ''] as const),
      )
    expect(fetched.length).toBeGreaterThan(8)
    // Views come by one function, which fetches words with them.
    const alone = fetched.filter(
      ([, call]) => !call.includes('withWords(') && !call.startsWith('get)'),
    )
    expect(alone).toEqual([])
  })

  it('are nowhere written into a component’s attributes', () => {
    const bare = /\s(title|label|name|hint|placeholder|alt|aria-label)="[^"{]*[A-Za-z]{2,}/
    expect(
      sources
        .filter(({ name, text }) => name.endsWith('.tsx') && bare.test(text))
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('have the other plural form beside each singular', () => {
    const plurals = [...english.keys()].filter((key) => key.endsWith('_one'))
    expect(plurals.filter((key) => !english.has(key.replace(/_one$/, '_other')))).toEqual([])
    expect(plurals.length).toBeGreaterThan(5)
  })
})
