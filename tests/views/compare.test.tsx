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
    expect(screen.getAllByText('0 criteria stand only under Middle ML Engineer.')).toHaveLength(1)
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
    expect(within(missing).getAllByRole('listitem')).toHaveLength(3)
  })

  it('goes out as Markdown and CSV, in the other language, too', async () => {
    const { user } = await openCompare(steps)
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    const csv = await screen.findByRole('region', { name: 'Content of the file' })
    const { data } = Papa.parse<string[]>(csv.textContent ?? '', { skipEmptyLines: true })
    expect(data).toHaveLength(10)
    expect(data[0]?.slice(0, 4)).toEqual(['Role', 'Level', 'Competence area', 'Criterion'])
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
