import { describe, expect, it } from 'vitest'
import { firstLoad } from '../../scripts/split-words.ts'
import de from '../../src/i18n/de.json'
import en from '../../src/i18n/en.json'
import { languages } from '#i18n/languages.ts'

/** Every key, e.g. `gap.title`. */
function keysOf(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : `${path}${key}`,
  )
}

describe.each([
  ['en', en],
  ['de', de],
] as const)('the words of %s', (tag, all) => {
  const parts = async () => {
    const [first, rest] = await Promise.all([languages[tag].first(), languages[tag].rest()])
    return { first: keysOf(first.default), rest: keysOf(rest.default) }
  }

  it('are all in the first part or in the rest, and none in both', async () => {
    const { first, rest } = await parts()
    expect([...first, ...rest].toSorted()).toEqual([...keysOf(all)].toSorted())
  })

  it('are in the first part where the first view names them, plural forms included', async () => {
    const { first, rest } = await parts()
    expect(first).toEqual(
      expect.arrayContaining(['app.skip', 'views.gap', 'scale.steps.3.name', 'counts.gaps_other']),
    )
    expect(rest).toEqual(expect.arrayContaining(['problem.notJson', 'team.title']))
    expect(first.length).toBeLessThan(rest.length / 2)
  })
})

describe('the first load', () => {
  it('is what is imported from the start, and nothing that is fetched later', () => {
    const modules = firstLoad('src/app/main.tsx')
    expect(modules).toContain('src/views/assess/AssessView.tsx')
    expect(modules).not.toContain('src/views/gap/GapView.tsx')
    expect(modules).not.toContain('src/app/UnreadableRecords.tsx')
  })
})
