import type { Level } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Dialog } from '#ui/Dialog.tsx'

/** Says why no link can be made from a page on a disk, and what to do instead. */
export function NoLinkDialog(props: {
  readonly target: Level | undefined
  readonly onClose: () => void
}) {
  const { t } = useWords()
  return (
    <Dialog
      title={t(($) => $.share.title)}
      closeName={t(($) => $.app.close)}
      onClose={props.onClose}
    >
      <p>{t(($) => $.share.noLink)}</p>
      <p>{t(($) => $.share.noLinkInstead)}</p>
    </Dialog>
  )
}
