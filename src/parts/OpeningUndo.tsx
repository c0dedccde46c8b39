import { useWords } from '#i18n/use-words.ts'
import { lastOpening, takeBackOpening } from '#state/alignment-actions.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Says that a file was brought into an alignment, and takes that back, as long as nothing else was changed. */
export function OpeningUndo(props: { readonly alignment?: string }) {
  const { t } = useWords()
  const opening = useStore(lastOpening)
  const isShown = opening && (props.alignment ?? opening.after.id) === opening.after.id
  if (!isShown) return undefined
  return (
    <div className="screen-only">
      <Notice
        actions={
          <Button
            onClick={() => {
              void takeBackOpening()
              announce(t(($) => $.alignment.opening.undone))
            }}
          >
            {t(($) => $.team.undo)}
          </Button>
        }
      >
        {t(($) => $.alignment.opening.done)}
      </Notice>
    </div>
  )
}
