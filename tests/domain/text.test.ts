// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAtTools, textIn } from '#domain/text.ts'
import { runs } from '../fixtures/arbitraries.ts'

describe('a text that is the same in every language of the profile', () => {
  it.each([
    ['de', ['en', 'de'], { text: 'Senior', language: 'de', isFallback: false }],
    ['de-AT', ['en', 'de'], { text: 'Senior', language: 'de-AT', isFallback: false }],
    ['de', ['en'], { text: 'Senior', language: 'en', isFallback: true }],
    ['de', [], { text: 'Senior', language: 'de', isFallback: false }],
  ] as const)('in %s of a profile in %j', (language, languages, expected) => {
    expect(textIn('Senior', language, languages)).toEqual(expected)
  })
})

describe('the wording of a text', () => {
  const both = { en: 'Builds', de: 'Baut' }

  it.each([
    ['the language asked for', both, 'de', ['en', 'de'], ['Baut', 'de', false]],
    [
      'the source language where the asked one is missing',
      both,
      'fr',
      ['de', 'en'],
      ['Baut', 'de', true],
    ],
    ['another region of the same language', both, 'de-AT', ['en'], ['Baut', 'de', false]],
    [
      'the general language for a region',
      { 'de-CH': 'Baut' },
      'de',
      ['en'],
      ['Baut', 'de-CH', false],
    ],
    ['its exact region first', { de: 'A', 'de-AT': 'B' }, 'de-AT', ['de'], ['B', 'de-AT', false]],
    [
      'the next one where a wording is empty',
      { en: '', de: 'Baut' },
      'en',
      ['en', 'de'],
      ['Baut', 'de', true],
    ],
    [
      'any wording where no declared language has one',
      { fr: 'Bâtit' },
      'de',
      ['en'],
      ['Bâtit', 'fr', true],
    ],
    ['nothing where there is no wording at all', {}, 'de', ['en', 'de'], ['', 'de', false]],
    ['nothing from the prototype', { en: 'Builds' }, 'constructor', ['en'], ['Builds', 'en', true]],
    [
      'a plain string in every declared language',
      'MLflow',
      'de',
      ['en', 'de'],
      ['MLflow', 'de', false],
    ],
    [
      'a plain string in a region of a declared language',
      'MLflow',
      'de-AT',
      ['de'],
      ['MLflow', 'de-AT', false],
    ],
    ['a plain string where no language is declared', 'MLflow', 'de', [], ['MLflow', 'de', false]],
  ] as const)('is %s', (_, text, language, languages, [wording, wordingLanguage, isFallback]) => {
    expect(textIn(text, language, languages)).toEqual({
      text: wording,
      language: wordingLanguage,
      isFallback,
    })
  })
})

describe('cutting a sentence at its tools', () => {
  it.each([
    ['marks a tool', 'Runs Airflow jobs.', ['Airflow'], ['Runs ', '*Airflow', ' jobs.']],
    ['marks several tools', 'MLflow or DVC.', ['DVC', 'MLflow'], ['*MLflow', ' or ', '*DVC', '.']],
    [
      'prefers the longer name',
      'Uses Vertex AI Pipelines.',
      ['Vertex AI', 'Vertex AI Pipelines'],
      ['Uses ', '*Vertex AI Pipelines', '.'],
    ],
    ['leaves longer words alone', 'Uses DVCs and MyDVC.', ['DVC'], ['Uses DVCs and MyDVC.']],
    ['leaves words with umlauts alone', 'Über Räuber.', ['ber'], ['Über Räuber.']],
    [
      'finds a name before a hyphen',
      'Ein Airflow-DAG.',
      ['Airflow'],
      ['Ein ', '*Airflow', '-DAG.'],
    ],
    ['takes signs of a name literally', 'C++ (or C).', ['C++', 'C'], ['*C++', ' (or ', '*C', ').']],
    ['keeps a sentence without tools whole', 'Reviews code.', [], ['Reviews code.']],
    ['has no parts for an empty text', '', ['DVC'], []],
    ['has no parts for an empty text without tools', '', [], []],
    ['ignores an empty name', 'Reviews.', [''], ['Reviews.']],
  ] as const)('%s', (_, text, tools, parts) => {
    const cut = splitAtTools(text, tools)
    expect(cut.map((part) => `${part.isTool ? '*' : ''}${part.text}`)).toEqual(parts)
  })

  it('loses nothing of any sentence, whatever the tools are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, tools) => {
        const joined = splitAtTools(text, tools).map((part) => part.text)
        expect(joined.join('')).toBe(text)
      }),
      runs(300),
    )
  })

  it('calls only tools tools', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ minLength: 1, maxLength: 3 })),
        (text, tools) => {
          const marked = splitAtTools(text, tools).filter((part) => part.isTool)
          expect(marked.filter((part) => !tools.includes(part.text))).toEqual([])
        },
      ),
      runs(300),
    )
  })
})
