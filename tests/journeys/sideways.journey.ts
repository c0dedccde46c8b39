import { assess, expect, open, rows, test } from './journey.ts'

test('from two ratings to the nearest role and the comparison with it, by keyboard alone', async ({
  page,
}) => {
  const focused = page.locator(':focus')
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 120; presses += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other
      if (name.test((await focused.textContent()) ?? '')) return
      // oxlint-disable-next-line no-await-in-loop -- see above
      await page.keyboard.press('Tab')
    }
    throw new Error(`${String(name)} was not reached`)
  }

  // Rate the first two: the design of pipelines, and their parameters.
  await open(page, assess)
  await rows(page).first().getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(page.getByText('2 of 9 rated')).toBeVisible()

  // To the gap summary, and from its side sideways.
  await tabTo(/^Gap summary$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(/^Which other role is nearest to ML Engineer\?$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/mlops\/sideways\/ml-engineer\/middle$/)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('Sideways: ratings as ML Engineer beside the other roles')
  await expect(headline).toBeFocused()
  await expect(page).toHaveTitle('Sideways · MLOps: Middle ML Engineer · Levelwise')

  // Which role is nearest, and why.
  await expect(
    page.getByText('Nearest by what is met: NLP Engineer, with 3 comparable criteria met.'),
  ).toBeVisible()
  await expect(
    page.getByText('Few matches say little, and one skill never decides a job.'),
  ).toBeVisible()
  await tabTo(/^Criteria of NLP Engineer, one by one$/)
  await page.keyboard.press('Enter')
  const nlp = page.getByRole('region', { name: 'NLP Engineer' })
  await expect(
    nlp.getByText(/^shown by: “Designs ML pipelines using Kubeflow or Airflow\.” \(Middle\), 2/),
  ).toHaveCount(3)

  // Compare the own cell with the same level of that role.
  await tabTo(/^Compare Middle ML Engineer with Middle NLP Engineer$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/mlops\/compare\/ml-engineer:middle\/nlp-engineer:middle$/)
  await expect(
    page.getByRole('heading', {
      name: 'Comparison: Middle ML Engineer and Middle NLP Engineer',
    }),
  ).toBeFocused()

  // And back, to where it was.
  await page.goBack()
  await expect(headline).toHaveText(/^Sideways:/)
})
