// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { problemsInProfile, sideProblemsInProfile } from '#io/fits-profile.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

describe('a file beside its profile', () => {
  it('has no problem where role and level are there, a cell without criteria included', () => {
    const newcomer = assessmentOf({}, { role: 'newcomer', level: 'lead' })
    expect(problemsInProfile(smallProfile, newcomer)).toEqual([])
    expect(sideProblemsInProfile(smallProfile, alignmentOf())).toEqual([])
  })

  it('tells role and level that are missing, both at once, each with its place', () => {
    const file = assessmentOf({}, { role: 'astronaut', level: 'boss' })
    expect(problemsInProfile(smallProfile, file)).toEqual([
      { code: 'unknownRole', path: '$.role', values: { id: 'astronaut' } },
      { code: 'unknownLevel', path: '$.level', values: { id: 'boss' } },
    ])
  })

  it('tells them of each side of an alignment', () => {
    const boss = { level: 'boss' }
    const alignment = alignmentOf({}, { self: boss, review: boss, agreed: boss })
    expect(sideProblemsInProfile(smallProfile, alignment).map(({ path }) => path)).toEqual([
      '$.review.level',
      '$.agreed.level',
      '$.self.level',
    ])
  })
})
