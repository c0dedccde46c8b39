// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProfileList } from '#io/profile-list.ts'
import { valueOf } from '../fixtures/parsed.ts'

const listOf = (...profiles: readonly object[]) =>
  JSON.stringify({ format: 'levelwise-profile-list/1', profiles })

const problemsOf = (content: string) => {
  const parsed = parseProfileList(content)
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => [path, code])
}

describe('the list of profiles that a site offers', () => {
  it('names files in its own folder', () => {
    const content = listOf(
      { file: 'cooking.json', title: 'Cooking' },
      {
        file: 'sub/baking.csv',
        title: { en: 'Baking', de: 'Backen' },
        summary: 'All about bread.',
      },
    )
    expect(valueOf(parseProfileList(content))).toEqual([
      { file: 'profiles/cooking.json', title: 'Cooking' },
      {
        file: 'profiles/sub/baking.csv',
        title: { en: 'Baking', de: 'Backen' },
        summary: 'All about bread.',
      },
    ])
  })

  it('is empty as it comes with the app', () => {
    const content = readFileSync('public/profiles/index.json', 'utf8')
    expect(valueOf(parseProfileList(content))).toEqual([])
  })

  it.each([
    '../secret.json',
    '/cooking.json',
    'https://elsewhere.example/cooking.json',
    '//elsewhere.example/cooking.json',
    'a/../../cooking.json',
    String.raw`..\cooking.json`,
    '%2e%2e/cooking.json',
    'a%2f..%2f..%2fcooking.json',
    'cooking.json?x=1',
    'javascript:alert(1)',
  ])('takes no file that is elsewhere: %s', (file) => {
    expect(problemsOf(listOf({ file: 'fine.json', title: 'Fine' }, { file, title: 'X' }))).toEqual([
      ['$.profiles[1].file', 'hostedElsewhere'],
    ])
  })

  it.each([
    ['{', [['$', 'notJson']]],
    ['{"format":"levelwise-profile-list/2"}', [['$.format', 'newerFormat']]],
    ['{"format":"levelwise-profile/1"}', [['$.format', 'otherFormat']]],
    [
      listOf({ title: 'Cooking' }, { file: 'a.json' }),
      [
        ['$.profiles[0].file', 'shape'],
        ['$.profiles[1].title', 'shape'],
      ],
    ],
  ])('says all that is wrong, with its place: %s', (content, problems) => {
    expect(problemsOf(content)).toEqual(problems)
  })
})
