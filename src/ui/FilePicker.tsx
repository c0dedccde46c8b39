import { useRef } from 'react'
import { Button } from './Button.tsx'

/** Some phones know files only. */
export const canPickFolders = 'webkitdirectory' in HTMLInputElement.prototype

/** A button that lets files, or all files of a folder, be picked. */
export function FilePicker(props: {
  readonly children: string
  readonly variant?: 'plain' | 'primary'
  /** Several files, one file, or a folder with all that is in it. */
  readonly picks: 'files' | 'file' | 'folder'
  /** What is offered in the first place, as an input takes it; left out, JSON. */
  readonly accept?: string
  readonly onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant={props.variant ?? 'plain'} onClick={() => input.current?.click()}>
        {props.children}
      </Button>
      <input
        ref={(element) => {
          input.current = element
          // Not known to React, and to no phone.
          if (element && props.picks === 'folder') element.webkitdirectory = true
        }}
        type="file"
        hidden
        multiple={props.picks !== 'file'}
        // A folder is filtered by whoever reads it: some browsers ignore `accept` there.
        accept={props.picks === 'folder' ? undefined : (props.accept ?? '.json,application/json')}
        aria-label={props.children}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file can be picked again.
          currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
    </>
  )
}
