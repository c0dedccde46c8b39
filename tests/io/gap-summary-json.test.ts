// @vitest-environment node
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { readAssessment } from '#io/assessment.ts'
import { withoutFileLines } from '#io/opened-file.ts'
import type { GapSummaryWords } from '#io/gap-summary-report.ts'
import { writeGapSummaryJson } from '#io/gap-summary-json.ts'
import { anyAssessmentOf, runs } from '../fixtures/arbitraries.ts'
import { reportOf, wordsOf } from '../fixtures/gap-report.ts'
import { assessmentFrom, valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const at = '2026-03-17T09:00:00.000Z'
const written = assessmentOf(
  { j1: 3, m1: 0, m2: 'n/a', s1: 'cleared' },
  {
    person: 'Ada',
    copiedFrom: 'a-0',
    mood: 'good',
    notes: { m1: { at, text: 'secret note' } },
    evidence: { m1: { at, items: [{ text: 'secret hedge' }] } },
    steps: { m1: { at, text: 'Ask' } },
  },
)

let english: GapSummaryWords
beforeAll(async () => {
  english = await wordsOf('en')
})

const jsonOf = (assessment: Assessment, more?: Parameters<typeof reportOf>[1]) =>
  writeGapSummaryJson(reportOf(assessment, more), english)
const aboutOf = (json: string) => {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null && 'about' in value ? value.about : undefined
}

describe('the JSON file', () => {
  it('opens as the same assessment, with the target and the texts that were rated', () => {
    const opened = valueOf(readAssessment(jsonOf(written)))
    expect(opened).toMatchObject({ ...written, target: 'senior' })
    expect(opened.texts).toMatchObject({ j1: { en: 'Digs with a Spade.' }, s2: expect.anything() })
  })

  it('keeps the id, every rating and every instant, whatever was answered', () => {
    fc.assert(
      fc.property(anyAssessmentOf(smallProfile), (assessment) => {
        const opened = valueOf(readAssessment(jsonOf(assessment)))
        expect([opened.id, opened.ratings, opened.changed]).toEqual([
          assessment.id,
          assessment.ratings,
          assessment.changed,
        ])
      }),
      runs(100),
    )
  })

  it('gives the same bytes again when it is opened and exported alike', () => {
    fc.assert(
      fc.property(
        anyAssessmentOf(smallProfile),
        fc.constantFrom('senior', 'lead'),
        (given, target) => {
          const level =
            given.level === 'junior' || given.level === 'middle' ? given.level : 'middle'
          const known = { role: 'engineer', level, mood: { z: 1, a: [2] }, focus: ['m1', 'j1'] }
          const assessment = assessmentFrom({ ...given, ...known })
          const json = jsonOf(assessment, { target })
          const opened = valueOf(readAssessment(json))
          expect(jsonOf(withoutFileLines(opened), { target })).toBe(json)
          expect(jsonOf(opened, { target })).toBe(json)
        },
      ),
      runs(100),
    )
  })

  it('has the target that is looked at, not one that an opened file brought along', () => {
    const opened = assessmentFrom({ ...written, target: 'principal' })
    expect(jsonOf(opened, { target: 'none' })).not.toContain('"target"')
    expect(jsonOf(opened)).toBe(jsonOf(written))
  })

  it('begins with its format', () => {
    expect(jsonOf(written).split('\n').slice(0, 3)).toEqual([
      '{',
      '  "$schema": "schema/assessment.schema.json",',
      '  "format": "levelwise-assessment/1",',
    ])
  })

  it('says what it is, how complete, of which kind and date, with scale and fair use', () => {
    expect(aboutOf(jsonOf(written))).toEqual([
      'Gap summary: Gardening, Engineer',
      'Not complete: 3 of 4 criteria have no answer yet.',
      'Kind of assessment: Self-assessment',
      'Date: 2026-11-22',
      ...english.scale,
      ...english.fairUse,
    ])
  })

  it('says that nothing is rated', () => {
    expect(aboutOf(jsonOf(assessmentOf({})))).toEqual(
      expect.arrayContaining(['Nothing is rated yet: this summary says nothing about the person.']),
    )
  })

  it('says so in German as well', async () => {
    const json = writeGapSummaryJson(reportOf(assessmentOf({})), await wordsOf('de'))
    expect(aboutOf(json)).toEqual(
      expect.arrayContaining([
        'Entwicklungsübersicht: Gärtnern, Engineer',
        'Noch ist nichts bewertet: Diese Übersicht sagt nichts über die Person aus.',
        'Art der Einschätzung: Selbsteinschätzung',
      ]),
    )
  })

  it('lets an opened file not speak for it', () => {
    const opened = assessmentFrom({ ...written, about: ['I am the best.'], $schema: 'x' })
    expect(jsonOf(opened)).toBe(jsonOf(written))
  })

  it('names the version of the profile that it was written with', () => {
    const older = assessmentFrom({
      ...written,
      profile: { id: 'gardening', version: '2025-01-01' },
    })
    expect(valueOf(readAssessment(jsonOf(older))).profile.version).toBe('2026-03-17')
  })

  it.each([
    [{ notes: false, evidence: true }, [false, true]],
    [{ notes: true, evidence: false }, [true, false]],
    [{ notes: false, evidence: false }, [false, false]],
  ])('with %j holds only that', (includes, [notes, evidence]) => {
    const json = jsonOf(written, { includes })
    expect([json.includes('secret note'), json.includes('secret hedge')]).toEqual([notes, evidence])
  })

  it('ends with a line break', () => {
    expect(jsonOf(written).endsWith('}\n')).toBe(true)
  })
})
