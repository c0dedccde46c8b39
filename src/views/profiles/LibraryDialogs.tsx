import { DeleteDialog } from './DeleteDialog.tsx'
import { ExportProfile } from './ExportProfile.tsx'
import type { useLibraryActions } from './use-library-actions.ts'

/** What is decided about a profile of the library before it is done. */
export function LibraryDialogs(props: { readonly library: ReturnType<typeof useLibraryActions> }) {
  const { asked, close, remove } = props.library
  if (asked === undefined) return undefined
  return asked.kind === 'export' ? (
    <ExportProfile key={asked.key} profileKey={asked.key} onClose={close} />
  ) : (
    <DeleteDialog
      versions={asked.versions}
      onDelete={() => void remove(asked.versions)}
      onClose={close}
    />
  )
}
