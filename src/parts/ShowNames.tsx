import { useWords } from '#i18n/use-words.ts'
import { showNames } from '#state/team-actions.ts'
import { useStore } from '#state/store.ts'
import { CheckBox } from '#ui/fields.tsx'

/** Shows the names of other people, or hides them again, in every view. */
export function ShowNames() {
  const { t } = useWords()
  const showsNames = useStore((state) => state.showsNames)
  return <CheckBox label={t(($) => $.team.showNames)} checked={showsNames} onValue={showNames} />
}
