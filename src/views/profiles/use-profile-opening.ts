import { useEffect, useRef, useState } from 'react'
import type { ReadProfile, ReadingChoices } from '#io/profile-reader.ts'
import { readProfileFile } from '#state/read-profile-file.ts'
import { today } from '#state/today.ts'

/** A file that was read, with what a person chose since. */
export type OpenedProfile = {
  /** Another one for every file. */
  readonly key: number
  readonly file: File
  readonly choices: ReadingChoices
  readonly read: ReadProfile
  /** Whether `read` is of these choices already. */
  readonly isCurrent: boolean
}

/** How far the reading is, in steps of the reader's own; `total` is 0 until it is known. */
export type Reading = { readonly name: string; readonly done: number; readonly total: number }

export type ProfileOpening = {
  readonly reading: Reading | undefined
  readonly opened: OpenedProfile | undefined
  /** How many files come after the one that is shown. */
  readonly waiting: number
  readonly open: (files: readonly File[]) => void
  /** Reads the file anew with what was chosen. */
  readonly choose: (choices: Partial<ReadingChoices>) => void
  /** Goes on to the next file, or ends. */
  readonly next: () => void
  /** Stops; the files that wait are left, too. */
  readonly cancel: () => void
}

/** How long nobody types before the file is read anew, in milliseconds. */
const pause = 250

/** Opens files one after the other; each is read anew whenever something about it is chosen. */
export function useProfileOpening(): ProfileOpening {
  const [reading, setReading] = useState<Reading>()
  const [opened, setOpened] = useState<OpenedProfile>()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const running = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      running.current?.abort()
    },
    [],
  )

  function stop() {
    clearTimeout(timer.current)
    running.current?.abort()
    running.current = undefined
    setReading(undefined)
  }

  async function read(key: number, file: File, choices: ReadingChoices, isFirst: boolean) {
    stop()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    if (isFirst) setReading({ name: file.name, done: 0, total: 0 })
    const found = await readProfileFile(file, choices, {
      signal,
      onProgress: (done, total) => {
        if (isFirst && !signal.aborted) setReading({ name: file.name, done, total })
      },
    })
    if (running.current !== controller) return
    setReading(undefined)
    if (found) setOpened({ key, file, choices, read: found, isCurrent: true })
  }

  function start([file, ...others]: readonly File[]) {
    stop()
    setOpened(undefined)
    setWaiting(others)
    if (file) void read((opened?.key ?? 0) + 1, file, { today: today() }, true)
  }

  return {
    reading,
    opened,
    waiting: waiting.length,
    open: (files) => {
      if (files.length > 0) start(files)
    },
    choose: (choices) => {
      if (!opened) return
      const { file, key } = opened
      const all = { ...opened.choices, ...choices }
      setOpened({ ...opened, choices: all, isCurrent: false })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void read(key, file, all, false), pause)
    },
    next: () => start(waiting),
    cancel: () => start([]),
  }
}
