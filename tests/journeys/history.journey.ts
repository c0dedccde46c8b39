import { axeFindingsInBothThemes } from './axe.ts'
import type { Page } from '@playwright/test'
import { assess, expect, history, mixedRatings, open, rate, rows, test } from './journey.ts'

/** The rating that is checked in the first row of the list. */
const first = (page: Page, name: string) => rows(page).first().getByRole('radio', { name })

/** Rates, takes a snapshot, and changes what was rated. */
async function takeAndChange(page: Page) {
  await open(page, assess)
  await rate(page, mixedRatings)
  await open(page, history)
  await page.getByRole('textbox').first().fill('Before the talk')
  await page.locator('main form button').click()
  await open(page, assess)
  await rate(page, [1, 3, 2])
}

test('a snapshot is taken, held against now, gone back to, and that is taken back, after a reload, too', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, [3, 1])
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History: MLOps, ML Engineer')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('textbox', { name: 'Name (optional)' }).fill('Before the talk')
  await page.getByRole('button', { name: 'Take a snapshot' }).click()
  const snapshot = page.getByRole('article').filter({ hasText: 'Before the talk' })
  await expect(snapshot.getByText(/nothing has changed\.$/)).toBeVisible()

  // Something changes, and the gap summary says so in a line.
  await page.getByRole('link', { name: 'Assess' }).click()
  await rate(page, [1, 2])
  await page.getByRole('link', { name: 'Gap summary' }).first().click()
  await expect(page.getByText(/over all levels: 1 newly met and 1 no longer met\.$/)).toBeVisible()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(snapshot.getByText('Middle: 3 Enables others → 1 With support')).toBeVisible()

  // Going back says before what it does.
  await snapshot.getByRole('button', { name: 'Go back to it' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('2 entries become what they were then:')).toBeVisible()
  await dialog.getByRole('button', { name: 'Go back to it' }).click()
  await expect(snapshot.getByText(/nothing has changed\.$/)).toHaveCount(0)
  await expect(page.getByRole('article')).toHaveCount(2)
  await page.getByRole('link', { name: 'Assess' }).click()
  await expect(first(page, '3 Enables others')).toBeChecked()

  // One step takes it back, and the steps before are still there after a reload.
  await page.keyboard.press('Control+z')
  await expect(first(page, '1 With support')).toBeChecked()
  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(first(page, '3 Enables others')).toBeChecked()
  await page.keyboard.press('Control+Shift+z')
  await expect(first(page, '1 With support')).toBeChecked()
  await page.reload()
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(first(page, '3 Enables others')).toBeChecked()
})

test('a hundred changes and more can be taken back after a reload', async ({ page }) => {
  await open(page, assess)
  await first(page, '0 Not yet').focus()
  for (let at = 0; at < 55; at += 1) {
    await page.keyboard.press('1')
    await page.keyboard.press('2')
  }
  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  for (let at = 0; at < 109; at += 1) await page.keyboard.press('Control+z')
  await expect(first(page, '1 With support')).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('0 of 9 rated')).toBeVisible()
})

test('inside a text field the undo is the field’s own', async ({ page }) => {
  await open(page, assess)
  await rate(page, [3])
  await rows(page).first().getByRole('button', { name: 'Note' }).click()
  const note = rows(page).first().getByRole('textbox', { name: 'Note' })
  await note.pressSequentially('Hedges')
  await page.keyboard.press('Control+z')
  await expect(note).toHaveValue('Hedge')
  await expect(first(page, '3 Enables others')).toBeChecked()
})

test('a deleted snapshot comes back by Undo, and outlives a reload', async ({ page }) => {
  await takeAndChange(page)
  await open(page, history)
  const snapshot = page.getByRole('article').filter({ hasText: 'Before the talk' })
  await snapshot.getByRole('button', { name: 'Delete' }).click()
  await expect(snapshot).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button', { name: 'Undo' }).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(snapshot).toHaveCount(1)
  await page.reload()
  await expect(snapshot).toHaveCount(1)
})

test('clearing everything keeps a snapshot and can be taken back', async ({ page }) => {
  await open(page, assess)
  await rate(page, mixedRatings)
  await open(page, history)
  await page.getByRole('button', { name: 'Clear everything' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/8 entries are cleared, at all levels: 8 ratings\./)).toBeVisible()
  await dialog.getByRole('button', { name: 'Clear everything' }).click()
  await expect(page.getByText(/taken before everything was cleared/)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText(/nothing has changed\.$/)).toBeVisible()
})

test('blocked storage of the tab breaks nothing: undo lasts until the page is left', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, assess)
  await rate(page, [3, 1])
  await page.keyboard.press('Control+z')
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
})

test('axe finds nothing in the history with snapshots and its dialogs', async ({ page }) => {
  await takeAndChange(page)
  await open(page, history)
  expect(await axeFindingsInBothThemes(page)).toEqual([])
  for (const name of ['Go back to it', 'Rename', 'Clear everything']) {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
    expect(await axeFindingsInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name }).first()).toBeFocused()
  }
})

for (const [width, height] of [
  [390, 844],
  [320, 640],
] as const) {
  test.describe(`${width} pixels wide, in German`, () => {
    test.use({ viewport: { width, height }, locale: 'de-DE' })

    test('the history with snapshots never scrolls sideways', async ({ page }) => {
      await takeAndChange(page)
      await open(page, history)
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
      expect(await overflow()).toBe(0)
      await page.getByRole('button', { name: 'Wiederherstellen' }).first().click()
      await page.getByRole('dialog').waitFor()
      expect(await overflow()).toBe(0)
    })
  })
}
