import { create } from 'zustand'
import {
  type DraftHistory,
  changedTo,
  historyOf,
  runEnded,
  stepBack,
  stepForth,
} from '#domain/draft-history.ts'
import type { DraftPlace } from '#domain/draft-place.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { saveDraft } from './draft-actions.ts'
import { useStore } from './store.ts'

/** What can be taken back in each draft since the page was loaded. */
type Histories = { readonly [draft: string]: DraftHistory }

const useHistories = create<Histories>(() => ({}))

/** The history of a draft that is open. What another tab did to the draft is a step like any other. */
function historyHere(id: string): DraftHistory | undefined {
  const profile = useStore.getState().openDrafts[id]?.profile
  if (!profile) return undefined
  const known = useHistories.getState()[id]
  return known ? changedTo(known, profile, undefined) : historyOf(profile)
}

function goTo(id: string, history: DraftHistory): Promise<boolean> {
  useHistories.setState({ [id]: history })
  const draft = useStore.getState().openDrafts[id]
  if (!draft || draft.profile === history.profile) return Promise.resolve(true)
  const { base } = draft
  return saveDraft({ id, profile: history.profile, ...(base === undefined ? {} : { base }) })
}

/**
 * Changes the profile of an open draft and stores it.
 *
 * @param place what is changed, for whoever takes it back
 * @param run changes of the same run, one after the other, are one step of undo
 * @returns whether it is on the device; never rejects
 */
export function changeDraft(
  id: string,
  change: (profile: SkillProfile) => SkillProfile,
  place?: DraftPlace,
  run?: string,
): Promise<boolean> {
  const history = historyHere(id)
  if (!history) return Promise.resolve(false)
  return goTo(id, changedTo(history, change(history.profile), place, run))
}

/** Ends the run of changes, e.g. when a field is left. */
export function endDraftRun(id: string): void {
  const history = useHistories.getState()[id]
  if (history) useHistories.setState({ [id]: runEnded(history) })
}

/** Whether a step was taken, and the place that it changed where that is known. */
type Stepped = { readonly place: DraftPlace | undefined } | undefined

/** Takes the last change of a draft back; `undefined` where there is none. */
export function undoDraft(id: string): Stepped {
  return travel(id, stepBack)
}

/** Makes the last change that was taken back again; `undefined` where there is none. */
export function redoDraft(id: string): Stepped {
  return travel(id, stepForth)
}

function travel(id: string, step: typeof stepBack): Stepped {
  const history = historyHere(id)
  const travelled = history && step(history)
  if (!travelled) return undefined
  void goTo(id, travelled.history)
  return { place: travelled.place }
}

/** Whether something can be taken back in a draft. */
export function useCanUndoDraft(id: string): boolean {
  return useHistories((histories) => (histories[id]?.past.length ?? 0) > 0)
}

/** Whether something that was taken back can be made again in a draft. */
export function useCanRedoDraft(id: string): boolean {
  return useHistories((histories) => (histories[id]?.future.length ?? 0) > 0)
}

/** The profile of an open draft as it is just now; `undefined` where the draft is not open. */
export function openDraftProfile(id: string): SkillProfile | undefined {
  return useStore.getState().openDrafts[id]?.profile
}
