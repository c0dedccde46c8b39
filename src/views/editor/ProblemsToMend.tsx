import { placeKey } from '#domain/draft-place.ts'
import type { DraftProblem } from '#domain/draft-problems.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import { useEditor } from './editor-context.ts'
import styles from './KeepCard.module.css'

/** How many are listed at all: whoever mends these gets to see the others. */
const most = 50

/** What must be mended before a version can be kept. Each leads to its field. */
export function ProblemsToMend(props: { readonly problems: readonly DraftProblem[] }) {
  const { problems } = props
  const { t } = useWords()
  const { show } = useEditor()
  return (
    <div className={styles.mend}>
      <h3>{t(($) => $.editor.problems, { count: problems.length })}</h3>
      <FoldedList
        items={problems.slice(0, most)}
        keyOf={({ code, place }) => `${code} ${placeKey(place)}`}
        renderItem={({ code, place }) => (
          <Button variant="quiet" onClick={() => show(place)}>
            {t(($) => $.editor.needed[code])}
          </Button>
        )}
        limit={6}
        more={(count) => t(($) => $.problem.showMore, { count })}
      />
    </div>
  )
}
