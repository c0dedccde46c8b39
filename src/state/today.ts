import { currentSurroundings } from './store.ts'

/** Today's date where the person is, as ISO. */
export function today(): string {
  const { now: instant, time = instant } = currentSurroundings()
  const now = new Date(time())
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
