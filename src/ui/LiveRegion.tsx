import { useEffect, useState } from 'react'
import { onAnnouncement } from './announcer.ts'

/** How many announcements stay readable: one that follows at once doesn't silence the one before. */
const kept = 3

/** Where announcements are spoken from. One a page. */
export function LiveRegion() {
  const [spoken, setSpoken] = useState<readonly { message: string; number: number }[]>([])
  useEffect(
    () =>
      onAnnouncement((message) =>
        setSpoken((before) => [
          ...before.slice(1 - kept),
          { message, number: (before.at(-1)?.number ?? 0) + 1 },
        ]),
      ),
    [],
  )
  return (
    <div role="status" aria-atomic="false" className="visually-hidden">
      {/* A new element for each message: the same one said twice is heard twice. */}
      {spoken.map(({ message, number }) => (
        <p key={number}>{message}</p>
      ))}
    </div>
  )
}
