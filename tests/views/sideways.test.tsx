import { act, screen, within } from '@testing-library/react'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { useStore } from '#state/store.ts'
import literal from '../../data/profiles/mlops.json'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'
import { profileFrom } from '../fixtures/parsed.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'

const address = '#/mlops/sideways/ml-engineer/middle'

type Ratings = { readonly [criterionId: string]: RatingLiteral }

const met: Ratings = {
  'ml-engineer.middle.pipeline-design': 3,
  'ml-engineer.senior.pipeline-ci-cd': 2,
  'ml-engineer.middle.automated-retraining': 1,
}

/** Opens Sideways for an ML Engineer at Middle with these ratings. */
async function openSideways(ratings: Ratings, language: 'en' | 'de' = 'en', hash = address) {
  const own = assessmentOf(ratings, {
    profile: { id: 'mlops', version: '2026-03-17' },
    role: 'ml-engineer',
  })
  const opened = await openApp(hash, {
    language,
    storage: memoryStorage({ assessments: Object.keys(ratings).length === 0 ? [] : [own] }),
  })
  await screen.findByRole('heading', { level: 1, name: /^(Sideways|Seitwärts):/ })
  return opened
}

/** Puts another profile in the place of the built-in one. */
function replaceProfile(changed: Readonly<Record<string, unknown>>) {
  act(() => {
    useStore.setState({ profiles: { mlops: profileFrom({ ...literal, ...changed }) } })
  })
}

const card = (name: string) => screen.getByRole('region', { name })

