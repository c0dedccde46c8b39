// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Backup, backupFileName, readBackup, writeBackup } from '#io/backup.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf, smallAssessmentLiteral } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

const at = '2026-03-17T09:00:00.000Z'
const snapshot = {
  format: 'levelwise-snapshot/1',
  id: 's-1',
  name: 'Before',
  reason: 'hand',
  taken: at,
  assessment: smallAssessmentLiteral,
}
const alignment = {
  format: 'levelwise-alignment/1',
  id: 'al-1',
  review: { ...smallAssessmentLiteral, id: 'r', kind: 'review' },
  agreed: { ...smallAssessmentLiteral, id: 'g', kind: 'agreed' },
  created: at,
  changed: at,
}
const literal = {
  format: 'levelwise-backup/1',
  created: at,
  assessments: [smallAssessmentLiteral],
  snapshots: [snapshot],
  alignments: [alignment],
  team: [{ ...smallAssessmentLiteral, id: 't' }],
  profiles: [{ ...smallProfileLiteral, mood: 'good' }],
  drafts: [{ format: 'levelwise-draft/1', id: 'd', profile: smallProfileLiteral, changed: at }],
  settings: { theme: 'dark' },
}

const backupOf = (more: object = {}): Backup =>
  valueOf(readBackup(JSON.stringify({ ...literal, ...more })))
const problemsOf = (more: object) => {
  const parsed = readBackup(JSON.stringify({ ...literal, ...more }))
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('a backup', () => {
  it('is read with everything in it, own profiles and unknown fields included', () => {
    expect(backupOf({ mood: 'good' })).toEqual({ ...literal, mood: 'good' })
  })

  it.each([
    ['another format', { format: 'levelwise-assessment/1' }, ['$.format otherFormat']],
    ['a newer one', { format: 'levelwise-backup/2' }, ['$.format newerFormat']],
    ['no list', { assessments: 7, snapshots: {} }, ['$.assessments shape', '$.snapshots shape']],
    [
      'a bad profile, one of a built-in id, and one twice',
      {
        profiles: [
          { ...smallProfileLiteral, id: 'mlops' },
          smallProfileLiteral,
          smallProfileLiteral,
          {
            ...smallProfileLiteral,
            version: '2',
            levels: smallProfileLiteral.levels.slice(0, 1),
            expectations: [{ role: 'guest', level: 'senior', required: true, criteria: [] }],
          },
        ],
      },
      [
        '$.profiles[3].expectations[0].level unknownReference',
        '$.profiles[0].id reservedId',
        '$.profiles[2].id duplicateId',
      ],
    ],
    [
      'bad records anywhere, all at once',
      {
        assessments: [smallAssessmentLiteral, { ...smallAssessmentLiteral, id: 'b', level: 7 }],
        snapshots: [{ ...snapshot, taken: 'once' }],
        settings: { theme: 'pink' },
      },
      ['$.assessments[1].level shape', '$.snapshots[0].taken shape', '$.settings.theme shape'],
    ],
    [
      'a newer record',
      { snapshots: [{ ...snapshot, format: 'levelwise-snapshot/2' }] },
      ['$.snapshots[0].format shape'],
    ],
    [
      'an alignment whose sides do not belong together',
      {
        alignments: [
          alignment,
          { ...alignment, id: 'b', review: { ...alignment.review, role: 'guest' } },
        ],
      },
      ['$.alignments[1].agreed.role shape'],
    ],
    [
      'an id that stands twice',
      { assessments: [smallAssessmentLiteral, smallAssessmentLiteral] },
      ['$.assessments[1].id duplicateId'],
    ],
  ])('with %s is refused', (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems)
  })

  it('that could reach into prototypes is refused, and reaches into none', () => {
    const json = JSON.stringify(literal).replace('{', '{"__proto__":{"isAdmin":true},')
    expect(readBackup(json)).toMatchObject({ ok: false, problems: [{ path: '$.__proto__' }] })
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
  })
})

describe('a written backup', () => {
  it('begins with what it is', () => {
    expect(writeBackup(backupOf(), ['A backup.']).split('\n').slice(0, 7)).toEqual([
      '{',
      '  "$schema": "schema/backup.schema.json",',
      '  "format": "levelwise-backup/1",',
      '  "about": [',
      '    "A backup."',
      '  ],',
      '  "created": "2026-03-17T09:00:00.000Z",',
    ])
  })

  it('gives the same bytes again when it is opened and written', () => {
    fc.assert(
      fc.property(fc.array(anyAssessed), (assessed) => {
        const assessments = assessed.map(([, one], place) => ({
          ...one,
          id: `a-${place}`,
          mood: [1],
        }))
        const written = writeBackup(backupOf({ assessments }), ['A backup.'])
        expect(writeBackup(valueOf(readBackup(written)), ['A backup.'])).toBe(written)
      }),
      runs(100),
    )
  })

  it('is the same in whatever order records and their fields are kept', () => {
    const [a, b] = [assessmentOf({ j1: 1 }), assessmentOf({ m1: 2, j1: 1 }, { id: 'b' })]
    const turned = Object.fromEntries(Object.entries(b).toReversed())
    expect(writeBackup(backupOf({ assessments: [turned, a] }), [])).toBe(
      writeBackup(backupOf({ assessments: [a, b] }), []),
    )
  })

  it('lets an opened file not speak for it', () => {
    const opened = backupOf({ about: ['I am the best.'], $schema: 'x' })
    expect(writeBackup(opened, [])).toBe(writeBackup(backupOf(), []))
  })

  it('has no team where none is kept', () => {
    expect(writeBackup(backupOf({ team: undefined }), [])).not.toContain('"team"')
  })

  it('is named after its day', () => {
    expect(backupFileName('2026-11-22')).toBe('levelwise-backup_2026-11-22.json')
  })
})
