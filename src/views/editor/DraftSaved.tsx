import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'

/** Whether what was written of a draft is on this device. */
export function DraftSaved(props: { readonly draft: string }) {
  const { t } = useWords()
  const saving = useStore((state) => state.saving.kind)
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  // Another tab may have taken it off the device.
  const isGone = useStore(({ drafts }) => !drafts.some(({ id }) => id === props.draft))
  if (isGone) return t(($) => $.saving.notOnDevice)
  if (isInMemory) return t(($) => $.saving.inMemory)
  switch (saving) {
    case 'saving':
      return t(($) => $.saving.saving)
    case 'not-stored':
      return t(($) => $.saving.notOnDevice)
    case 'idle':
    case 'saved':
      return t(($) => $.saving.onDevice)
  }
}
