import { type PlacedCriterion, type SkillProfile, criterionById } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { parseAddress } from '#io/address.ts'
import { redo, undo } from '#state/assessment-actions.ts'
import { type UndoStep, useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { navigate } from './navigate.ts'

/**
 * Takes changes back and makes them again, says which one it was, and brings it into sight: in the
 * page, or where it belongs if that is somewhere else.
 */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t, language } = useWords()

  function tell(step: UndoStep | undefined, isRedo: boolean) {
    if (!step) return
    const { assessments, profiles } = useStore.getState()
    const assessment = assessments[step.assessment]
    const loaded = assessment && profiles[assessment.profile.id]
    const profile = typeof loaded === 'object' ? loaded : undefined
    const { change } = step
    const what = t(($) => $.undo.fields[change.field])
    const criterion =
      profile && 'criterion' in change ? criterionById(profile, change.criterion) : undefined
    const about =
      profile && criterion ? textIn(criterion.text, language, profile.languages).text : ''
    announce(
      isRedo
        ? t(($) => $.undo.redone, { what, criterion: about })
        : t(($) => $.undo.undone, { what, criterion: about }),
    )
    if (profile && criterion) bringIntoSight(profile, criterion)
  }

  return { undo: () => tell(undo(), false), redo: () => tell(redo(), true) }
}

/** The row of the criterion where it is in the page, or the place that has it. */
function bringIntoSight({ id: profile }: SkillProfile, { id, role, level }: PlacedCriterion) {
  const row = document.querySelector(`[data-criterion="${CSS.escape(id)}"]`)
  if (row) {
    row.scrollIntoView({ block: 'nearest' })
    return
  }
  const address = parseAddress(window.location.hash)
  // The gap summary of the role shows what was changed, though not by its row.
  const isShown =
    address.kind === 'place' && address.place.view === 'gap' && address.place.role === role
  if (!isShown) navigate({ view: 'assess', profile, role, level })
}
