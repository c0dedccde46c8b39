import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepProfile } from '#state/own-profile-actions.ts'
import { largeProfile } from '../bench/large-profile.ts'
import { openApp } from '../fixtures/interface.tsx'
import { profileFrom } from '../fixtures/parsed.ts'
import { windowOf } from '../fixtures/window-of.ts'

async function openLarge() {
  const opened = await openApp('#/mlops/assess/ml-engineer/middle')
  const profile = profileFrom(largeProfile({ roles: 60, levels: 4, criteria: 1 }))
  await act(() => keepProfile(profile, { kind: 'editor' }))
  window.location.hash = '#/large-garden/assess/role-2/level-2'
  await screen.findByRole('heading', { level: 1, name: /Large garden/ })
  await screen.findByRole('searchbox', { name: 'Find a role' })
  return opened
}

const grid = () => screen.getByRole('grid')
const rolesShown = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map((head) => head.textContent)
const focused = () => document.activeElement?.getAttribute('aria-label')?.replace(/:.*/, '')

beforeAll(async () => {
  await import('#parts/LargeLevelGrid.tsx')
})

// Ten roles are in sight.
beforeEach(() => windowOf(380, 38))

vi.setConfig({ testTimeout: 20_000 })
configure({ asyncUtilTimeout: 5000 })

describe('the picker of very many roles', () => {
  it('draws the roles in sight, and says how many there are', async () => {
    await openLarge()
    expect(grid().getAttribute('aria-rowcount')).toBe('61')
    expect(rolesShown().length).toBeLessThan(20)
    expect(screen.getByText('60 roles')).toBeTruthy()
  })

  it('finds a role by its name', async () => {
    const { user } = await openLarge()
    await user.type(screen.getByRole('searchbox', { name: 'Find a role' }), 'harbour pl')
    await waitFor(() => expect(rolesShown()).toEqual(['Harbour Planner']))
    expect(screen.getByText('1 role')).toBeTruthy()
  })

  it('is reached with Tab at the own level, and left with the arrows to any role', async () => {
    const { user } = await openLarge()
    const current = within(grid()).getByRole('button', { name: /^Valley Gardener, Learning/ })
    expect(current.tabIndex).toBe(0)
    act(() => current.focus())
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(focused()).toBe('Harbour Gardener, Steady')
    await user.keyboard('{PageDown}{PageDown}')
    await waitFor(() => expect(focused()).toBe('Roof Keeper, Steady'))
    await user.keyboard('{Control>}{End}{/Control}')
    await waitFor(() => expect(focused()).toBe('Castle Gardener 2, Skilled'))
  })

  it('picks the cell that has the focus', async () => {
    const { user } = await openLarge()
    act(() =>
      within(grid())
        .getByRole('button', { name: /^Valley Gardener, Learning/ })
        .focus(),
    )
    await user.keyboard('{End}{Enter}')
    await waitFor(() => expect(window.location.hash).toBe('#/large-garden/assess/role-2/level-4'))
  })

  it('can be reached with Tab where the own role is not among those found', async () => {
    const { user } = await openLarge()
    await user.type(screen.getByRole('searchbox', { name: 'Find a role' }), 'harbour')
    await waitFor(() => expect(rolesShown().every((name) => /Harbour/.test(name ?? ''))).toBe(true))
    const stops = within(grid())
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(stops).toHaveLength(1)
  })
})
