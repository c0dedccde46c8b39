import Papa from 'papaparse'
import { downloadedText, expect, open, rows, shownView, test } from './journey.ts'

test('from the first visit to the exported gap summary, by keyboard alone', async ({ page }) => {
  const focused = page.locator(':focus')
  const pressUntilFocused = async (key: string, name: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (
        name.test((await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '')
      )
        return
      await page.keyboard.press(key)
    }
    throw new Error(`${String(name)} was not reached with ${key}`)
  }

  // First visit: useful before any click, and plainly a starting point.
  await open(page)
  await expect(page).toHaveURL(/#\/mlops\/assess\/data-scientist\/middle$/)
  await expect(page.getByText('Only a starting point: pick your own role and level.')).toBeVisible()
  await expect(page.getByText('0 of 8 rated')).toBeVisible()

  // Pick.
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText('Skip to the content')
  await pressUntilFocused('Tab', /^Data Scientist, Middle/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/mlops\/assess\/ml-engineer\/middle$/)
  await expect(page.getByRole('heading', { name: /^Middle ML Engineer/ })).toBeVisible()
  await expect(page.getByText('Your current level: Middle ML Engineer.')).toBeVisible()

  // Rate: the first by arrow keys, the others by digits, one as not applicable.
  const radio = rows(page).first().getByRole('radio').first()
  for (
    let presses = 0;
    presses < 20 && !(await radio.evaluate((el) => el === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await expect(radio).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(rows(page).first().getByRole('radio', { name: '3 Enables others' })).toBeChecked()
  for (const key of ['2', '1', '2', '0', '2', '3', 'n']) {
    await page.keyboard.press('Enter')
    await page.keyboard.press(key)
  }
  await expect(page.getByRole('textbox', { name: 'Why is it not applicable?' })).toBeFocused()
  await page.keyboard.type('Another team ships: 100 %')
  await expect(page.getByText('7 of 8 rated')).toBeVisible()
  await expect(page.getByText('saved on this device').first()).toBeVisible()

  // A note, and a run of arrows that is one step of undo.
  await pressUntilFocused('Tab', /^Note$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('=1+1 <script>alert(1)</script>')
  await rows(page).first().getByRole('radio', { name: '3 Enables others' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(rows(page).first().getByRole('radio', { name: '1 With support' })).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(rows(page).first().getByRole('radio', { name: '3 Enables others' })).toBeChecked()

  // Gap summary.
  await pressUntilFocused('Tab', /^Gap summary$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/mlops\/gap\/ml-engineer\/middle\/senior$/)
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toBeFocused()
  await expect(headline).toContainText(/^MLOps at Senior: \d of \d met, \d gaps?, \d not rated/)
})

test('every export says what it is, holds what was typed as text, and is named', async ({
  page,
}) => {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await rows(page).first().locator('label[data-step="1"]').click()
  await rows(page).first().getByRole('button', { name: 'Note' }).click()
  await page.keyboard.type('=1+1 | <script>alert(1)</script> [x](javascript:alert(1))')
  await page.getByRole('link', { name: 'Gap summary' }).first().click()
  await page.getByRole('textbox', { name: 'Name (optional)' }).fill('Ada Example')
  const exported = async (format: string) => {
    await page.getByRole('button', { name: new RegExp(`^${format}`) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('region', { name: 'Content of the file' }).waitFor()
    const file = await downloadedText(page, () =>
      dialog.getByRole('button', { name: 'Download' }).click(),
    )
    await dialog.getByRole('button', { name: 'Close' }).click()
    return file
  }

  const markdown = await exported('Markdown')
  expect(markdown.name).toMatch(
    /^gap-summary_ada-example_mlops_ml-engineer_middle_\d{4}-\d\d-\d\d\.md$/,
  )
  const lines = markdown.text.split('\n')
  expect(lines[0]).toBe('# Gap summary: MLOps, ML Engineer')
  expect(lines[2]).toMatch(/^\*\*Not complete: 8 of 9 criteria have no answer yet\.\*\*$/)
  for (const told of [
    'Ada Example',
    'Self-assessment',
    'version 2026-03-17',
    '2 Independently: done without help',
    'It is voluntary.',
  ]) {
    expect(markdown.text).toContain(told)
  }
  expect(markdown.text).not.toMatch(/[^\\]<script>/)
  expect(markdown.text).not.toContain('[x](javascript')

  const csv = await exported('CSV')
  expect(csv.text.startsWith('\uFEFFGap summary: MLOps')).toBe(false)
  expect(csv.text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<string[]>(csv.text.slice(1), { delimiter: ',' })
  expect(errors).toEqual([])
  const header = data.findIndex((row) => row[0] === 'Role' && row.includes('Criterion'))
  const note = data[header]?.indexOf('Note') ?? -1
  expect(data[header + 1]?.[note]).toBe(
    "'=1+1 | <script>alert(1)</script> [x](javascript:alert(1))",
  )
  expect(data.slice(header + 1).filter((row) => row.length > 1)).toHaveLength(9)

  const json = await exported('JSON')
  const assessment: unknown = JSON.parse(json.text)
  expect(assessment).toMatchObject({
    $schema: 'schema/assessment.schema.json',
    format: 'levelwise-assessment/1',
    kind: 'self',
    person: 'Ada Example',
    role: 'ml-engineer',
    level: 'middle',
    target: 'senior',
    profile: { id: 'mlops', version: '2026-03-17' },
  })
})

test('a reload keeps everything, in the middle of typing, too', async ({ page }) => {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await rows(page).nth(1).locator('label[data-step="2"]').click()
  await rows(page).nth(1).getByRole('button', { name: 'Example, when?' }).click()
  await page
    .getByRole('textbox', { name: 'What was it?' })
    .pressSequentially('One pipeline, five mod')
  await page.reload()
  await expect(rows(page).nth(1).getByRole('radio', { name: '2 Independently' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'What was it?' })).toHaveValue(
    'One pipeline, five mod',
  )
  await expect(page.getByText('1 of 9 rated')).toBeVisible()
})

test('the start leads to where the person left off; back and forward follow', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: /^LLM Engineer, Senior/ }).click()
  await page.getByRole('link', { name: 'Gap summary' }).first().click()
  await expect(page.getByText('MLOps: nothing is required of this role.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: /^Senior LLM Engineer/ })).toBeVisible()
  await page.goForward()
  await expect(page).toHaveURL(/#\/mlops\/gap\/llm-engineer\/senior\/lead$/)
  await shownView(page)
  await page.goto('about:blank')
  await open(page)
  await expect(page).toHaveURL(/#\/mlops\/gap\/llm-engineer\/senior\/lead$/)
})

test('a double click on a step rates once, and can be taken back at once', async ({ page }) => {
  await open(page, '#/mlops/assess/ml-engineer/middle')
  await rows(page).first().locator('label[data-step="3"]').dblclick()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('0 of 9 rated')).toBeVisible()
})
