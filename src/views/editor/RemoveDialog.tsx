import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Dialog } from '#ui/Dialog.tsx'

/** Says what goes with something before it is removed. */
export function RemoveDialog(props: {
  readonly title: string
  readonly says: string
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { t } = useWords()
  return (
    <Dialog
      title={props.title}
      closeName={t(($) => $.app.close)}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t(($) => $.editor.keepIt)}</Button>
          <ConfirmButton variant="primary" onClick={props.onRemove}>
            {t(($) => $.editor.remove)}
          </ConfirmButton>
        </>
      }
    >
      <p>{props.says}</p>
      <p>{t(($) => $.editor.canUndo)}</p>
    </Dialog>
  )
}
