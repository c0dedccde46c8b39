import { axeFindingsInBothThemes } from './axe.ts'
import { expect, open, test } from './journey.ts'

test('a profile from nothing to a kept version, by keyboard alone', async ({ page }) => {
  const isFocused = (element: Element) => element === document.activeElement
  /** Goes on with Tab as far as a field, or back with Shift. */
  const tabTo = async (label: string, key = 'Tab') => {
    const field = page.getByLabel(label, { exact: true })
    for (let presses = 0; presses < 60; presses += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      if (await field.evaluate(isFocused)) return
      // oxlint-disable-next-line no-await-in-loop -- see above
      await page.keyboard.press(key)
    }
    throw new Error(`${label} was not reached`)
  }
  const write = async (...lines: readonly string[]) => {
    for (const line of lines) {
      // oxlint-disable-next-line no-await-in-loop -- see above
      await page.keyboard.type(line)
      // oxlint-disable-next-line no-await-in-loop -- see above
      await page.keyboard.press('Enter')
    }
  }
  const headline = page.getByRole('heading', { level: 1 })

  await open(page, '#/profiles')
  await page.getByRole('button', { name: 'New profile' }).focus()
  await page.keyboard.press('Enter')
  await expect(headline).toHaveText('A new skill profile')
  await expect(headline).toBeFocused()

  await tabTo('Title')
  await write('Baking')
  await tabTo('New role')
  await write('Baker', 'Miller')
  await tabTo('New level, above the others')
  await write('Novice', 'Master')
  // The levels were begun in the wrong order.
  await tabTo('Move down: Novice', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move down: Novice' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Master Baker' })).toBeVisible()
  await tabTo('New criterion')
  await write('Bakes bread.')
  await expect(page.getByRole('region', { name: 'As in Assess' })).toContainText('Bakes bread.')

  expect(await axeFindingsInBothThemes(page)).toEqual([])

  // What was written is there after a reload.
  await page.reload()
  await expect(headline).toHaveText('Editing: Baking')

  await tabTo('Version')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(headline).toHaveText(/^Baking, version .* is kept$/)
  await expect(headline).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/baking\/assess\/baker\/master$/)
  await expect(page.getByText('Bakes bread.')).toBeVisible()
})
