// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DraftHistory,
  changedTo,
  draftUndoLimit,
  historyOf,
  runEnded,
  stepBack,
  stepForth,
} from '#domain/draft-history.ts'
import { draftProblems } from '#domain/draft-problems.ts'
import { finishedProfile, wordFact } from '#domain/profile-facts.ts'
import { parseSkillProfile } from '#io/skill-profile.ts'
import { anyEdit } from '../fixtures/any-edit.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const titled = (wording: string) => wordFact(smallProfile, 'title', { language: 'en', wording })
const back = (history: DraftHistory) => stepBack(history)?.history ?? history
const forth = (history: DraftHistory) => stepForth(history)?.history ?? history

describe('the history of a draft', () => {
  const place = { kind: 'fact', field: 'title', language: 'en' } as const

  it('has nothing to take back at first', () => {
    expect(stepBack(historyOf(smallProfile))).toBeUndefined()
    expect(stepForth(historyOf(smallProfile))).toBeUndefined()
  })

  it('takes a run of typing back at once', () => {
    const typed = ['G', 'Ga', 'Gar'].reduce(
      (history, title) => changedTo(history, titled(title), place, 'title'),
      historyOf(smallProfile),
    )
    expect(back(typed).profile).toBe(smallProfile)
    expect(forth(back(typed)).profile).toEqual(titled('Gar'))
  })

  it('takes typing in a field that was left in between back by itself', () => {
    const first = changedTo(historyOf(smallProfile), titled('A'), place, 'title')
    const second = changedTo(runEnded(first), titled('B'), place, 'title')
    expect(back(second).profile).toEqual(titled('A'))
  })

  it('says where it was changed', () => {
    expect(stepBack(changedTo(historyOf(smallProfile), titled('A'), place))?.place).toEqual(place)
  })

  it('has nothing to make again once something else was changed', () => {
    const undone = back(changedTo(historyOf(smallProfile), titled('A'), place))
    expect(stepForth(changedTo(undone, titled('B'), place))).toBeUndefined()
  })

  it('is the same where nothing changed', () => {
    const history = historyOf(smallProfile)
    expect(changedTo(history, smallProfile, place)).toBe(history)
  })

  it('takes at least a hundred steps back, and forgets the oldest', () => {
    expect(draftUndoLimit).toBeGreaterThanOrEqual(100)
    let history = historyOf(smallProfile)
    for (let step = 0; step <= draftUndoLimit + 5; step += 1) {
      history = changedTo(history, titled(String(step)), place)
    }
    expect(history.past).toHaveLength(draftUndoLimit)
  })

  it('restores every state exactly, whatever was done, and makes it again', () => {
    fc.assert(
      fc.property(anyProfile, fc.array(anyEdit, { maxLength: 25 }), (profile, edits) => {
        const states = [profile]
        const copies = [JSON.stringify(profile)]
        let history = historyOf(profile)
        for (const edit of edits) {
          const next = edit(history.profile)
          if (next === history.profile) continue
          history = changedTo(history, next, undefined)
          states.push(next)
          copies.push(JSON.stringify(next))
        }
        for (let at = states.length - 1; at >= 0; at -= 1) {
          expect(history.profile).toBe(states[at])
          // No step may change a state in place.
          expect(JSON.stringify(history.profile)).toBe(copies[at])
          history = back(history)
        }
        for (const state of states) {
          expect(history.profile).toBe(state)
          history = forth(history)
        }
      }),
      runs(200),
    )
  })
})

describe('a profile that somebody writes', () => {
  it('stays a valid one whatever is done, as soon as nothing is left to mend', () => {
    let kept = 0
    fc.assert(
      fc.property(anyProfile, fc.array(anyEdit, { maxLength: 30 }), (profile, edits) => {
        const written = edits.reduce((before, edit) => edit(before), profile)
        const problems = draftProblems(written, { isTaken: () => false, isKept: () => false })
        if (problems.length > 0) return
        kept += 1
        const parsed = parseSkillProfile(finishedProfile(written))
        expect(parsed.ok ? [] : parsed.problems).toEqual([])
      }),
      runs(400),
    )
    // Most of what is written can be kept: the property is about something.
    expect(kept).toBeGreaterThan(200)
  })
})
