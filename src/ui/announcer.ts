type Listener = (message: string) => void

let listener: Listener | undefined

/** Lets screen readers hear a message, politely. Nothing is said where no live region is mounted. */
export function announce(message: string): void {
  listener?.(message)
}

/** The live region hears announcements until the returned function is called. */
export function onAnnouncement(hear: Listener): () => void {
  listener = hear
  return () => {
    if (listener === hear) listener = undefined
  }
}
