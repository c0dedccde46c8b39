// @vitest-environment node
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { writeTeamMarkdown } from '#io/team-markdown.ts'
import type { TeamReport, TeamWords } from '#io/team-report.ts'
import { teamWriters } from '#io/team-writers.ts'
import { anyAssessmentOf, runs } from '../fixtures/arbitraries.ts'
import { assessmentId } from '../fixtures/ids.ts'
import {
  headingsIn,
  hostileTexts,
  markupIn,
  squeezed,
  tableRowsIn,
  textIn,
} from '../fixtures/markdown-tree.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { fileOf, teamReportOf, teamWordsOf } from '../fixtures/small-team.ts'

let english: TeamWords
let german: TeamWords
beforeAll(async () => {
  english = await teamWordsOf('en')
  german = await teamWordsOf('de')
})

const write = (report: TeamReport) => writeTeamMarkdown(report, english)

/** The part of a file under a heading, up to the next one. */
function under(markdown: string, heading: string): string {
  const [, rest = ''] = markdown.split(`## ${heading}\n\n`)
  return (rest.split('\n## ')[0] ?? '').trim()
}

const team = [
  fileOf('a', { m1: 1, m2: 3 }, { person: 'Ada' }),
  fileOf('b', { m1: 2, s1: 3, s2: 1 }, { person: 'Grace', level: 'senior' }),
]

describe('a team as Markdown', () => {
  it('begins with what it is, how many people, and that names are hidden', () => {
    expect(write(teamReportOf(team)).split('\n\n').slice(0, 4)).toEqual([
      '# Team: Gardening',
      '2 people.',
      'Names are hidden: everybody has a number, which stays the same as long as this page is open.',
      '- Skill profile: Gardening, version 2026-03-17\n- Date: 22 November 2026',
    ])
  })

  it('starts from the criteria: who of those asked meets them', () => {
    const text = write(teamReportOf(team, { showsNames: true }))
    expect(tableRowsIn(under(text, 'Met by nobody asked: 2 criteria')).slice(1)).toEqual([
      [
        'Writes a diary.',
        'Middle Engineer · required · Without competence area',
        '0 of 1 asked',
        '1',
        '',
      ],
      ['Plans a season.', 'Senior Engineer · required · Planning', '0 of 1 asked', '0', ''],
    ])
    expect(tableRowsIn(under(text, 'Met by one person only: 3 criteria')).slice(1)).toEqual([
      [
        'Digs with a Rake or a Spade.',
        'Middle Engineer · required · Growing',
        '1 of 2 asked',
        '0',
        'Grace',
      ],
      ['Draws a plan.', 'Middle Engineer · optional · Planning', '1 of 1 asked', '0', 'Ada'],
      [
        'Digs with a Rake or a Plough.',
        'Senior Engineer · required · Growing',
        '1 of 1 asked',
        '0',
        'Grace',
      ],
    ])
    expect(text).not.toContain('Met by several')
  })

  it('tells people in the order of roles and levels, with self and agreed values apart', () => {
    const agreed = fileOf('g', { m1: 2 }, { kind: 'agreed', copiedFrom: 'a' })
    const text = write(teamReportOf([...team, agreed], { showsNames: true }))
    expect(tableRowsIn(under(text, 'People and competence areas'))).toEqual([
      [
        'Person',
        'Level and role',
        'Kind of assessment',
        'Planning',
        'Growing',
        'Unused',
        'Without competence area',
      ],
      ['Ada', 'Middle Engineer', 'Self-assessment', '1 of 1', '0 of 1', '', '0 of 1'],
      ['Ada', 'Middle Engineer', 'Agreed assessment', '1 of 1', '1 of 1', '', '0 of 1'],
      ['Grace', 'Senior Engineer', 'Self-assessment', '0 of 1', '1 of 1', '', ''],
    ])
  })

  it('says who can help whom, and by what', () => {
    const text = write(teamReportOf(team, { showsNames: true }))
    expect(tableRowsIn(under(text, 'Who can help whom')).slice(1)).toEqual([
      [
        'Digs with a Rake or a Spade.',
        'Middle Engineer · required · Growing',
        'Ada',
        'Grace (3 Enables others, by “Digs with a Rake or a Plough.”, Senior Engineer)',
      ],
    ])
    expect(write(teamReportOf([fileOf('a')]))).not.toContain('Who can help whom')
  })

  it('tells, for a target, who shows all of it, who is near, and what nobody shows', () => {
    const need = { role: 'engineer', level: 'senior', count: 2 }
    const files = [fileOf('a', { s1: 2, s2: 2 }), fileOf('b', { s2: 3 }), fileOf('c')]
    expect(under(write(teamReportOf(files, { need })), 'Senior Engineer').split('\n')).toEqual([
      'Wanted: 2 × Senior Engineer.',
      '',
      '1 person shows every required criterion (2) by themselves.',
      '',
      '1 more person shows at least half of them.',
      '',
      '0 of 2 are shown by nobody.',
      '',
      'Show every required criterion',
      '',
      '- Person 1',
      '',
      'Show at least half',
      '',
      '- Person 2',
      '',
      '  Not shown:',
      '  - Digs with a Rake or a Plough.',
    ])
    const halves = under(write(teamReportOf([fileOf('a', { s1: 3 })], { need })), 'Senior Engineer')
    expect(halves).toContain('0 people show every required criterion (2), each by themselves.')
    expect(halves).toContain('Shown by nobody\n\n- Plans a season.')
  })

  it('says of a target where nothing is required that every criterion counts', () => {
    const need = { role: 'engineer', level: 'lead', count: 1 }
    const text = under(write(teamReportOf([fileOf('a', { l1: 2 })], { need })), 'Lead Engineer')
    expect(text).toContain(
      '1 person shows every criterion (1) by themselves; none is required here.',
    )
    expect(text).toContain('Show every criterion\n\n- Person 1')
    expect(text).not.toContain('required criterion')
  })

  it('keeps a name of the other direction to itself, and cuts a very long one', () => {
    const files = [
      fileOf('a', { m1: 2 }, { person: 'דנה' }),
      fileOf('b', { m1: 2 }, { person: 'x'.repeat(200) }),
    ]
    const text = write(teamReportOf(files, { showsNames: true }))
    expect(text).toContain('\u2068דנה\u2069 and ')
    expect(text).toContain(` and ${'x'.repeat(59)}…`)
  })

  it('says of a target that the profile asks nothing of no more than that', () => {
    const need = { role: 'newcomer', level: 'senior', count: 1 }
    const text = under(write(teamReportOf(team, { need })), 'Senior Newcomer')
    expect(text.split('\n').length).toBe(1)
  })

  it('is German where that is asked for, and says what it is for', () => {
    const text = writeTeamMarkdown(teamReportOf(team), german)
    expect(text).toContain('22.11.2026')
    expect(text).toContain('Draws a plan. (auf Deutsch)')
    for (const line of german.fairUse)
      expect(squeezed(textIn(fromMarkdown(text)))).toContain(squeezed(line))
  })
})

