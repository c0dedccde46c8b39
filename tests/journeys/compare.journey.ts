import { assess, expect, mixedRatings, open, rate, test, visit } from './journey.ts'

const steps = '#/mlops/compare/ml-engineer:middle/ml-engineer:senior'

test('criteria of one topic stand beside each other', async ({ page }) => {
  await open(page, '#/mlops/compare/ml-engineer:senior/nlp-engineer:senior')
  const left = page.getByText('Configures CI/CD for deploying pipelines.', { exact: true })
  const right = page.getByText('Sets up CI/CD for models.', { exact: true })
  const [one, other] = [await left.boundingBox(), await right.boundingBox()]
  expect(one?.y).toBe(other?.y)
  expect(other?.x ?? 0).toBeGreaterThan(one?.x ?? Infinity)
})

test('controls stay under the pointer while columns are swapped and changed', async ({ page }) => {
  await open(page, steps)
  const swap = page.getByRole('button', { name: 'Swap the first two' })
  const before = await swap.boundingBox()
  await swap.click()
  await expect(page).toHaveURL(/senior\/ml-engineer:middle$/)
  expect(await swap.boundingBox()).toEqual(before)
  await page.getByLabel('Role').last().selectOption('Computer Vision Engineer')
  await expect(page).toHaveURL(/computer-vision-engineer:middle$/)
  expect((await swap.boundingBox())?.y).toBe(before?.y)
})

test('on paper there is which profile, when, whose ratings, and what they are for', async ({
  page,
}) => {
  await open(page, assess)
  await rate(page, mixedRatings)
  await open(page, `${steps}?ratings=own`)
  await expect(page.getByText(/^MLOps, version/)).toBeHidden()
  for (const hash of [`${steps}?ratings=own`, '#/mlops/matrix?ratings=own']) {
    // oxlint-disable no-await-in-loop -- one view after the other
    await page.emulateMedia({ media: 'screen' })
    await visit(page, hash)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(/^MLOps, version \d{4}-\d\d-\d\d$/)).toBeVisible()
    await expect(page.getByText('Self-assessment')).toBeVisible()
    await expect(page.getByText('It is voluntary.').filter({ visible: true })).toBeVisible()
    // oxlint-enable no-await-in-loop
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('criteria of one topic stand under each other, before anything else', async ({ page }) => {
    await open(page, '#/mlops/compare/ml-engineer:senior/nlp-engineer:senior')
    const top = async (text: string) =>
      (await page.getByText(text, { exact: true }).boundingBox())?.y ?? 0
    const pair = [
      await top('Configures CI/CD for deploying pipelines.'),
      await top('Sets up CI/CD for models.'),
    ]
    const rest = await top('Implements A/B tests of NLP models.')
    expect(pair[1]).toBeGreaterThan(pair[0] ?? Infinity)
    expect(rest).toBeGreaterThan(pair[1] ?? Infinity)
  })
})
