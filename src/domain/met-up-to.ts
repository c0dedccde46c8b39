import type { Assessment } from './assessment.ts'
import { type Level, type PlacedCriterion, type SkillProfile, criteriaAt } from './profile.ts'
import { standingOf } from './standing.ts'

/** The criteria that stand before the next level which has applicable required ones. */
export type Ahead = { readonly level: Level; readonly open: readonly PlacedCriterion[] }

/**
 * Up to which level the required expectations of one skill are met. It never says "your level is":
 * one skill does not decide a job level.
 */
export type MetUpTo =
  /** The profile requires nothing of this role. */
  | { readonly kind: 'nothing-required' }
  /** Everything that is required was marked not applicable. */
  | { readonly kind: 'nothing-applicable' }
  /** No level is shown yet; `ahead` says what stands before the first. */
  | { readonly kind: 'not-shown'; readonly ahead: Ahead }
  | {
      readonly kind: 'met'
      readonly level: Level
      /** Levels below the current one that have no answers at all. */
      readonly assumed: readonly Level[]
      /** `undefined` where no higher level has applicable required criteria. */
      readonly ahead: Ahead | undefined
    }

/**
 * The highest level whose applicable required criteria are all rated and met, and so are those of
 * every lower level that has some. Source: the rule in the product's own words.
 *
 * - Levels without applicable required criteria are passed over: optional ones and those not
 *   applicable never stand in the way.
 * - A level below the assessment's current one, none of whose applicable required criteria has an
 *   answer, is assumed. It is never the result itself, and the current level is never assumed.
 *
 * @param assessment its `role` and current `level` are used, whatever a view is looking at
 * @example metUpTo(mlops, assessment).kind // 'not-shown'
 */
export function metUpTo(profile: SkillProfile, assessment: Assessment): MetUpTo {
  const current = profile.levels.findIndex((level) => level.id === assessment.level)
  const steps = profile.levels.map((level, position) => {
    const required = criteriaAt(profile, assessment.role, level.id).filter((c) => c.isRequired)
    const applicable = required.filter((c) => standingOf(assessment, c.id) !== 'excluded')
    const open = applicable.filter((c) => standingOf(assessment, c.id) !== 'met')
    const isUnanswered = applicable.every((c) => standingOf(assessment, c.id) === 'no-answer')
    return { level, required, applicable, open, isAssumed: position < current && isUnanswered }
  })
  if (steps.every((step) => step.required.length === 0)) return { kind: 'nothing-required' }

  const counting = steps.filter((step) => step.applicable.length > 0)
  const blocked = counting.findIndex((step) => step.open.length > 0 && !step.isAssumed)
  const passed = blocked === -1 ? counting : counting.slice(0, blocked)
  const top = passed.findLast((step) => !step.isAssumed)
  const assumed = passed.filter((step) => step.isAssumed)

  if (top) {
    // Levels that are only assumed don't block, but they are what can be shown next.
    const ahead = counting[blocked] ?? counting[counting.indexOf(top) + 1]
    return {
      kind: 'met',
      level: top.level,
      assumed: assumed
        .filter((step) => isBelow(profile, step.level, top.level))
        .map((s) => s.level),
      ahead: ahead && { level: ahead.level, open: ahead.open },
    }
  }
  // Where every level that counts is assumed, the first of them is what can be shown next.
  const ahead = counting[blocked] ?? counting[0]
  if (!ahead) return { kind: 'nothing-applicable' }
  return { kind: 'not-shown', ahead: { level: ahead.level, open: ahead.open } }
}

function isBelow(profile: SkillProfile, lower: Level, upper: Level): boolean {
  return profile.levels.indexOf(lower) < profile.levels.indexOf(upper)
}
