import { describe, expect, it } from 'vitest'
import { writeSidewaysMarkdown } from '#io/sideways-markdown.ts'
import type { Language } from '#i18n/language-tags.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { sidewaysReportOf, sidewaysWordsOf } from '../fixtures/sideways-report.ts'

type Ratings = Parameters<typeof assessmentOf>[0]

async function written(
  ratings: Ratings,
  language: Language = 'en',
  more: Readonly<Record<string, unknown>> = {},
) {
  const report = sidewaysReportOf(assessmentOf(ratings, more))
  return writeSidewaysMarkdown(report, await sidewaysWordsOf(language))
}

describe('the look at other roles as Markdown', () => {
  it('says which role is nearest, how little that says, and what can be compared', async () => {
    const text = await written({ m2: 1, s2: 2 })
    expect(text.split('\n').slice(0, 9)).toEqual([
      '# Sideways: ratings as Engineer beside the other roles',
      '',
      'Nearest by what is met: Analyst, with 2 comparable criteria met.',
      '',
      'Few matches say little, and one skill never decides a job.',
      '',
      '- Kind of assessment: Self-assessment',
      '- Skill profile: Gardening, version 2026-03-17',
      '- Date: 22 November 2026',
    ])
    expect(text).toContain('## Analyst (nearest by what is met)')
    expect(text).toContain('2 of 2 criteria can be compared, 2 of them met.')
    expect(text).toContain('- Middle: 1 of 1 can be compared: 1 met')
  })

  it('names the own criterion beside each, and what has nothing to compare with', async () => {
    const text = await written({ m2: 1 })
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| Middle') || line.includes('beds'))
    expect(
      rows.map((row) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1),
      ),
    ).toEqual([
      [
        'Middle',
        'Planning',
        'Counts the plants.',
        'optional',
        'compared with: “Draws a plan.” (Middle), 1 With support',
      ],
      ['Junior', 'Planning', 'Looks at the beds.', 'optional', 'nothing to compare with'],
    ])
    expect(text).toContain('1 criterion is asked; it cannot be compared.')
    expect(text).toContain('## Newcomer\n\nThe profile asks nothing of this role.')
  })

  it('names all where several roles are equally near, and none where nothing is met', async () => {
    expect(await written({ m2: 1 })).toContain('so no role is called nearest')
    expect(await written({})).toContain('Nothing is rated as Engineer yet')
  })

  it('never speaks of gaps or shares', async () => {
    const text = await written({ m2: 0, s2: 'n/a' })
    expect(text.replace('That is no gap', '')).not.toMatch(/\bgaps?\b|%/i)
  })

  it('is German where that is asked for, and carries the name and what it is for', async () => {
    const text = await written({ m2: 2 }, 'de', { person: 'Ada *Example*' })
    expect(text).toMatch(/^# Seitwärts: Bewertungen als Engineer neben den anderen Rollen/)
    expect(text).toContain('mit 1 erfüllten vergleichbaren Kriterium.')
    expect(text).toContain('gezeigt durch: „Draws a plan. (auf Deutsch)“ (Middle), 2 Eigenständig')
    expect(text).toContain(String.raw`Ada \*Example\*`)
    expect(text).toContain('- Es ist freiwillig.')
  })
})
