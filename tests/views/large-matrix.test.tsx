import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepProfile } from '#state/own-profile-actions.ts'
import { largeProfile } from '../bench/large-profile.ts'
import { openApp } from '../fixtures/interface.tsx'
import { profileFrom } from '../fixtures/parsed.ts'
import { windowOf } from '../fixtures/window-of.ts'

// 40 roles × (1 line that names the role + 6 areas + 1 without area).
const size = { roles: 40, levels: 3, criteria: 7 }
const allLines = 40 * 8

async function openLarge(query = '', of = size) {
  const opened = await openApp('#/mlops/matrix')
  await act(() => keepProfile(profileFrom(largeProfile(of)), { kind: 'editor' }))
  window.location.hash = `#/large-garden/matrix${query}`
  await screen.findByRole('heading', { level: 1, name: /Large garden/ })
  await screen.findByRole('region', { name: /Large garden/ })
  return opened
}

const table = () => screen.getByRole('table')
const linesShown = () =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(row.getAttribute('aria-rowindex')))
const headOf = (line: number) =>
  within(table())
    .getAllByRole('row')
    .find((row) => row.getAttribute('aria-rowindex') === String(line))
    ?.querySelector('th')?.textContent
const scrollTo = (top: number) => {
  const box = screen.getByRole('region', { name: /Large garden/ })
  box.scrollTop = top
  fireEvent.scroll(box)
}
const search = () => screen.getByRole('searchbox', { name: 'Search' })
const currentHits = () =>
  [...document.querySelectorAll('mark[data-current]')].map((mark) => mark.textContent)

beforeAll(async () => {
  await import('#views/matrix/MatrixView.tsx')
})

beforeEach(() => windowOf(600, 100))

vi.setConfig({ testTimeout: 20_000 })
configure({ asyncUtilTimeout: 5000 })

describe('the matrix of a large profile', () => {
  it('draws the lines in sight, and says how many there are and which these are', async () => {
    await openLarge()
    expect(screen.getByText('840 of 840 criteria')).toBeTruthy()
    expect(table().getAttribute('aria-rowcount')).toBe(String(allLines + 1))
    expect(linesShown()[0]).toBe(2)
    expect(linesShown().length).toBeLessThan(20)
  })

  it('has a line for each role, and one for each of its competence areas', async () => {
    await openLarge()
    expect(headOf(2)).toBe('Terrace Gardener')
    expect(headOf(3)).toBe('Terrace GardenerSoil')
    const [, soil] = within(table()).getAllByRole('row').slice(1)
    const cells = within(soil ?? table()).getAllByRole('cell')
    expect(cells.map((cell) => within(cell).getAllByRole('listitem').length)).toEqual([1, 1, 1])
  })

  it('says beside each role how much each level asks, and leads there', async () => {
    await openLarge()
    const [role] = within(table()).getAllByRole('row').slice(1)
    const first = within(within(role ?? table()).getAllByRole('cell')[0] ?? table())
    expect(first.getByText('7 criteria')).toBeTruthy()
    expect(
      first.getByRole('link', { name: 'Assess: Starting Terrace Gardener' }).getAttribute('href'),
    ).toBe('#/large-garden/assess/role-1/level-1')
  })

  it('draws other lines when it is scrolled', async () => {
    await openLarge()
    scrollTo(10_000)
    await waitFor(() => expect(linesShown()).not.toContain(3))
    expect(Math.max(...linesShown())).toBeGreaterThan(90)
  })

  it.each([10_000, 10_500, 11_000, 11_500])(
    'scrolled to %d keeps the nearest roles on either side, so that Tab leads on to them',
    async (top) => {
      // Fewer lines are in sight than a role has.
      windowOf(600, 300)
      await openLarge()
      scrollTo(top)
      await waitFor(() => expect(linesShown()).not.toContain(3))
      const roles = within(table())
        .getAllByRole('row')
        .filter((row) => within(row).queryAllByRole('link').length > 0)
        .map((row) => Number(row.getAttribute('aria-rowindex')))
      expect(roles.length).toBeGreaterThanOrEqual(2)
    },
  )

  it('keeps the focus on a link of a line that is scrolled away', async () => {
    await openLarge()
    const link = screen.getByRole('link', { name: 'Compare: Starting Terrace Gardener' })
    act(() => link.focus())
    scrollTo(20_000)
    await waitFor(() => expect(linesShown()).not.toContain(3))
    expect(document.activeElement).toBe(link)
  })

  it('can have the focus itself, to be scrolled with the keys', async () => {
    await openLarge()
    expect(screen.getByRole('region', { name: /Large garden/ }).tabIndex).toBe(0)
  })

  it('begins every line anew where a cell has more criteria than fit', async () => {
    await openLarge('', { roles: 1, levels: 3, criteria: 140 })
    // Of 140 criteria 20 have no area, and 20 each of the others.
    expect(headOf(3)).toBe('Terrace GardenerSoil')
    expect(headOf(4)).toBe('Terrace GardenerSoilpart 2')
    expect(headOf(5)).toBe('Terrace GardenerSoilpart 3')
    expect(headOf(6)).toBe('Terrace GardenerWater')
  })

  it('shows one level as a line for each role', async () => {
    await openLarge('?level=level-2&sort=-role')
    await waitFor(() => expect(table().getAttribute('aria-rowcount')).toBe('41'))
    expect(headOf(2)).toBe('Valley Planner')
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(heads).toEqual(['Role', 'Required', 'Description'])
  })

  it('leaves a small profile as it is', async () => {
    await openLarge()
    window.location.hash = '#/mlops/matrix'
    await screen.findByRole('heading', { level: 1, name: /MLOps/ })
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(6))
    expect(table().getAttribute('aria-rowcount')).toBeNull()
  })
})

