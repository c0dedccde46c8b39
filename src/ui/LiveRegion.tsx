import { useEffect, useState } from 'react'
import { onAnnouncement } from './announcer.ts'

/** Where announcements are spoken from. One a page. */
export function LiveRegion() {
  const [spoken, setSpoken] = useState({ message: '', count: 0 })
  useEffect(
    () => onAnnouncement((message) => setSpoken(({ count }) => ({ message, count: count + 1 }))),
    [],
  )
  return (
    <div role="status" className="visually-hidden">
      {/* A new element for each message: the same one said twice is heard twice. */}
      <span key={spoken.count}>{spoken.message}</span>
    </div>
  )
}