describe('hidden names', () => {
  const need = { role: 'engineer', level: 'senior', count: 1 }

  it('stand in no export of a team, whatever was rated', () => {
    const named = (id: string, person: string) =>
      anyAssessmentOf(smallProfile).map((assessment): Assessment => ({
        ...assessment,
        id: assessmentId(id),
        person,
      }))
    const files = fc.tuple(named('a', 'Xaviera'), named('b', 'Yolanda'), named('c', 'Zacharias'))
    return fc.assert(
      fc.asyncProperty(files, async (given) => {
        for (const writer of teamWriters) {
          const hidden = await writer.write(teamReportOf(given, { need }), english)
          expect(hidden).not.toMatch(/Xaviera|Yolanda|Zacharias/)
          const shown = await writer.write(teamReportOf(given, { need, showsNames: true }), english)
          for (const { person = '' } of given) expect(shown).toContain(person)
        }
      }),
      runs(60),
    )
  })

  it('are numbers in the order in which people are told', () => {
    const files = [fileOf('b', {}, { person: 'Ada' }), fileOf('a', {}, { level: 'senior' })]
    const rows = tableRowsIn(under(write(teamReportOf(files)), 'People and competence areas'))
    expect(rows.slice(1).map(([person, cell]) => [person, cell])).toEqual([
      ['Person 1', 'Middle Engineer'],
      ['Person 2', 'Senior Engineer'],
    ])
  })
})

describe('a name in a team as Markdown', () => {
  const named = (person: string) =>
    teamReportOf(
      [fileOf('a', { m1: 0, s1: 2 }, { person }), fileOf('b', { m1: 3, s1: 2, s2: 2 }, { person })],
      { showsNames: true, need: { role: 'engineer', level: 'senior', count: 1 } },
    )

  it.each(hostileTexts)('comes out as text only: %s', (_, text) => {
    const [plain, written] = [write(named('word')), write(named(text))]
    const tree = fromMarkdown(written)
    expect(markupIn(tree)).toEqual([])
    expect(headingsIn(tree)).toEqual(headingsIn(fromMarkdown(plain)))
    const occurrences = (whole: string, part: string) =>
      squeezed(whole).split(squeezed(part)).length - 1
    expect(occurrences(textIn(tree), text)).toBe(occurrences(textIn(fromMarkdown(plain)), 'word'))
    expect(tableRowsIn(written).map(({ length }) => length)).toEqual(
      tableRowsIn(plain).map(({ length }) => length),
    )
  })
})