describe('its search', () => {
  it('goes from hit to hit with Enter, and tells which one it is', async () => {
    const { user } = await openLarge()
    await user.type(search(), 'compost')
    await screen.findAllByText(/ criteria, 78 hits/)
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Hit 1 of 78')).toBeTruthy()
    await waitFor(() => expect(currentHits()).toEqual(['compost']))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(await screen.findByText('Hit 78 of 78')).toBeTruthy()
    await waitFor(() => expect(currentHits()).toEqual(['compost']))
    expect(document.activeElement).toBe(search())
  })

  it('goes from hit to hit with buttons that keep the focus', async () => {
    const { user } = await openLarge('?q=compost')
    const next = await screen.findByRole('button', { name: 'Next hit' })
    await user.click(next)
    await user.click(next)
    expect(await screen.findByText('Hit 2 of 78')).toBeTruthy()
    expect(document.activeElement).toBe(next)
  })

  it('lets screen readers hear where the hit is', async () => {
    const { user } = await openLarge('?q=compost')
    await user.click(await screen.findByRole('button', { name: 'Next hit' }))
    const live = screen.getAllByRole('status').at(-1)
    await waitFor(() => expect(live?.textContent).toMatch(/Hit 1 of 78, at \w+ Gardener, \w+/))
  })

  it('begins anew when something else is searched for', async () => {
    const { user } = await openLarge('?q=compost')
    await user.click(await screen.findByRole('button', { name: 'Next hit' }))
    await user.type(search(), 'x')
    await waitFor(() =>
      expect(screen.queryByRole('group', { name: 'Hits of the search' })).toBeNull(),
    )
    await user.type(search(), '{Backspace}')
    const bar = await screen.findByRole('group', { name: 'Hits of the search' })
    expect(within(bar).queryByText(/^Hit /)).toBeNull()
  })

  it('counts exactly the hits that it marks', async () => {
    const { user } = await openLarge('?q=gardener%20water%20barrow&role=role-1,role-3')
    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    const marks = document.querySelectorAll('mark').length
    expect(marks).toBeGreaterThan(2)
    expect(screen.getAllByText(new RegExp(`criteria, ${marks} hits`))).not.toEqual([])
    for (let at = 0; at < marks; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await user.click(screen.getByRole('button', { name: 'Next hit' }))
      expect(document.querySelectorAll('mark')[at]?.hasAttribute('data-current')).toBe(true)
    }
  })
})

describe('on paper', () => {
  const print = () =>
    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })

  it('all of it is there', async () => {
    await openLarge()
    print()
    expect(linesShown()).toHaveLength(allLines)
    expect(screen.queryByText(/are printed/)).toBeNull()
  })
})
