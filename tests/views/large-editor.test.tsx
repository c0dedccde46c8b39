import { act, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { addItem } from '#domain/profile-lists.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'
import { smallProfile } from '../fixtures/small-profile.ts'
import { windowOf } from '../fixtures/window-of.ts'

/** The small profile with three hundred roles; the last but one has no name. */
const large: SkillProfile = Array.from({ length: 296 }, (_, at) =>
  at === 294 ? '' : `Role ${at + 5}`,
).reduce(
  (profile, wording) => addItem(profile, 'roles', { language: 'en', wording }).profile,
  smallProfile,
)

async function openEditor() {
  windowOf(400, 38)
  const draft = {
    format: 'levelwise-draft/1',
    id: 'large',
    profile: large,
    changed: '2026-03-17T10:00:00.000Z',
  } as const
  const storage = {
    ...memoryStorage(),
    read: { profile: async () => undefined, draft: async () => draft },
  }
  const view = await openApp('#/profiles/edit/large', { storage })
  const grid = await view.findByRole('grid', { name: 'Roles and levels' })
  return { ...view, grid }
}

describe('the editor of a profile with many roles', () => {
  it('draws the roles in sight, and says how many there are', async () => {
    const { grid } = await openEditor()
    expect(grid.getAttribute('aria-rowcount')).toBe('301')
    expect(within(grid).getAllByRole('rowheader').length).toBeLessThan(30)
    expect(within(grid).getByRole('rowheader', { name: 'Engineer' })).toBeTruthy()
  })

  it('goes from the first cell to the last with Ctrl and End', async () => {
    const { user, grid } = await openEditor()
    act(() =>
      within(grid)
        .getByRole('button', { name: /^Junior Engineer/ })
        .focus(),
    )
    await user.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Principal Role 300: nothing asked, 0 criteria',
    )
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('301')
  })

  it('leads to a role that is folded and out of sight', async () => {
    const { user, findByRole } = await openEditor()
    await user.click(await findByRole('button', { name: '1 thing to mend' }))
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('data-place')).toBe('item roles role name en'),
    )
  })
})
