import type { Locator, Page } from '@playwright/test'

/** What one letter took, in milliseconds from the key. */
export type Typed = {
  /** Until the frame with the letter and with how much is found. */
  readonly counted: number
  /** Until the frame in which the marks in the table follow; missing where the letter changed none of them. */
  readonly marked: number | undefined
}

/**
 * Types texts into the search of the Matrix, letter by letter, each text into an empty field.
 *
 * @param wait how long a letter may take at most, in milliseconds
 * @returns each letter but spaces, which find nothing else than the letters before
 */
export async function typeTexts(
  page: Page,
  search: Locator,
  texts: readonly string[],
  wait: number,
): Promise<readonly Typed[]> {
  await page.evaluate(watchKeys)
  const typed: Typed[] = []
  for (const text of texts) {
    for (const letter of text) {
      // oxlint-disable-next-line no-await-in-loop -- as somebody types
      await search.press(letter === ' ' ? 'Space' : letter)
      // oxlint-disable-next-line no-await-in-loop -- until it is answered, and the address is told
      await page.waitForTimeout(wait)
      // oxlint-disable-next-line no-await-in-loop -- see above
      const took = await page.evaluate(takeKey)
      if (letter !== ' ') typed.push(took)
    }
    // oxlint-disable-next-line no-await-in-loop -- the next search begins with nothing
    await search.fill('')
    // oxlint-disable-next-line no-await-in-loop -- see above
    await page.waitForTimeout(1500)
  }
  return typed
}

type Frame = { readonly since: number; readonly count: string; readonly marks: string }
type Watched = Window & { keyFrames?: Frame[]; marksBefore?: string }

// What follows runs in the page.

/** Notes after every key what each frame shows: what came last is the answer, and where it came first is when. */
function watchKeys(): void {
  const page: Watched = window
  const readCount = () =>
    [...document.querySelectorAll('main p')].find((line) =>
      /^[\d,]+ of [\d,]+ criteria/.test(line.textContent),
    )?.textContent ?? ''
  const readMarks = () =>
    [...document.querySelectorAll('mark')].map((mark) => mark.textContent).join()
  let pressed = 0
  document.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
  document.addEventListener(
    'input',
    () => {
      const since = pressed
      const frames: Frame[] = []
      page.keyFrames = frames
      page.marksBefore = readMarks()
      const { port1, port2 } = new MessageChannel()
      let shown = { count: '', marks: '' }
      // A frame is drawn once its callbacks have run: the next message comes after it.
      port1.addEventListener('message', () => {
        frames.push({ since: performance.now() - since, ...shown })
        if (page.keyFrames === frames) requestAnimationFrame(look)
      })
      port1.start()
      const look = () => {
        shown = { count: readCount(), marks: readMarks() }
        port2.postMessage(undefined)
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

function takeKey() {
  const page: Watched = window
  const frames = page.keyFrames ?? []
  const last = frames.at(-1)
  if (!last) throw new Error('no frame came after the key')
  const counted = frames.find(({ count }) => count === last.count)
  const marked = frames.find(({ marks }) => marks === last.marks)
  delete page.keyFrames
  return {
    counted: counted?.since ?? Number.NaN,
    marked: last.marks === page.marksBefore ? undefined : marked?.since,
  }
}
