import { useId, useState } from 'react'
import type { Snapshot } from '#domain/snapshot.ts'
import { useWords } from '#i18n/use-words.ts'
import { renameSnapshot } from '#state/snapshot-actions.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { TextField } from '#ui/fields.tsx'

/** Gives a snapshot another name, or none. */
export function RenameDialog(props: { readonly snapshot: Snapshot; readonly onClose: () => void }) {
  const { snapshot, onClose } = props
  const { t, format } = useWords()
  const form = useId()
  const [name, setName] = useState(snapshot.name)
  return (
    <Dialog
      title={t(($) => $.history.renameName, { date: format.instant(snapshot.taken) })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(($) => $.history.cancel)}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t(($) => $.history.save)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          renameSnapshot(snapshot, name)
          onClose()
        }}
      >
        <TextField
          label={t(($) => $.history.name)}
          maxLength={120}
          autoComplete="off"
          startsFocused
          value={name}
          onValue={setName}
        />
      </form>
    </Dialog>
  )
}
