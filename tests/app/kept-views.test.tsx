import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useStore } from '#state/store.ts'
import { openApp } from '../fixtures/interface.tsx'

const assess = '#/mlops/assess/ml-engineer/middle'
const gap = '#/mlops/gap/ml-engineer/middle/senior'
const testing = 'Implements tests for pipelines.'

const heading = () => screen.findByRole('heading', { level: 1 })

/** Goes to an address as a link does, and waits until what stands there is another heading. */
async function goTo(hash: string): Promise<HTMLElement> {
  const before = await heading()
  act(() => {
    window.location.hash = hash
  })
  await waitFor(async () => expect(await heading()).not.toBe(before))
  return heading()
}

const hiddenHeadings = () => document.querySelectorAll('main [hidden] h1')

it('a view that is opened again is the one that was left', async () => {
  await openApp(assess)
  const left = await heading()
  const gapSummary = await goTo(gap)
  expect(hiddenHeadings()).toHaveLength(1)
  expect(await goTo(assess)).toBe(left)
  expect(await goTo(gap)).toBe(gapSummary)
})

it('a view that was left is drawn anew once something has changed', async () => {
  const { user } = await openApp(assess)
  const gapSummary = await goTo(gap)
  expect(gapSummary.textContent).toContain('4 not rated')
  await goTo(assess)
  // The last one is of the level above, which the gap summary is about.
  const [scale] = screen.getAllByRole('radiogroup').slice(-1)
  if (!scale) throw new Error('nothing can be rated')
  await user.click(within(scale).getByRole('radio', { name: /2/ }))
  await waitFor(() => expect(hiddenHeadings()).toHaveLength(0))
  const anew = await goTo(gap)
  expect(anew).not.toBe(gapSummary)
  expect(anew.textContent).toContain('3 not rated')
})

it('another role or another language is no view that was left', async () => {
  const { user } = await openApp(assess)
  await goTo(gap)
  await goTo(assess)
  const other = await goTo('#/mlops/gap/nlp-engineer/lead/principal')
  expect(other.textContent).toContain('MLOps at Principal')
  const [german] = screen.getAllByRole('radio', { name: 'Deutsch' })
  if (!german) throw new Error('no language can be chosen')
  await user.click(german)
  await waitFor(() => expect(hiddenHeadings()).toHaveLength(0))
  expect((await goTo(assess)).textContent).toBe('Wo stehen Sie bei MLOps?')
})

it('gives the focus to the heading that is shown', async () => {
  await openApp(assess)
  for (const hash of [gap, assess, '#/team', gap]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const shown = await goTo(hash)
    // oxlint-disable-next-line no-await-in-loop -- see above
    await waitFor(() => expect(document.activeElement).toBe(shown))
  }
})

it('where a change was made is not taken to be in sight while its view is hidden', async () => {
  const { user } = await openApp(assess)
  const scale = screen.getByRole('radiogroup', { name: testing })
  await user.click(within(scale).getByRole('radio', { name: /2/ }))
  await waitFor(() => expect(useStore.getState().past).toHaveLength(1))
  await goTo('#/mlops/matrix')
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(window.location.hash).toBe(assess))
})
