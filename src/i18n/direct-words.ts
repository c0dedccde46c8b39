import type { TFunction, i18n } from 'i18next'
import type { Language } from './language-tags.ts'

/**
 * The words of a language as i18next gives them, and most of them sooner: a sentence that has nothing to choose,
 * only names or numbers to be filled in, is read straight from the words. i18next goes its long way through keys,
 * contexts and plural forms for every one of them, which a table of thousands of cells feels.
 */
export function directWords(instance: i18n, language: Language): TFunction {
  return new Proxy(instance.getFixedT(language), {
    apply: (t, self, given: readonly unknown[]) => {
      const words = instance.getDataByLanguage(language)?.['translation']
      return filledIn(words, given) ?? Reflect.apply(t, self, given)
    },
  })
}

/** `undefined` where i18next has something to choose, and where the words are not there yet: it says what is missing. */
function filledIn(words: unknown, [select, values = {}]: readonly unknown[]): string | undefined {
  if (
    typeof select !== 'function' ||
    !isRecord(values) ||
    'count' in values ||
    'context' in values
  ) {
    return undefined
  }
  try {
    const sentence: unknown = select(words)
    if (typeof sentence !== 'string' || sentence.includes('$t(')) return undefined
    if (!sentence.includes('{{')) return sentence
    let isComplete = true
    const text = sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
      const value = values[name]
      if (typeof value === 'string' || typeof value === 'number') return String(value)
      isComplete = false
      return ''
    })
    return isComplete && !/\{\{.*,/.test(sentence) ? text : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null
}
