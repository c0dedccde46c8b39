import { type Page } from '@playwright/test'
import {
  assess,
  gap,
  history,
  mixedRatings,
  open,
  rate,
  rows,
  sideways,
  storeTeam,
  teamAddresses,
} from './journey.ts'

/** Every view, and the looks of it that differ: its name and its address. */
export const everyView = [
  ['Assess', assess],
  ['the gap summary', gap],
  ['the look at other roles', sideways],
  ['the look at other roles without ratings', '#/mlops/sideways/llm-engineer/principal'],
  ['the history', history],
  ['the history of nothing', '#/mlops/history/llm-engineer/principal'],
  ['the top level', '#/mlops/assess/ml-engineer/principal'],
  ['a comparison', '#/mlops/compare/ml-engineer:middle/nlp-engineer:senior?ratings=own'],
  ['the matrix with a search', '#/mlops/matrix?q=pipeline'],
  [
    'the matrix of one level',
    '#/mlops/matrix?level=middle&show=areas,tools,count&sort=-count&pin=requirement',
  ],
  ['the depth of one area', '#/mlops/matrix?area=pipelines-orchestration&pin=middle'],
  ['the matrix with own ratings', '#/mlops/matrix?ratings=own'],
  // The name and the address below are shown; that they are German lets the pages be looked through for English.
  ['an empty matrix', '#/mlops/matrix?tool=Abakus'],
  ...teamAddresses,
  ['the data on this device', '#/data'],
  ['the library of profiles', '#/profiles'],
  ['a profile of the library', '#/profiles?profile=mlops'],
  ['an unknown address', '#/mlops/nirgends'],
] as const

/** Looks that have nothing new to say, and more that has to find room. */
export const widerLooks = [
  [
    'a comparison of four',
    '#/mlops/compare/ml-engineer:middle/ml-engineer:senior/nlp-engineer:senior/data-scientist:lead?ratings=own',
  ],
  ['the whole matrix', '#/mlops/matrix'],
  ['a search in one area', '#/mlops/matrix?area=pipelines-orchestration&q=pipeline'],
] as const

/** Rates, notes something and keeps a team, so that every view has something to show. */
export async function fillDevice(page: Page): Promise<void> {
  await open(page, assess)
  await rate(page, mixedRatings)
  await rows(page).first().locator('button').first().click()
  await page.keyboard.type('Kubernetes')
  await storeTeam(page)
}

/** Unfolds everything that a view folds. */
export async function unfold(page: Page): Promise<void> {
  const details = page.locator('details:not([open]) > summary')
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  while ((await details.count()) > 0) await details.first().click()
}
