import { type Alignment, nameOf } from '#domain/alignment.ts'
import { withoutDirections } from '#domain/direction.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { isAboutMe } from '#state/alignment-actions.ts'
import { numberIn } from '#state/people.ts'
import { useStore } from '#state/store.ts'

/** Whom an alignment is about: the name as long as names are shown, else the number in its place. */
export function useAlignmentTitle(alignment: Alignment): string {
  const { t } = useWords()
  const showsName = useShowsName(alignment)
  const number = useStore((state) => numberIn(state, alignment))
  const name = withoutDirections((showsName ? nameOf(alignment) : undefined) ?? '')
  return name.trim() === '' ? t(($) => $.team.person, { number }) : isolated(name)
}

/** Whether the name of an alignment's person is shown here: one's own always is. */
export function useShowsName(alignment: Alignment): boolean {
  return useStore((state) => state.showsNames || isAboutMe(state, alignment))
}
