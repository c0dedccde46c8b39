import type { Locator, Page } from '@playwright/test'

/** What is in the page once a press has done what it is for. */
export type Answer = {
  readonly selector: string
  /** What it reads then. */
  readonly text?: string
  /** Whether it reads something else than before the press. */
  readonly differs?: boolean
}

/** What one press took, in milliseconds. */
export type Press = {
  /** The next frame after it, as the browser's Event Timing tells it. */
  readonly paint: number
  /** The end of the frame that shows the answer. */
  readonly answer: number
}

/** So long a page is left alone between two presses. */
const pause = 120
/** Event Timing tells nothing shorter. */
const shortest = 16

/** Makes a page tell how long presses take. Has to be called before it is loaded. */
export async function watchPresses(page: Page): Promise<void> {
  await page.addInitScript(watchEvents, shortest)
}

/** Presses something with the mouse, as a person does, and waits for the answer. */
export async function press(page: Page, what: Locator, answer: Answer): Promise<Press> {
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (!box) throw new Error(`nothing to press: ${answer.selector}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.waitForTimeout(pause / 2)
  await page.evaluate(awaitAnswer, answer)
  await page.mouse.down()
  await page.mouse.up()
  const took = await page.evaluate(readAnswer)
  if (took === undefined) throw new Error(`no answer: ${answer.selector} ${answer.text ?? ''}`)
  await page.waitForTimeout(pause)
  return { paint: await page.evaluate(takePaint, shortest), answer: took }
}

type Watched = Window & {
  durations?: number[]
  answered?: Promise<number | undefined>
}

// What follows runs in the page.

function watchEvents(durationThreshold: number): void {
  const page: Watched = window
  const durations: number[] = []
  page.durations = durations
  const options = { type: 'event', buffered: true, durationThreshold }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        durations.push(entry.duration)
    }
  }).observe(options)
}

function awaitAnswer({ selector, text, differs }: Answer): void {
  const page: Watched = window
  const read = () => document.querySelector(selector)?.textContent
  const before = read()
  const isThere = () => {
    const now = read()
    if (now === undefined) return false
    return (text === undefined || now === text) && (differs !== true || now !== before)
  }
  page.durations?.splice(0)
  page.answered = new Promise((resolve) => {
    setTimeout(resolve, 20_000)
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel()
        port1.start()
        const frame = () =>
          requestAnimationFrame(() => {
            const isAnswered = isThere()
            // A frame is drawn once its callbacks have run: the next message comes after it.
            port1.addEventListener(
              'message',
              () => {
                if (isAnswered) resolve(performance.now() - timeStamp)
                else frame()
              },
              { once: true },
            )
            port2.postMessage(undefined)
          })
        frame()
      },
      { capture: true, once: true },
    )
  })
}

async function readAnswer(): Promise<number | undefined> {
  const page: Watched = window
  return page.answered
}

function takePaint(least: number): number {
  const page: Watched = window
  return Math.max(least, ...(page.durations ?? []))
}
