import { useWords } from '#i18n/use-words.ts'
import { isAnythingTyped } from '#state/selectors.ts'
import { type AppState, useStore } from '#state/store.ts'
import { isAnythingWaiting } from '#ui/after-paint.ts'
import styles from './SaveStatus.module.css'

/** Whether what was typed is on this device, and why not. */
export function SaveStatus() {
  const saving = useStore(savingNow)
  const words = useSaveWords()
  return (
    <span data-saving={saving} className={saving === 'not-stored' ? styles.warning : undefined}>
      {words}
    </span>
  )
}

/** What is shown already and is only about to be stored is not saved, whatever was stored before it. */
function savingNow({ saving: { kind } }: AppState): AppState['saving']['kind'] {
  return kind === 'saved' && isAnythingWaiting() ? 'saving' : kind
}

function useSaveWords(): string {
  const { t } = useWords()
  const saving = useStore(savingNow)
  const hasAny = useStore(isAnythingTyped)
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  if (isInMemory) return t(($) => $.saving.inMemory)
  switch (saving) {
    case 'idle':
      return hasAny ? t(($) => $.saving.onDevice) : t(($) => $.saving.nothingYet)
    case 'saving':
      return t(($) => $.saving.saving)
    case 'saved':
      return t(($) => $.saving.onDevice)
    case 'not-stored':
      return t(($) => $.saving.notOnDevice)
  }
}
