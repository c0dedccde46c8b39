import type { Cell } from '#domain/comparison.ts'
import { type PlacedCriterion, type SkillProfile, criterionById } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import type { UndoStep } from '#domain/undo-step.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Assessment } from '#domain/assessment.ts'
import { type Place, formatAddress, parseAddress } from '#io/address.ts'
import { resolvePlace, reviewPlace } from '#io/resolve-place.ts'
import { redo, undo } from '#state/assessment-actions.ts'
import { alignmentWith, assessmentById } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { shownOf } from '#ui/shown.ts'
import { navigate } from './navigate.ts'

/**
 * Takes changes back and makes them again, says which one it was, and brings it into sight: in the
 * page, or where it belongs if that is somewhere else.
 */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t, language } = useWords()

  function tell(step: UndoStep | undefined, isRedo: boolean) {
    if (!step) return
    const state = useStore.getState()
    const { profiles } = state
    const assessment = assessmentById(state, step.assessment)
    const loaded = assessment && profiles[assessment.profile.id]
    const profile = typeof loaded === 'object' ? loaded : undefined
    const [change] = step.changes
    if (!change) return
    const what = t(($) => $.undo.fields[change.field])
    const criterion =
      profile && 'criterion' in change ? criterionById(profile, change.criterion) : undefined
    const about =
      profile && criterion ? textIn(criterion.text, language, profile.languages).text : ''
    const { length: count } = step.changes
    const one = { what, criterion: about }
    if (count > 1) {
      announce(
        isRedo ? t(($) => $.undo.redoneMany, { count }) : t(($) => $.undo.undoneMany, { count }),
      )
    } else {
      announce(isRedo ? t(($) => $.undo.redone, one) : t(($) => $.undo.undone, one))
    }
    // Many changes at once are made and shown in the history: nobody is led away from there.
    if (count > 1 && isHistoryShown()) return
    if (profile && criterion) bringIntoSight(profile, criterion, assessment)
  }

  return { undo: () => tell(undo(), false), redo: () => tell(redo(), true) }
}

function isHistoryShown(): boolean {
  const address = parseAddress(window.location.hash)
  return address.kind === 'place' && address.place.view === 'history'
}

/** The row of the criterion where it is in the page, or the place that has it. */
function bringIntoSight(
  profile: SkillProfile,
  { id, role, level }: PlacedCriterion,
  assessment: Assessment | undefined,
) {
  const address = parseAddress(window.location.hash)
  const shown = address.kind === 'place' ? address.place : undefined
  const place = assessment && placeWith(profile, assessment)
  // Right after another cell was picked the rows of the one before are still there.
  const isLeft = shown?.view === 'assess' && !asksFor(profile, shown, { role, level })
  const [row] = isLeft ? [] : shownOf(`[data-criterion="${CSS.escape(id)}"]`)
  if (place) {
    const isThere = shown !== undefined && 'of' in shown && shown.of === assessment.id
    const isSame = shown !== undefined && formatAddress(shown) === formatAddress(place)
    if (isSame || (isThere && row)) row?.scrollIntoView({ block: 'nearest' })
    else navigate(place)
    return
  }
  const isOwn =
    shown !== undefined && !('of' in shown) && shown.view !== 'alignment' && shown.view !== 'shared'
  if (row && isOwn) {
    row.scrollIntoView({ block: 'nearest' })
    return
  }
  // The gap summary of the role shows what was changed, though not by its row.
  const isShown = shown?.view === 'gap' && shown.role === role && isOwn
  if (!isShown) navigate({ view: 'assess', profile: profile.id, role, level })
}

/** Whether a place shows what a cell asks for: its own or the level above. */
function asksFor(profile: SkillProfile, place: Place, { role, level }: Cell): boolean {
  const shown = resolvePlace(profile, place)
  return shown?.role.id === role && [shown.level.id, shown.target?.id].includes(level)
}

/** Where a side of an alignment is changed; `undefined` for the person's own assessment. */
function placeWith(profile: SkillProfile, assessment: Assessment): Place | undefined {
  const { id, kind } = assessment
  const alignment = alignmentWith(useStore.getState(), id)
  if (!alignment || kind === 'self') return undefined
  return kind === 'review'
    ? reviewPlace(profile, assessment)
    : { view: 'alignment', alignment: alignment.id }
}
