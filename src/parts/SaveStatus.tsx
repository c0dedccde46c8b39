import { useWords } from '#i18n/use-words.ts'
import { isAnythingTyped } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import styles from './SaveStatus.module.css'

/** Whether what was typed is on this device, and why not. */
export function SaveStatus() {
  const saving = useStore((state) => state.saving.kind)
  const words = useSaveWords()
  return (
    <span data-saving={saving} className={saving === 'not-stored' ? styles.warning : undefined}>
      {words}
    </span>
  )
}

function useSaveWords(): string {
  const { t } = useWords()
  const saving = useStore((state) => state.saving.kind)
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
