import { type Page } from '@playwright/test'
import { jsonFile, selfAssessment } from '../fixtures/team-files.ts'
import { assess, downloadedText, expect, open, rate, rows, shownView, test } from './journey.ts'

/** After everything that a test does. */
const later = '2090-01-01T09:00:00.000Z'
const values = [2, 0, 1, 3, 2, 2, 1, 3, 2]
const anna = jsonFile(
  'anna.json',
  selfAssessment({
    id: 'anna',
    role: 'ml-engineer',
    level: 'middle',
    person: 'Anna Özdemir',
    values,
  }),
)

async function openFile(page: Page, file: typeof anna) {
  await page.locator('input[type="file"]:not([hidden] *)').first().setInputFiles(file)
  await page
    .getByText(/(assessment|alignment)s? read\./)
    .first()
    .waitFor()
}

async function beginReview(page: Page) {
  await open(page, '#/team')
  await openFile(page, anna)
  await page.getByRole('button', { name: 'Rate first' }).click()
  await expect(page).toHaveURL(/\/assess\/ml-engineer\/middle\?of=/)
}

async function finish(page: Page) {
  await page.getByRole('link', { name: 'Go to the alignment' }).first().click()
  await page.getByRole('button', { name: 'I have finished: show both' }).click()
}

test('rated first, the self-ratings stay covered until the review is finished', async ({
  page,
}) => {
  await beginReview(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your review: Person 1')
  await page.getByRole('checkbox', { name: 'Show names' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your review: Anna Özdemir')
  await expect(rows(page).getByRole('radio', { checked: true })).toHaveCount(0)
  await rate(page, [2, 2, 1, 2, 2, 2, 2, 0, undefined])
  await page.getByRole('link', { name: 'Go to the alignment' }).first().click()
  await expect(page.getByText('8 of 9 criteria are rated in your review.')).toBeVisible()
  await expect(page.getByText('Differences, the largest first')).toHaveCount(0)
  // Nor does any address show them.
  await open(page, '#/mlops/gap/ml-engineer/middle/senior?of=anna')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This assessment is not here')
  await page.goBack()
  await page.getByRole('button', { name: 'I have finished: show both' }).click()
  await expect(page.getByText(/^Same on \d of 8, within one step on \d/)).toBeVisible()
  await expect(page.getByText(/before the self-ratings were shown here\.$/)).toBeVisible()
  await expect(page.getByText('self 3 steps higher')).toBeVisible()
})

test('what was seen before is part of the result', async ({ page }) => {
  await beginReview(page)
  await rate(page, [2])
  await page.getByRole('link', { name: 'Go to the alignment' }).first().click()
  await page.getByRole('button', { name: 'Show the self-ratings now' }).click()
  await expect(page.getByText(/^The self-ratings were seen on/)).toBeVisible()
  await page.getByRole('link', { name: 'Continue rating' }).click()
  await rows(page).nth(1).locator('label[data-step="1"]').click()
  await page.getByRole('link', { name: 'Go to the alignment' }).first().click()
  await expect(
    page.getByText('1 rating of the review was given or changed after that.'),
  ).toBeVisible()
})

test('from the file through the talk to the values taken over', async ({ page, browser }) => {
  await beginReview(page)
  await rate(page, [2, 2, 1, 2, 2, 2, 2, 0, undefined])
  await finish(page)

  // The talk: agree on what is alike, settle one difference, leave one open.
  await page.getByRole('button', { name: /^Agree on \d values that both gave$/ }).click()
  const first = page.locator('[data-criterion]').first()
  await first.locator('label[data-step="2"]').click()
  await first.getByRole('button', { name: 'Reason' }).click()
  await page.keyboard.type('Seen together in the last release')
  const second = page.locator('[data-criterion]').nth(1)
  await second.getByRole('button', { name: 'Not agreed' }).click()
  await expect(second.getByRole('button', { name: 'Not agreed' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await second.getByRole('button', { name: 'Statement of the person' }).click()
  await page.keyboard.type('I see it <b>differently</b>')

  // What a manager types is stored at once.
  await page.reload()
  await expect(page.getByText('Seen together in the last release')).toBeVisible()
  await expect(first.getByRole('radio', { name: '2 Independently' })).toBeChecked()

  // The talk is with the person: the file may hold the name, though the page hides it.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alignment: Person 1')
  await page.getByRole('checkbox', { name: 'Include the name' }).check()
  await page.getByRole('button', { name: 'Markdown' }).click()
  const agenda = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download' }).click(),
  )
  expect(agenda.name).toMatch(/^alignment_anna-özdemir_mlops_ml-engineer_middle_.*\.md$/)
  expect(agenda.text).toContain('## Differences, the largest first')
  expect(agenda.text).toContain('Not agreed')
  expect(agenda.text).toContain('\\<b>differently')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'JSON' }).click()
  const file = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download' }).click(),
  )

  // The engineer's own device, with the assessment that the file was exported from.
  const context = await browser.newContext({ locale: 'en-GB' })
  const theirs = await context.newPage()
  await theirs.goto(`${new URL(page.url()).origin}/${assess}`)
  await theirs.locator('#root h1:visible').waitFor()
  await rate(theirs, [2, 0, 1, 3, 2, 2, 1, 3, 2])
  await theirs.getByRole('link', { name: 'Gap summary' }).first().click()
  const agreed = { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) }
  await theirs.locator('input[type="file"]:not([hidden] *)').setInputFiles(agreed)
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Alignment: Anna Özdemir')
  await expect(theirs.getByText('opened from a file, not stored')).toBeVisible()
  // Whom it is about is not addressed as who rated.
  await expect(theirs.getByText('9 criteria are rated in the review.')).toBeVisible()
  await expect(theirs.getByRole('link', { name: /rating/ })).toHaveCount(0)
  await theirs.getByText('Is this about you?').click()
  await expect(theirs.getByText(/^\d [\w ]+ → \d/).first()).toBeVisible()
  const take = theirs.getByRole('button', { name: /^Take \d+ values? over$/ })
  await expect(take).toBeVisible()
  await take.click()
  await expect(theirs.getByText(/taken over\. Undo takes/)).toBeVisible()
  await expect(
    theirs.getByText('Your own ratings and the agreed values are the same.'),
  ).toBeVisible()
  await theirs.keyboard.press('Control+z')
  // Undo shows what it took back where that belongs.
  await expect(theirs).toHaveURL(/\/assess\/ml-engineer\//)
  await shownView(theirs)
  await theirs.goBack()
  await theirs.getByText('Is this about you?').click()
  await expect(take).toBeVisible()
  await context.close()
})

test('an alignment from a file goes on where it was', async ({ page, browser }) => {
  await beginReview(page)
  await rate(page, [2, 2, 1])
  await finish(page)
  await page.locator('[data-criterion]').first().locator('label[data-step="1"]').click()
  await page.getByRole('button', { name: 'JSON' }).click()
  const file = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download' }).click(),
  )
  const context = await browser.newContext({ locale: 'en-GB' })
  const other = await context.newPage()
  await other.goto(`${new URL(page.url()).origin}/#/team`)
  await other.locator('#root h1:visible').waitFor()
  await other
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles({
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    })
  await other.getByText('1 alignment read.').waitFor()
  await other.getByRole('link', { name: 'Person 1' }).last().click()
  const first = other.locator('[data-criterion]').first()
  await expect(first.getByRole('radio', { name: '1 With support' })).toBeChecked()
  await first.locator('label[data-step="2"]').click()
  await other.reload()
  await expect(first.getByRole('radio', { name: '2 Independently' })).toBeChecked()
  await context.close()
})

test('a review begins without a file, takes it later, and can be deleted and brought back', async ({
  page,
}) => {
  await open(page, '#/team')
  await page.getByText('Rate somebody without a file').click()
  await page.getByRole('combobox', { name: 'Role' }).selectOption('ML Engineer')
  await page.getByRole('combobox', { name: 'Level' }).selectOption('Middle')
  await page.getByRole('textbox', { name: 'Name (optional)' }).fill('Anna')
  await page.getByRole('button', { name: 'Begin the review' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your review: Person 1')
  await rate(page, [2, 1])
  await finish(page)
  await expect(page.getByText('There is no self-assessment here yet.')).toBeVisible()
  await page.locator('input[type="file"]:not([hidden] *)').setInputFiles(anna)
  await expect(page.getByText(/^Same on 1 of 2/)).toBeVisible()
  await open(page, '#/team')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The alignment with your ratings was deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('link', { name: 'Person 1' }).click()
  await expect(page.getByText(/^Same on 1 of 2/)).toBeVisible()
})

test('undo in a review takes back the rating of the review, never an own one', async ({ page }) => {
  await open(page, assess)
  await rate(page, [3])
  await beginReview(page)
  await rate(page, [1])
  await page.keyboard.press('Control+z')
  await expect(rows(page).first().getByRole('radio', { checked: true })).toHaveCount(0)
  await open(page, assess)
  await expect(rows(page).first().getByRole('radio', { name: '3 Enables others' })).toBeChecked()
})

test('a newer state of an alignment says first what it would change, and can be taken back', async ({
  page,
}) => {
  await beginReview(page)
  await rate(page, [2, 2, 1])
  await finish(page)
  const first = page.locator('[data-criterion]').first()
  await first.locator('label[data-step="1"]').click()
  await page.getByRole('button', { name: 'JSON' }).click()
  const file = await downloadedText(page, () =>
    page.getByRole('button', { name: 'Download' }).click(),
  )
  await page.getByRole('button', { name: 'Close' }).click()
  const content = JSON.parse(file.text)
  const [criterion = ''] = Object.keys(content.agreed.ratings)
  const ratings = { [criterion]: { ...content.agreed.ratings[criterion], value: 3, at: later } }
  const newer = {
    ...content,
    agreed: { ...content.agreed, ratings, changed: later },
    changed: later,
  }

  await open(page, '#/team')
  const openIt = async () => {
    await page
      .locator('input[type="file"]:not([hidden] *)')
      .first()
      .setInputFiles(jsonFile(file.name, newer))
    await expect(page.getByText('Nothing is changed yet: Person 1')).toBeVisible()
    await expect(page.getByText('Agreed, rating: 1 With support → 3 Enables others')).toBeVisible()
  }
  const agreedIs = async (name: string) => {
    await page.getByRole('link', { name: 'Person 1' }).last().click()
    await expect(first.getByRole('radio', { name })).toBeChecked()
  }
  await openIt()
  await page.getByRole('button', { name: 'Leave everything as it is' }).click()
  await agreedIs('1 With support')
  await page.goBack()
  await openIt()
  await page.getByRole('button', { name: 'Take 1 change over' }).click()
  await agreedIs('3 Enables others')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(first.getByRole('radio', { name: '1 With support' })).toBeChecked()
  await page.reload()
  await expect(first.getByRole('radio', { name: '1 With support' })).toBeChecked()
})

test('what was seen before stays part of the result, though the team was forgotten meanwhile', async ({
  page,
}) => {
  await open(page, '#/team')
  await openFile(page, anna)
  await page.getByRole('button', { name: 'Show the team' }).click()
  await page.getByRole('button', { name: 'Rate it yourself' }).click()
  await rate(page, [2])
  await open(page, '#/team')
  await page.reload()
  await openFile(page, anna)
  await expect(page.getByRole('button', { name: 'Rate first' })).toHaveCount(0)
  await page.getByRole('link', { name: 'To the alignment' }).click()
  await expect(page.getByText(/^The self-ratings were seen on/)).toBeVisible()
})

test('the agreed values are given by keys, and focus is led to what appears', async ({ page }) => {
  await beginReview(page)
  await rate(page, [2, 2, 1])
  await page.getByRole('link', { name: 'Go to the alignment' }).first().click()
  await page.getByRole('button', { name: 'I have finished: show both' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Differences, the largest first' })).toBeFocused()
  const first = page.locator('[data-criterion]').first()
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await expect(first.getByRole('radio', { name: '2 Independently' })).toBeChecked()
  await page.keyboard.press('n')
  await expect(first.getByRole('button', { name: 'Not applicable' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Backspace')
  await expect(first.getByRole('radio', { checked: true })).toHaveCount(0)
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-criterion]').nth(1).locator(':focus')).toHaveCount(1)
})
