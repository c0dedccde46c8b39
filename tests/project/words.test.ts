import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import de from '../../src/i18n/de.json'
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

const english = new Map(flatten(en))
const german = new Map(flatten(de))

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
  it('have the same keys in both languages', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([])
  })

  it('are never empty', () => {
    const all = [...english, ...german]
    expect(all.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('take the same values in both languages', () => {
    const differing = [...english].filter(
      ([key, sentence]) =>
        placeholders(sentence).join() !== placeholders(german.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('are nowhere written into a component’s attributes', () => {
    const bare = /\s(title|label|name|hint|placeholder|alt|aria-label)="[^"{]*[A-Za-z]{2,}/
    expect(
      sources
        .filter(({ name, text }) => name.endsWith('.tsx') && bare.test(text))
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('are counted with plurals wherever a count stands beside a noun', () => {
    const plurals = [...english.keys()].filter((key) => key.endsWith('_one'))
    expect(plurals.filter((key) => !english.has(key.replace(/_one$/, '_other')))).toEqual([])
    expect(plurals.length).toBeGreaterThan(5)
  })
})
