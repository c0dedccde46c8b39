import { act, cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useShownAtOnce } from '#ui/after-paint.ts'

let frames: FrameRequestCallback[] = []

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  frames = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
})

afterEach(async () => {
  await act(() => vi.advanceTimersByTimeAsync(1000))
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A count that follows what is pressed, and what followed from each press. */
function Counter(props: {
  readonly followed: number[]
  readonly refuses?: boolean
  readonly fails?: number
}) {
  const [count, setCount] = useState(0)
  const [shown, show] = useShownAtOnce(count)
  const press = (to: number) =>
    show(to, () => {
      if (props.fails === to) throw new Error(String(to))
      props.followed.push(to)
      if (props.refuses !== true) setCount(to)
    })
  return [1, 2].map((to) => (
    <button key={to} type="button" onClick={() => press(to)}>
      {`${to} of ${shown}`}
    </button>
  ))
}

const press = (to: number) =>
  act(async () => screen.getByRole('button', { name: new RegExp(`^${to} of`) }).click())
const nextFrame = () =>
  act(async () => {
    for (const frame of frames.splice(0)) frame(0)
    await vi.advanceTimersByTimeAsync(1)
  })
const shownNow = () => screen.getByRole('button', { name: /^1 of/ }).textContent

it('shows what was pressed before it acts, and acts after the frame', async () => {
  const followed: number[] = []
  render(<Counter followed={followed} />)
  await press(1)
  expect([shownNow(), followed]).toEqual(['1 of 1', []])
  await nextFrame()
  expect([shownNow(), followed]).toEqual(['1 of 1', [1]])
})

it('shows again what was before where nothing followed', async () => {
  render(<Counter followed={[]} refuses />)
  await press(2)
  expect(shownNow()).toBe('1 of 2')
  await nextFrame()
  expect(shownNow()).toBe('1 of 0')
})

it.each(['pointerdown', 'keydown', 'pagehide'])('acts before %s', async (sign) => {
  const followed: number[] = []
  render(<Counter followed={followed} />)
  await press(1)
  await act(async () => window.dispatchEvent(new Event(sign)))
  expect(followed).toEqual([1])
})

it('has acted once the next press is told of, in the same task', async () => {
  const followed: number[] = []
  render(<Counter followed={followed} />)
  await press(1)
  await act(async () => {
    window.dispatchEvent(new Event('pointerdown'))
    expect(followed).toEqual([1])
  })
})

it('goes on with what was pressed next where one cannot be done', async () => {
  const followed: number[] = []
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  render(<Counter followed={followed} fails={1} />)
  await press(1)
  await press(2)
  await nextFrame()
  expect([followed, told.mock.calls]).toEqual([[2], [[new Error('1')]]])
})

it('acts in order, each once', async () => {
  const followed: number[] = []
  render(<Counter followed={followed} />)
  await press(1)
  await press(2)
  await nextFrame()
  await press(1)
  // What was left over of the presses before is not taken for the frame of this one.
  expect(followed).toEqual([1, 2])
  await nextFrame()
  expect(followed).toEqual([1, 2, 1])
})

it('acts in a page that draws no frames', async () => {
  const followed: number[] = []
  render(<Counter followed={followed} />)
  await press(2)
  await act(() => vi.advanceTimersByTimeAsync(150))
  expect(followed).toEqual([2])
})
