import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { directWords } from '#i18n/direct-words.ts'
import de from '../../src/i18n/de.json' with { type: 'json' }
import en from '../../src/i18n/en.json' with { type: 'json' }

async function wordsOf(language: 'de' | 'en', words: object) {
  const instance = createInstance()
  await instance.init({
    lng: language,
    resources: { [language]: { translation: words } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  })
  return { slow: instance.getFixedT(language), t: directWords(instance, language) }
}

function pathsIn(words: object, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? pathsIn(value, [...path, key]) : [[...path, key]],
  )
}

/** Picks a sentence as a view does, of a path that only a test has as text. */
function at(path: readonly string[]) {
  return (words: unknown): unknown =>
    path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : ''),
      words,
    )
}

const values = new Proxy(
  {},
  {
    get: (_, name) => `‹${String(name)} $1 $& $t(x) {{y}}›`,
    has: (_, name) => name !== 'count' && name !== 'context',
  },
)

describe('words without the detour through i18next', () => {
  it.each([
    ['en', en],
    ['de', de],
  ] as const)(
    'are the ones that i18next gives, for every sentence: %s',
    async (language, words) => {
      const { slow, t } = await wordsOf(language, words)
      const paths = pathsIn(words)
      expect(paths.length).toBeGreaterThan(500)
      for (const path of paths) {
        const given = Object.fromEntries(
          [...String(at(path)(words)).matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => [
            name,
            name === 'count' ? 3 : Reflect.get(values, name),
          ]),
        )
        expect(Reflect.apply(t, undefined, [at(path), given])).toBe(
          Reflect.apply(slow, undefined, [at(path), given]),
        )
      }
    },
  )

  it('choose the plural form that a number asks for', async () => {
    const { t } = await wordsOf('en', {
      criteria_one: '{{count}} criterion',
      criteria_other: '{{count}} criteria',
    })
    const select = at(['criteria'])
    expect(Reflect.apply(t, undefined, [select, { count: 1 }])).toBe('1 criterion')
    expect(Reflect.apply(t, undefined, [select, { count: 2 }])).toBe('2 criteria')
  })

  it('say which key is missing where the words are not there', async () => {
    const { t } = await wordsOf('en', {})
    expect(Reflect.apply(t, undefined, [(words: { a: { b: string } }) => words.a.b])).toBe('a.b')
  })
})
