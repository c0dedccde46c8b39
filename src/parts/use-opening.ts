import { useRef, useState } from 'react'
import { type ReadFiles, readFiles } from '#state/open-files.ts'

/** How far the reading of files is. */
export type Opening = {
  readonly progress: { readonly done: number; readonly of: number } | undefined
  /** Of a folder only what can be an export is read. */
  readonly open: (files: readonly File[], isFolder?: boolean) => void
  /** Stops; nothing is opened then. */
  readonly cancel: () => void
}

/**
 * Reads files and hands over what they hold.
 *
 * @param onRead hears what was read, unless it was stopped or another opening took its place
 */
export function useOpening(
  onRead: (read: ReadFiles, /** Other files of a folder. */ skipped: number) => void,
): Opening {
  const [progress, setProgress] = useState<Opening['progress']>()
  const running = useRef<AbortController>(undefined)

  async function open(given: readonly File[], isFolder: boolean) {
    const files = isFolder ? given.filter(({ name }) => /\.json$/i.test(name)) : given
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setProgress({ done: 0, of: files.length })
    const read = await readFiles(
      files,
      (done) => {
        if (!controller.signal.aborted) setProgress({ done, of: files.length })
      },
      controller.signal,
    )
    if (running.current !== controller) return
    setProgress(undefined)
    if (read) onRead(read, given.length - files.length)
  }

  return {
    progress,
    open: (files, isFolder = false) => void open(files, isFolder),
    cancel: () => {
      running.current?.abort()
      setProgress(undefined)
    },
  }
}