describe('looking sideways', () => {
  it('names the nearest role in a sentence, and says how little that is', async () => {
    await openSideways(met)
    expect(
      screen.getByText('Nearest by what is met: NLP Engineer, with 4 comparable criteria met.'),
    ).toBeTruthy()
    expect(
      screen.getByText('Few matches say little, and one skill never decides a job.'),
    ).toBeTruthy()
    expect(within(card('NLP Engineer')).getByText('nearest by what is met')).toBeTruthy()
    expect(within(card('Data Scientist')).queryByText('nearest by what is met')).toBeNull()
  })

  it('keeps the roles in the profile’s order, without the own one', async () => {
    await openSideways(met)
    const roles = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
      .filter((name) => literal.roles.some((role) => role.name === name))
    expect(roles).toEqual([
      'Computer Vision Engineer',
      'Data Scientist',
      'LLM Engineer',
      'MLOps Engineer',
      'NLP Engineer',
    ])
  })

  it('says for each role and level how many can be compared, and how those stand', async () => {
    await openSideways(met)
    const nlp = within(card('NLP Engineer'))
    expect(nlp.getByText(/^8 of 22 criteria can be compared, 4 of them met\.$/)).toBeTruthy()
    expect(nlp.getByText('3 of 3 can be compared: 2 met and 1 without answer')).toBeTruthy()
    expect(nlp.getByText('0 of 4 can be compared')).toBeTruthy()
  })

  it('draws one segment for each criterion, those without counterpart as outlines', async () => {
    await openSideways(met)
    const kinds = within(card('NLP Engineer'))
      .getByText('3 of 3 can be compared: 2 met and 1 without answer')
      .closest('dl')
    const bars = [...(kinds?.querySelectorAll('dd') ?? [])].map((row) =>
      [...row.querySelectorAll<HTMLElement>('[data-kind]')].map(({ dataset }) => dataset['kind']),
    )
    expect(bars.flat()).toHaveLength(22)
    expect(bars[0]).toEqual(['met', 'met', 'no-answer'])
    expect(bars[3]).toEqual(['apart', 'apart', 'apart', 'apart'])
  })

  it('shows by which own criterion, and leaves the others quietly apart', async () => {
    const { user } = await openSideways(met)
    const mlops = within(card('MLOps Engineer'))
    await user.click(mlops.getByText('Criteria of MLOps Engineer, one by one'))
    const row = (text: string) => mlops.getByText(text).closest('li')?.textContent
    expect(row('Builds CI/CD for the training of models.')).toContain(
      'shown by: “Configures CI/CD for deploying pipelines.” (Senior), 2 Independently',
    )
    expect(
      row(
        'Extends model training CI/CD with triggers that start retraining automatically when data drift is detected.',
      ),
    ).toContain('compared with: “Automates the retraining of models.” (Middle), 1 With support')
    expect(mlops.getAllByRole('heading', { name: 'Nothing to compare with' }).length).toBe(5)
  })

  it('leads to Compare at the same level, and to Assess', async () => {
    await openSideways(met)
    const links = within(card('NLP Engineer'))
    expect(
      links
        .getByRole('link', { name: 'Compare Middle ML Engineer with Middle NLP Engineer' })
        .getAttribute('href'),
    ).toBe('#/mlops/compare/ml-engineer:middle/nlp-engineer:middle')
    expect(
      links.getByRole('link', { name: 'Assess as Middle NLP Engineer' }).getAttribute('href'),
    ).toBe('#/mlops/assess/nlp-engineer/middle')
  })

  it('names all roles that are equally near', async () => {
    await openSideways({
      'ml-engineer.middle.retraining-quality-checks': 2,
      'ml-engineer.middle.automated-retraining': 2,
    })
    expect(
      screen.getByText(
        'Equally near by what is met: Computer Vision Engineer and MLOps Engineer, each with 1 comparable criterion met.',
      ),
    ).toBeTruthy()
    expect(screen.getAllByText('nearest by what is met')).toHaveLength(2)
  })

  it('names none where nothing that can be compared is met', async () => {
    await openSideways({ 'ml-engineer.middle.automated-retraining': 1 })
    expect(screen.getByText(/^None of the criteria that can be compared is met yet/)).toBeTruthy()
    expect(screen.queryByText('nearest by what is met')).toBeNull()
  })

  it('says when nothing is rated yet, and leads to rating', async () => {
    await openSideways({})
    expect(screen.getByText(/^Nothing is rated as ML Engineer yet/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Begin rating' }).getAttribute('href')).toBe(
      '#/mlops/assess/ml-engineer/middle',
    )
  })

  it('works at the top level, where there is no next one', async () => {
    await openSideways(met, 'en', '#/mlops/sideways/ml-engineer/principal')
    expect(
      screen.getByRole('link', {
        name: 'Compare Principal ML Engineer with Principal NLP Engineer',
      }),
    ).toBeTruthy()
    expect(document.title).toBe('Sideways · MLOps: Principal ML Engineer · Levelwise')
  })

  it('goes out as Markdown and CSV, in the other language, too', async () => {
    const { user } = await openSideways(met)
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    const csv = await screen.findByRole('region', { name: 'Content of the file' })
    const { data } = Papa.parse<string[]>(csv.textContent ?? '', { skipEmptyLines: true })
    expect(data.filter((row) => row[11]?.includes('.'))).toHaveLength(102)
    expect(screen.getByText(/sideways_mlops_ml-engineer_/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(
      within(screen.getByRole('group', { name: 'Language of the export' })).getByRole('radio', {
        name: 'Deutsch',
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Markdown' }))
    const markdown = await screen.findByRole('region', { name: 'Content of the file' })
    expect(markdown.textContent).toMatch(/^# Seitwärts: Bewertungen als ML Engineer/)
  })

  it('is German throughout', async () => {
    await openSideways(met, 'de')
    expect(
      screen.getByText(
        'Am nächsten nach dem, was erfüllt ist: NLP Engineer, mit 4 erfüllten vergleichbaren Kriterien.',
      ),
    ).toBeTruthy()
    expect(
      within(card('NLP Engineer')).getByText('3 von 3 vergleichbar: 2 erfüllt und 1 ohne Angabe'),
    ).toBeTruthy()
  })
})

describe('a profile that leaves little to compare', () => {
  it('says so where no criterion has a topic', async () => {
    await openSideways(met)
    replaceProfile({
      expectations: literal.expectations.map((cell) => ({
        ...cell,
        criteria: cell.criteria.map(({ id, text }) => ({ id, text })),
      })),
    })
    expect(screen.getByText(/^Nothing can be compared: ML Engineer shares no topic/)).toBeTruthy()
    expect(
      within(card('NLP Engineer')).getByText(
        '22 criteria are asked; none of them can be compared.',
      ),
    ).toBeTruthy()
  })

  it('says so where there is no other role, and offers no way there', async () => {
    await openSideways(met)
    replaceProfile({
      roles: literal.roles.filter(({ id }) => id === 'ml-engineer'),
      expectations: literal.expectations.filter(({ role }) => role === 'ml-engineer'),
    })
    expect(screen.getByText(/^This profile describes only one role/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull()
    act(() => {
      window.location.hash = '#/mlops/gap/ml-engineer/middle/senior'
    })
    await screen.findByRole('heading', { name: 'About this summary' })
    expect(screen.queryByRole('link', { name: /^Which other role/ })).toBeNull()
  })

  it('says so of a role that it asks nothing of', async () => {
    await openSideways(met)
    replaceProfile({
      expectations: literal.expectations.filter(({ role }) => role !== 'llm-engineer'),
    })
    const llm = within(card('LLM Engineer'))
    expect(llm.getByText('The profile asks nothing of this role.')).toBeTruthy()
    expect(llm.queryByRole('link')).toBeNull()
  })
})

describe('the way sideways', () => {
  it.each([
    ['the gap summary', '#/mlops/gap/ml-engineer/senior', '#/mlops/sideways/ml-engineer/senior'],
    [
      'Compare',
      '#/mlops/compare/nlp-engineer:lead/ml-engineer:senior',
      '#/mlops/sideways/nlp-engineer/lead',
    ],
  ])('begins in %s', async (_, from, to) => {
    await openApp(from)
    const link = await screen.findByRole('link', { name: /^Which other role is nearest to/ })
    expect(link.getAttribute('href')).toBe(to)
  })

  it('is no part of the navigation, which still leads from there', async () => {
    await openSideways(met)
    const navigation = within(screen.getByRole('navigation', { name: 'Views' }))
    expect(navigation.queryByRole('link', { name: 'Sideways' })).toBeNull()
    expect(navigation.getByRole('link', { name: 'Gap summary' }).getAttribute('href')).toBe(
      '#/mlops/gap/ml-engineer/middle/senior',
    )
  })

  it('is found where its address is nearly right', async () => {
    await openApp('#/mlops/sidewais/ml-enginer/midle')
    const offer = await screen.findByRole('link', { name: 'Sideways: Middle ML Engineer' })
    expect(offer.getAttribute('href')).toBe(address)
  })
})
