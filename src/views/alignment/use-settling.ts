import type { Outcome, Rating } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { changeTogether } from '#state/assessment-actions.ts'
import { announce } from '#ui/announcer.ts'

/**
 * Settles what becomes of a criterion: a value, "not agreed", or nothing yet. A value and "not agreed"
 * exclude each other.
 *
 * @returns takes the value, whether there is none that both stand behind, and the run of undo
 */
export function useSettling(criterion: CriterionId, outcome: Outcome | undefined) {
  const { t } = useWords()
  const subject = useSubject()

  async function settle(value: Rating['value'] | undefined, notAgreed: boolean, run?: string) {
    const to = value === undefined ? undefined : { value, profileVersion: subject.profile.version }
    const isStored = await changeTogether(
      subject,
      [
        { field: 'ratings', criterion, to },
        { field: 'outcomes', criterion, to: { ...outcome, notAgreed } },
      ],
      run,
    )
    announce(isStored ? t(($) => $.saving.saved) : t(($) => $.saving.notStored))
  }

  return (value: Rating['value'] | undefined, notAgreed: boolean, run?: string) =>
    void settle(value, notAgreed, run)
}
