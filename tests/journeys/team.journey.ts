import Papa from 'papaparse'
import {
  type TestFile,
  brokenFiles,
  jsonFile,
  selfAssessment,
  twoHundredFiles,
} from '../fixtures/team-files.ts'
import { type Page } from '@playwright/test'
import { downloadedText, expect, open, test } from './journey.ts'

const anna = selfAssessment({
  id: 'anna',
  role: 'ml-engineer',
  level: 'middle',
  person: 'Anna Özdemir',
  values: [2, 0, 1, 3, 2],
})
const bernd = selfAssessment({
  id: 'bernd',
  role: 'ml-engineer',
  level: 'senior',
  person: 'Bernd Kraus',
  values: [3, 2, 2, 0, 9],
})
const team = [jsonFile('anna.json', anna), jsonFile('bernd.json', bernd)]

async function openFiles(page: Page, files: readonly TestFile[]) {
  await page
    .locator('input[type="file"]:not([hidden] *)')
    .first()
    .setInputFiles([...files])
  await page
    .locator('#content')
    .getByText(/assessments? read\./)
    .waitFor()
}

async function showTeam(page: Page, files: readonly TestFile[]) {
  await open(page, '#/team')
  await openFiles(page, files)
  await page.getByRole('button', { name: 'Show the team' }).click()
}

test('nothing of a file is shown before the manager says so, and names stay hidden', async ({
  page,
}) => {
  await open(page, '#/team')
  await openFiles(page, team)
  await expect(page.getByText('2 files are open and not shown yet')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page.getByText('Özdemir')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the team' }).click()
  await expect(page.getByRole('heading', { name: /^Met by nobody asked/ })).toBeVisible()
  await expect(page.getByText('Özdemir')).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Show names' }).check()
  await expect(page.getByRole('link', { name: 'Anna Özdemir' })).toBeVisible()
  // Names never come back by themselves, on a projector for instance.
  await page.reload()
  await expect(page.getByText('Özdemir')).toHaveCount(0)
})

test('criteria come first, each with who of those asked meets it', async ({ page }) => {
  await showTeam(page, team)
  const nobody = page.locator('details').filter({ hasText: /^Met by nobody asked/ })
  await expect(nobody).toContainText('0 of 1 asked')
  const one = page.locator('details').filter({ hasText: /^Met by one person only/ })
  await expect(one).toContainText('only Person 1')
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings.indexOf('Criteria: who of those asked meets them')).toBeLessThan(
    headings.indexOf('People and competence areas'),
  )
})

test('a row opens the gap summary of that file, to be looked at, and back again', async ({
  page,
}) => {
  await showTeam(page, team)
  await page.getByRole('checkbox', { name: 'Show names' }).check()
  await page.getByRole('link', { name: 'Bernd Kraus' }).click()
  await expect(page).toHaveURL(/#\/mlops\/gap\/ml-engineer\/senior\?of=bernd$/)
  await expect(page.getByText('You are looking at somebody else’s assessment')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Focus', exact: true })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the team can carry')
  // What is looked at of others never becomes one's own place.
  await page.getByRole('link', { name: 'Assess' }).click()
  await expect(page).not.toHaveURL(/senior/)
})

test('what a row opens names nobody while names are hidden', async ({ page }) => {
  await showTeam(page, team)
  await page.getByRole('link', { name: 'Person 2' }).click()
  await expect(page.getByText('You are looking at somebody else’s assessment')).toBeVisible()
  await page.getByRole('button', { name: /^JSON/ }).click()
  await page.getByRole('region', { name: 'Content of the file' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Kraus')
})

test('files can be dropped anywhere on the page', async ({ page }) => {
  await open(page, '#/team')
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer()
      for (const { name, text } of files) transfer.items.add(new File([text], name))
      return transfer
    },
    team.map(({ name, buffer }) => ({ name, text: buffer.toString() })),
  )
  await page.locator('#root h1:visible').dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(page.getByText('Let go to open')).toBeVisible()
  await page.locator('#root h1:visible').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('2 files are open and not shown yet')).toBeVisible()
  await expect(page.getByText('Let go to open')).toHaveCount(0)
})

