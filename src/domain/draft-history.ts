import type { DraftPlace } from './draft-place.ts'
import type { SkillProfile } from './profile.ts'

/** A state of a profile that was left, and the place that was changed then. */
type Step = {
  readonly profile: SkillProfile
  readonly place: DraftPlace | undefined
  /** Changes of the same run (typing in one field) are one step. */
  readonly run: string | undefined
}

/**
 * A profile that is being written, with its states of before and those that were taken back. States share whatever
 * did not change between them.
 */
export type DraftHistory = {
  readonly profile: SkillProfile
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** How many steps can be taken back; older ones are forgotten. */
export const draftUndoLimit = 200

/** A history that begins with a profile: nothing to take back yet. */
export function historyOf(profile: SkillProfile): DraftHistory {
  return { profile, past: [], future: [] }
}

/**
 * Goes on to another state.
 *
 * @param place what was changed, for whoever takes it back
 * @param run changes of the same run, without another in between, are taken back together
 * @returns the same history where the profile is the same
 */
export function changedTo(
  history: DraftHistory,
  profile: SkillProfile,
  place: DraftPlace | undefined,
  run?: string,
): DraftHistory {
  if (profile === history.profile) return history
  const continues = run !== undefined && history.past.at(-1)?.run === run
  const past = continues
    ? history.past
    : [...history.past, { profile: history.profile, place, run }].slice(-draftUndoLimit)
  return { profile, past, future: [] }
}

/** Ends the run: what is typed next is a step of its own, even in the same field. */
export function runEnded(history: DraftHistory): DraftHistory {
  const last = history.past.at(-1)
  if (last?.run === undefined) return history
  return { ...history, past: [...history.past.slice(0, -1), { ...last, run: undefined }] }
}

/** A history after a step back or forth, and where that changed something; `undefined` where there is no such step. */
export type Travelled =
  | { readonly history: DraftHistory; readonly place: DraftPlace | undefined }
  | undefined

/** Takes the last step back. */
export function stepBack({ profile, past, future }: DraftHistory): Travelled {
  const step = past.at(-1)
  if (!step) return undefined
  const { place } = step
  return {
    history: {
      profile: step.profile,
      past: past.slice(0, -1),
      future: [...future, { profile, place, run: undefined }],
    },
    place,
  }
}

/** Makes the last step that was taken back again. */
export function stepForth({ profile, past, future }: DraftHistory): Travelled {
  const step = future.at(-1)
  if (!step) return undefined
  const { place } = step
  return {
    history: {
      profile: step.profile,
      past: [...past, { profile, place, run: undefined }],
      future: future.slice(0, -1),
    },
    place,
  }
}
