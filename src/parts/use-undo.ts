import { criterionById } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { redo, undo } from '#state/assessment-actions.ts'
import { type UndoStep, useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'

/**
 * Takes changes back and makes them again, says which one it was, and brings it into sight: in the
 * page, or where it belongs if that is somewhere else.
 */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t, language } = useWords()

  function tell(step: UndoStep | undefined, isRedo: boolean) {
    if (!step) return
    const assessment = useStore.getState().assessments[step.assessment]
    const profile = assessment && useStore.getState().profiles[assessment.profile.id]
    const { change } = step
    const what = t(($) => $.undo.fields[change.field])
    const criterion =
      'criterion' in change && typeof profile === 'object'
        ? criterionById(profile, change.criterion)
        : undefined
    const about =
      criterion && typeof profile === 'object'
        ? textIn(criterion.text, language, profile.languages).text
        : ''
    announce(
      isRedo
        ? t(($) => $.undo.redone, { what, criterion: about })
        : t(($) => $.undo.undone, { what, criterion: about }),
    )
    if (!criterion || !assessment) return
    const row = document.querySelector(`[data-criterion="${CSS.escape(criterion.id)}"]`)
    if (row) {
      row.scrollIntoView({ block: 'nearest' })
    } else if (!window.location.hash.includes(`/gap/${assessment.role}/`)) {
      const { profile: of, role } = assessment
      const { level } = criterion
      window.location.hash = formatAddress({ view: 'assess', profile: of.id, role, level })
    }
  }

  return { undo: () => tell(undo(), false), redo: () => tell(redo(), true) }
}
