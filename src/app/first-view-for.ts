/** What is left for the app by what ran before it. */
export type EarlyWindow = Window & {
  /** What was pressed, or chosen from, before the app was there, in order. */
  pressedEarly?: HTMLElement[]
  stopKeepingPresses?: () => void
}

/**
 * Which first view of those drawn at build time is shown until the app is there: the one in the language of
 * somebody who comes for the first time and to no place of their own.
 *
 * @param wasHere whether somebody looked at anything on this device before
 * @returns `none` where the app alone knows what to show
 */
export function firstViewFor(
  language: string,
  wasHere: boolean,
  { hash, search }: Pick<Location, 'hash' | 'search'>,
): string {
  const isStart = search === '' && (hash === '' || hash === '#' || hash === '#/')
  return isStart && !wasHere ? language : 'none'
}
