import { screen, within } from '@testing-library/react'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { openApp } from '../fixtures/interface.tsx'

const steps = '#/mlops/compare/ml-engineer:middle/ml-engineer:senior'

async function openCompare(hash: string, language: 'en' | 'de' = 'en') {
  const opened = await openApp(hash, { language })
  await screen.findByRole('heading', { level: 1, name: /^(Comparison|Vergleich):/ })
  return opened
}

describe('comparing', () => {
  it('says what grows, what is new and what is still assumed', async () => {
    await openCompare(steps)
    const row = (text: string) => screen.getByText(text).closest('li')?.textContent
    expect(row('Designs the architecture of ML pipelines.')).toContain('grows from: Designs ML')
    expect(row('Ensures that ML pipelines are reproducible.')).toContain('new')
    expect(row('Implements tests for pipelines.')).toContain('still assumed')
  })

  it('says the same where the higher level stands first', async () => {
    await openCompare('#/mlops/compare/ml-engineer:senior/ml-engineer:middle')
    const row = (text: string) => screen.getByText(text).closest('li')?.textContent
    expect(row('Designs the architecture of ML pipelines.')).toContain('grows from: Designs ML')
    expect(row('Implements tests for pipelines.')).toContain('still assumed')
    expect(
      screen.getByText('5 criteria for Middle ML Engineer, 4 for Senior ML Engineer: 1 fewer.'),
    ).toBeTruthy()
  })

  it('says between roles which criteria have the same topic', async () => {
    await openCompare('#/mlops/compare/ml-engineer:middle/data-scientist:middle')
    expect(screen.getAllByText(/^same topic: Designs ML pipelines/)).toHaveLength(2)
    expect(screen.queryByText(/^(?:grows from|goes on as):/)).toBeNull()
  })

  it('says that no new tool is needed where the own one will do', async () => {
    await openCompare('#/mlops/compare/ml-engineer:middle/data-scientist:middle')
    expect(
      screen.getByText(
        'Named for Middle Data Scientist: Prefect or Dagster, or Airflow as for Middle ML Engineer; no new tool is needed.',
      ),
    ).toBeTruthy()
    expect(screen.queryByText(/^Tools named only for Middle Data Scientist/)).toBeNull()
  })

  it('points to where a topic goes on under another competence area', async () => {
    await openCompare('#/mlops/compare/llm-engineer:junior/llm-engineer:middle')
    expect(screen.getByText('continues in Pipelines & orchestration')).toBeTruthy()
    expect(screen.getByText('comes from Data & features')).toBeTruthy()
  })

  it('has a title of its own for every comparison', async () => {
    await openCompare('#/mlops/compare/ml-engineer:junior/nlp-engineer:lead')
    expect(document.title).toBe(
      'Compare · MLOps: Junior ML Engineer and Lead NLP Engineer · Levelwise',
    )
  })

  it('sums up each two neighbours', async () => {
    await openCompare(`${steps}/nlp-engineer:senior`)
    const summary = within(screen.getByRole('region', { name: 'What changes' }))
    expect(summary.getByText('Middle ML Engineer and Senior ML Engineer')).toBeTruthy()
    expect(summary.getByText('Senior ML Engineer and Senior NLP Engineer')).toBeTruthy()
    expect(
      summary.getByText('4 criteria for Senior ML Engineer, 5 for Senior NLP Engineer: 1 more.'),
    ).toBeTruthy()
  })

  it('keeps the focus among the columns when one is taken away', async () => {
    const { user } = await openCompare(`${steps}/ml-engineer:lead/ml-engineer:principal`)
    await user.click(screen.getByRole('button', { name: 'Remove column 4' }))
    const third = within(screen.getByRole('group', { name: 'Column 3' }))
    expect(third.getByRole('combobox', { name: 'Role' })).toBe(document.activeElement)
  })

  it('says when a cell becomes required, and which tools only one side names', async () => {
    await openCompare('#/mlops/compare/mlops-engineer:middle/data-scientist:senior')
    expect(screen.getByText(/optional becomes required/)).toBeTruthy()
    expect(
      screen.getByText(
        'Tools named only for Senior Data Scientist: Kubeflow, Vertex AI Pipelines or SageMaker Pipelines.',
      ),
    ).toBeTruthy()
  })

  it.each([
    [
      'en',
      [
        '1 topic is asked for by both Middle MLOps Engineer and Senior ML Engineer.',
        '4 criteria stand only under Middle MLOps Engineer.',
      ],
    ],
    [
      'de',
      [
        '1 Thema wird sowohl für Middle MLOps Engineer als auch für Senior ML Engineer verlangt.',
        '4 Kriterien stehen nur bei Middle MLOps Engineer.',
      ],
    ],
  ] as const)('counts in whole sentences (%s)', async (language, sentences) => {
    await openCompare('#/mlops/compare/mlops-engineer:middle/ml-engineer:senior', language)
    for (const sentence of sentences) expect(screen.getByText(sentence)).toBeTruthy()
  })

  it.each([
    ['en', '1 criterion stands only under Junior ML Engineer.'],
    ['de', '1 Kriterium steht nur bei Junior ML Engineer.'],
  ] as const)('counts one criterion as one (%s)', async (language, sentence) => {
    await openCompare('#/mlops/compare/ml-engineer:junior/llm-engineer:junior', language)
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  it('says once what is true of a cell that stands twice', async () => {
    await openCompare('#/mlops/compare/ml-engineer:middle/ml-engineer:middle')
    expect(screen.getByText('Middle ML Engineer stands twice: nothing differs.')).toBeTruthy()
    expect(screen.getAllByText('the same')).toHaveLength(10)
  })

  it('says against which neighbour the columns are marked where there are more than two', async () => {
    const neighbours =
      'Each column is marked against the one on its left, the first against the one on its right.'
    const { user } = await openCompare(steps)
    expect(screen.queryByText(neighbours)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add a column' }))
    expect(screen.getByText(neighbours)).toBeTruthy()
  })

  it('swaps the first two, and the address says so', async () => {
    const { user } = await openCompare(steps)
    await user.click(screen.getByRole('button', { name: 'Swap the first two' }))
    expect(window.location.hash).toBe('#/mlops/compare/ml-engineer:senior/ml-engineer:middle')
  })

  it('takes up to four columns and keeps at least two', async () => {
    const { user } = await openCompare(steps)
    const add = () => screen.getByRole('button', { name: 'Add a column' })
    expect(screen.queryByRole('button', { name: /^Remove column/ })).toBeNull()
    await user.click(add())
    await user.click(add())
    expect(window.location.hash).toBe(`${steps}/ml-engineer:lead/ml-engineer:principal`)
    expect(add().getAttribute('aria-disabled')).toBe('true')
    await user.click(add())
    await user.click(screen.getByRole('button', { name: 'Remove column 1' }))
    expect(window.location.hash).toBe(
      '#/mlops/compare/ml-engineer:senior/ml-engineer:lead/ml-engineer:principal',
    )
  })

  it('changes a column by role and level', async () => {
    const { user } = await openCompare(steps)
    const second = screen.getByRole('group', { name: 'Column 2' })
    await user.selectOptions(within(second).getByRole('combobox', { name: 'Role' }), 'NLP Engineer')
    expect(window.location.hash).toBe('#/mlops/compare/ml-engineer:middle/nlp-engineer:senior')
  })

  it('lays own ratings over and says what is still missing', async () => {
    const { user } = await openApp('#/mlops/assess/ml-engineer/middle')
    const group = screen.getByRole('radiogroup', {
      name: 'Configures CI/CD for deploying pipelines.',
    })
    await user.click(within(group).getByRole('radio', { name: /2/ }))
    await user.click(screen.getByRole('link', { name: 'Compare' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Lay own ratings over' }))
    expect(window.location.hash).toBe(`${steps}?ratings=own`)
    expect(screen.getByText('2 Independently')).toBeTruthy()
    const missing = screen.getByRole('region', { name: 'Still missing for Senior ML Engineer' })
    expect(within(missing).getByText('0 gaps, 3 not rated.')).toBeTruthy()
    expect(within(missing).getAllByRole('listitem')).toHaveLength(3)
  })

  it('says that nothing is rated, and where it can be', async () => {
    await openCompare(`${steps}?ratings=own`)
    const missing = within(
      screen.getByRole('region', { name: 'Still missing for Senior ML Engineer' }),
    )
    expect(missing.getByText('Nothing is rated as ML Engineer yet.')).toBeTruthy()
    expect(missing.queryAllByRole('listitem')).toEqual([])
    expect(missing.getByRole('link').getAttribute('href')).toBe('#/mlops/assess/ml-engineer/senior')
  })

  it('lists gaps first, then gaps in what is assumed, then what is not rated', async () => {
    const { user } = await openApp('#/mlops/assess/ml-engineer/middle')
    const rate = async (name: string, value: string) => {
      const group = within(screen.getByRole('radiogroup', { name }))
      await user.click(group.getByRole('radio', { name: new RegExp(value) }))
    }
    await rate('Configures CI/CD for deploying pipelines.', '1')
    await rate('Implements tests for pipelines.', '0')
    await user.click(screen.getByRole('link', { name: 'Compare' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Lay own ratings over' }))
    const missing = within(
      screen.getByRole('region', { name: 'Still missing for Senior ML Engineer' }),
    )
    expect(missing.getByText('1 gap, 3 not rated.')).toBeTruthy()
    expect(missing.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      'Gaps',
      'Gaps in what is still assumed',
      'Not rated',
    ])
    expect(missing.getAllByRole('listitem')[1]?.textContent).toContain(
      'Implements tests for pipelines.',
    )
  })

  it('goes out as Markdown and CSV, in the other language, too', async () => {
    const { user } = await openCompare(steps)
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    const csv = await screen.findByRole('region', { name: 'Content of the file' })
    const { data } = Papa.parse<string[]>(csv.textContent ?? '', { skipEmptyLines: true })
    const header = data.findIndex(([cell]) => cell === 'Role')
    expect(data[header]?.slice(0, 4)).toEqual(['Role', 'Level', 'Competence area', 'Criterion'])
    expect(data.slice(header + 1)).toHaveLength(9)
    expect(screen.getByText(/comparison_mlops_ml-engineer-middle_ml-engineer-senior_/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(
      within(screen.getByRole('group', { name: 'Language of the export' })).getByRole('radio', {
        name: 'Deutsch',
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Markdown' }))
    const markdown = await screen.findByRole('region', { name: 'Content of the file' })
    expect(markdown.textContent).toMatch(/^# Vergleich: Middle ML Engineer und Senior ML Engineer/)
    expect(markdown.textContent).toContain('führt fort: Entwirft ML-Pipelines mit Kubeflow')
  })

  it('is offered where there is no next level', async () => {
    await openApp('#/mlops/assess/ml-engineer/principal')
    const offer = screen.getByRole('link', { name: 'Compare it with another level or role' })
    expect(offer.getAttribute('href')).toBe(
      '#/mlops/compare/ml-engineer:lead/ml-engineer:principal',
    )
  })
})