test('a newer file of the same person replaces the older one, an older one is left aside', async ({
  page,
}) => {
  await showTeam(page, team)
  const newer = selfAssessment({
    id: 'anna',
    role: 'ml-engineer',
    level: 'senior',
    person: 'Anna Özdemir',
    changed: '2026-11-20T09:00:00.000Z',
  })
  await openFiles(page, [jsonFile('anna-new.json', newer), jsonFile('bernd-again.json', bernd)])
  await expect(
    page.getByText('1 older file was replaced by the same person’s newer one.'),
  ).toBeVisible()
  await expect(page.getByText('1 file was left aside')).toBeVisible()
  await page.getByRole('button', { name: 'Show the team' }).click()
  await expect(page.getByRole('rowheader', { name: 'Senior ML Engineer' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Middle ML Engineer' })).toHaveCount(0)
})

test('the team is forgotten on reload unless it is kept, and can be forgotten again', async ({
  page,
}) => {
  await showTeam(page, team)
  await expect(page.getByText(/^Not stored: closing or reloading/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^0 assessments/)).toBeVisible()

  await showTeam(page, team)
  await page.getByRole('button', { name: 'Keep the team on this device' }).click()
  await expect(page.getByText('The team is kept on this device.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^2 assessments, opened/)).toBeVisible()
  await page.getByRole('button', { name: 'No longer keep it' }).click()
  await expect(page.getByText(/^Not stored: closing or reloading/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^0 assessments/)).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('team'))),
  ).toEqual([])
})

test('removing a file can be undone', async ({ page }) => {
  await showTeam(page, team)
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click()
  await expect(page.getByText('1 file was removed from the team.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'People and competence areas' })).toBeFocused()
  // Who is left keeps the number.
  await expect(page.getByRole('link', { name: 'Person 2' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Person 1' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText(/^2 assessments, opened/)).toBeVisible()
})

test('a kept team says of files that are not shown that they are not kept', async ({ page }) => {
  await showTeam(page, team)
  await page.getByRole('button', { name: 'Keep the team on this device' }).click()
  await openFiles(page, [
    jsonFile('fay.json', selfAssessment({ id: 'fay', role: 'data-scientist', level: 'middle' })),
  ])
  await expect(page.getByText('1 file that is not shown yet is not kept.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the team' }).click()
  await expect(page.getByText(/is not kept/)).toHaveCount(0)
  await expect(page.getByText('The team is kept on this device.')).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^3 assessments, opened/)).toBeVisible()
})

test('the paper tells what it is about, unfolds what is folded, and leaves out what was opened', async ({
  page,
}) => {
  await showTeam(page, [...team, ...brokenFiles.slice(0, 1)])
  await expect(page.getByRole('heading', { name: /^Met by several/ })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText(/^MLOps, version [\d-]+, .* 2 people\.$/)).toBeVisible()
  await expect(page.getByText('truncated.json')).toBeHidden()
  await expect(page.locator('#content').getByText(/assessments read/)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'What the team needs for a target' })).toBeHidden()
  const several = page.locator('details').filter({ hasText: /^Met by several/ })
  await expect(several).toHaveAttribute('open', '')
})

test('an address with a target that cannot be leads to Team', async ({ page }) => {
  for (const need of [
    'ml-engineer:senior:0',
    'ml-engineer:senior:100',
    'astronaut:senior:1',
    'x',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await open(page, `#/team?need=${need}`)
    // oxlint-disable-next-line no-await-in-loop
    const offered = page.getByRole('main').getByRole('link', { name: 'Team', exact: true })
    // oxlint-disable-next-line no-await-in-loop
    await expect(offered).toHaveAttribute('href', '#/team')
  }
})

test('a target is in the address, and two halves are not one', async ({ page }) => {
  await showTeam(page, team)
  await page.getByRole('combobox', { name: 'Role' }).first().selectOption('ML Engineer')
  await page.getByRole('combobox', { name: 'Level' }).first().selectOption('Senior')
  await page.getByRole('button', { name: 'Hold the team against it' }).click()
  await expect(page).toHaveURL(/#\/team\?need=ml-engineer:senior:1$/)
  await expect(page.getByText('Wanted: 1 × Senior ML Engineer.')).toBeVisible()
  await expect(page.getByText(/^0 people show every required criterion/)).toBeVisible()
  await expect(page.getByText('0 of 4 are shown by nobody.')).toBeVisible()
})

test('what goes out holds numbers while names are hidden, and names when they are shown', async ({
  page,
}) => {
  await showTeam(page, team)
  const csv = async () => {
    await page.getByRole('button', { name: 'CSV' }).click()
    const file = await downloadedText(page, () =>
      page.getByRole('button', { name: 'Download' }).click(),
    )
    await page.getByRole('button', { name: 'Close' }).click()
    return file
  }
  const hidden = await csv()
  expect(hidden.name).toMatch(/^team_mlops_\d{4}-\d{2}-\d{2}\.csv$/)
  expect(hidden.text).not.toContain('Anna')
  expect(Papa.parse<string[]>(hidden.text.slice(1)).data[0]).toContain('Person 2')
  await page.getByRole('checkbox', { name: 'Show names' }).check()
  expect((await csv()).text).toContain('Anna Özdemir')
})

test('of 200 files 195 open and 5 are named with the reason; names are inert text', async ({
  page,
}) => {
  await showTeam(page, twoHundredFiles())
  await expect(page.locator('#content').getByText('195 assessments read.')).toBeVisible()
  await expect(page.getByText(/^195 assessments, opened from files/)).toBeVisible()
  await expect(page.getByText('5 files could not be opened; all others are open.')).toBeVisible()
  for (const [name, reason] of [
    ['truncated.json', 'This is not JSON.'],
    ['holiday.json', 'This is not JSON.'],
    ['profile.json', 'The format is “levelwise-profile/1”'],
    ['newer.json', 'is newer than this app'],
    ['huge.json', 'up to 10 MB are read'],
  ] as const) {
    await expect(
      page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) }),
    ).toContainText(reason)
  }
  expect(brokenFiles).toHaveLength(5)
  await expect(page.getByText(/^10 files belong to other skill profiles/)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Show names' }).check()
  await expect(page.getByRole('link', { name: '<img src=x onerror=' }).first()).toBeVisible()
  expect(await page.locator('body').locator('img, script').count()).toBe(0)
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(await page.title()).toBe('Team · MLOps · Levelwise')
  // The page goes on working: the theme, the language, another view.
  await page.getByRole('radio', { name: 'Deutsch' }).first().click({ force: true })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was das Team abdecken kann')
})

test('by keyboard alone: open, show, hold against a target, look at one file', async ({ page }) => {
  await open(page, '#/team')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open files' }).focus()
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([...team])
  await page.locator('#content').getByText('2 assessments read.').waitFor()
  const focused = page.locator(':focus')
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab')
      if (name.test((await focused.textContent()) ?? '')) return
    }
    throw new Error(`${String(name)} was not reached`)
  }
  await tabTo(/^Show the team$/)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: 'Criteria: who of those asked meets them' }),
  ).toBeFocused()
  await tabTo(/^Person 1$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page).toHaveURL(/\?of=anna$/)
})
