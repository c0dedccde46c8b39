import { configure, screen, waitFor, within } from '@testing-library/react'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openApp } from '../fixtures/interface.tsx'

async function openMatrix(query = '', language: 'en' | 'de' = 'en') {
  const opened = await openApp(`#/mlops/matrix${query}`, { language })
  await screen.findByRole('heading', { level: 1, name: /MLOps/ })
  return opened
}

const rowsShown = () =>
  screen.getAllByRole('rowheader').map((head) => within(head).getByRole('heading').textContent)
const columnsShown = () => screen.getAllByRole('columnheader').map((head) => head.textContent)
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
const result = async (text: string) => (await screen.findAllByText(text))[0]
const cellOf = (role: string, at: number) => {
  const row = screen.getByRole('rowheader', { name: role }).closest('tr')
  return within(within(row ?? document.body).getAllByRole('cell')[at] ?? document.body)
}
const filters = async (user: Awaited<ReturnType<typeof openMatrix>>['user']) => {
  await user.click(screen.getByText(/^Filters/, { selector: 'summary' }))
}

// Fetched when it is first opened: no test waits for that.
beforeAll(async () => {
  await import('#views/matrix/MatrixView.tsx')
})

vi.setConfig({ testTimeout: 20_000 })
configure({ asyncUtilTimeout: 5000 })

describe('the arrangements', () => {
  it('show every role at every level, the criteria inside', async () => {
    await openMatrix()
    await waitFor(() =>
      expect(columnsShown()).toEqual(['Role', 'Junior', 'Middle', 'Senior', 'Lead', 'Principal']),
    )
    await waitFor(() => expect(rowsShown()).toHaveLength(6))
    await waitFor(() => expect(screen.getByText('120 of 120 criteria')).toBeTruthy())
    await waitFor(() =>
      expect(cellOf('ML Engineer', 1).getByText('Implements tests for pipelines.')).toBeTruthy(),
    )
    await waitFor(() => expect(document.title).toBe('Matrix · MLOps · Levelwise'))
  })

  it('show one level as role, required and description', async () => {
    const { user } = await openMatrix()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Levels' }), 'Middle')
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?level=middle'))
    await waitFor(() => expect(columnsShown()).toEqual(['Role', 'Required', 'Description']))
    await waitFor(() => expect(cellOf('ML Engineer', 0).getByText('required')).toBeTruthy())
    await waitFor(() =>
      expect(cellOf('ML Engineer', 1).getByText('Implements tests for pipelines.')).toBeTruthy(),
    )
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1, name: 'MLOps at Middle' })).toBeTruthy(),
    )
    await waitFor(() => expect(document.title).toBe('Matrix · MLOps: Middle · Levelwise'))
  })

  it.each(['level=nowhere', 'role=nobody', 'area=nothing', 'required=maybe'])(
    'with %s lead nowhere, and offer the whole matrix',
    async (query) => {
      await openApp(`#/mlops/matrix?${query}`)
      expect(await screen.findByText('There is nothing at this address')).toBeTruthy()
      expect(screen.getByRole('link', { name: 'Matrix: MLOps' }).getAttribute('href')).toBe(
        '#/mlops/matrix',
      )
    },
  )
})

describe('the search', () => {
  it('marks and counts its hits, and stays in the address without a step back', async () => {
    const { user } = await openMatrix()
    const before = window.history.length
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'kubeflow')
    expect(await result('3 of 120 criteria, 3 hits')).toBeTruthy()
    await waitFor(() => expect(marks()).toEqual(['Kubeflow', 'Kubeflow', 'Kubeflow']))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?q=kubeflow'))
    expect(window.history.length).toBe(before)
  })

  it.each([
    ['versionierung', 'de', 'Versionierung'],
    ['UBERWACH', 'de', 'Überwach'],
    ['reproduc governance', 'en', 'Reproduc'],
  ] as const)('finds "%s" whatever its case and diacritics', async (query, language, mark) => {
    await openMatrix(`?q=${encodeURIComponent(query)}`, language)
    await waitFor(() =>
      expect(marks().map((text) => text?.toLowerCase())).toContain(mark.toLowerCase()),
    )
  })

  it('shows the area or the tool that it found beside the text', async () => {
    await openMatrix('?q=governance&role=ml-engineer')
    const item = screen.getByText('Ensures that ML pipelines are reproducible.').closest('li')
    await waitFor(() => expect(item?.textContent).toContain('Reproducibility & governance'))
  })

  it('marks the names of roles', async () => {
    await openMatrix('?q=nlp%20eng')
    await waitFor(() => expect(rowsShown()).toEqual(['NLP Engineer']))
    await waitFor(() => expect(marks()).toContain('NLP'))
  })

  it('keeps what is typed when something else is chosen at once', async () => {
    const { user } = await openMatrix()
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'air')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Levels' }), 'Middle')
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?level=middle&q=air'))
  })

  it('tells screen readers how much is left, once the typing has stopped', async () => {
    const { user } = await openMatrix()
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'kubeflow')
    const live = screen.getAllByRole('status').at(-1)
    await waitFor(() => expect(live?.textContent).toBe('3 of 120 criteria, 3 hits'), {
      timeout: 3000,
    })
  })

  it('follows the address', async () => {
    const { user } = await openMatrix('?q=kubeflow')
    await user.click(screen.getByRole('button', { name: 'Remove “Search: kubeflow”' }))
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveProperty('value', ''))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')))
  })
})

describe('the filters', () => {
  it('by required or optional', async () => {
    const { user } = await openMatrix()
    await filters(user)
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Required or optional' }),
      'optional',
    )
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?required=optional'))
    await waitFor(() => expect(rowsShown()).toContain('LLM Engineer'))
    await waitFor(() => expect(rowsShown()).not.toContain('ML Engineer'))
  })

  it.each([
    ['Competence areas', 'Data & features', 'area=data-features'],
    ['Roles', 'NLP Engineer', 'role=nlp-engineer'],
    ['Tools', 'Weights & Biases', 'tool=Weights+%26+Biases'],
  ])('by %s', async (group, name, query) => {
    const { user } = await openMatrix()
    await filters(user)
    const choices = within(screen.getByRole('group', { name: group }))
    await user.click(choices.getByRole('checkbox', { name }))
    await waitFor(() => expect(window.location.hash).toBe(`#/mlops/matrix?${query}`))
    await waitFor(() => expect(screen.queryByText('120 of 120 criteria')).toBeNull())
    await user.click(choices.getByRole('checkbox', { name }))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix'))
  })

  it('are told, and go one by one or all at once', async () => {
    const { user } = await openMatrix('?q=pipeline&role=ml-engineer,nlp-engineer&level=middle')
    const told = () => within(screen.getByRole('list', { name: 'Search and filters' }))
    expect(told().getAllByRole('listitem')).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Remove “Role: NLP Engineer”' }))
    await waitFor(() => expect(rowsShown()).toEqual(['ML Engineer']))
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?level=middle'))
    await waitFor(() =>
      expect(screen.queryByRole('list', { name: 'Search and filters' })).toBeNull(),
    )
  })

  it('say so where nothing is left, and offer to be cleared', async () => {
    const { user } = await openMatrix('?tool=Abacus')
    await waitFor(() =>
      expect(screen.getByText('Nothing matches the search and the filters.')).toBeTruthy(),
    )
    await waitFor(() => expect(screen.getByText('0 of 120 criteria')).toBeTruthy())
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }))
    await waitFor(() => expect(rowsShown()).toHaveLength(6))
  })
})

describe('the order', () => {
  const first = () => rowsShown()[0]

  it('follows the heads of the columns: up, down, and as in the profile', async () => {
    const { user } = await openMatrix('?level=middle')
    const head = () => screen.getByRole('button', { name: 'Required' })
    await user.click(head())
    await waitFor(() =>
      expect(window.location.hash).toBe('#/mlops/matrix?level=middle&sort=requirement'),
    )
    await waitFor(() => expect(head().closest('th')?.getAttribute('aria-sort')).toBe('ascending'))
    await waitFor(() => expect(first()).toBe('Data Scientist'))
    await user.click(head())
    await waitFor(() => expect(head().closest('th')?.getAttribute('aria-sort')).toBe('descending'))
    await waitFor(() => expect(first()).toBe('Computer Vision Engineer'))
    await user.click(head())
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?level=middle'))
    await waitFor(() => expect(head().closest('th')?.getAttribute('aria-sort')).toBeNull())
  })

  it.each([
    ['Role, A to Z', 'role', 'Computer Vision Engineer'],
    ['Role, Z to A', '-role', 'NLP Engineer'],
    ['Fewest criteria first', 'count', 'LLM Engineer'],
  ])('can be "%s"', async (name, sort, role) => {
    const { user } = await openMatrix('?level=middle')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), name)
    await waitFor(() =>
      expect(window.location.hash).toBe(`#/mlops/matrix?level=middle&sort=${sort}`),
    )
    await waitFor(() => expect(first()).toBe(role))
  })

  it('that only one level has leaves the address with it', async () => {
    const { user } = await openMatrix('?level=middle&sort=-count')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Levels' }), 'All levels')
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix'))
  })

  it('is by role alone where all levels are shown', async () => {
    await openMatrix('?sort=-count')
    await waitFor(() => expect(first()).toBe('Computer Vision Engineer'))
    const orders = within(screen.getByRole('combobox', { name: 'Order' })).getAllByRole('option')
    expect(orders.map((option) => option.textContent)).toEqual([
      'As in the profile',
      'Role, A to Z',
      'Role, Z to A',
    ])
  })
})

describe('the columns', () => {
  it('can be taken away and added', async () => {
    const { user } = await openMatrix('?level=middle')
    await user.click(screen.getByText('Columns', { selector: 'summary' }))
    await user.click(screen.getByRole('checkbox', { name: 'Required' }))
    await user.click(screen.getByRole('checkbox', { name: 'Tools' }))
    await user.click(screen.getByRole('checkbox', { name: 'Number of criteria' }))
    await waitFor(() =>
      expect(window.location.hash).toBe(
        '#/mlops/matrix?level=middle&hide=requirement&show=tools,count',
      ),
    )
    await waitFor(() =>
      expect(columnsShown()).toEqual(['Role', 'Description', 'Tools', 'Number of criteria']),
    )
    await waitFor(() => expect(cellOf('ML Engineer', 1).getByText('Kubeflow')).toBeTruthy())
    await waitFor(() => expect(cellOf('ML Engineer', 2).getByText('5')).toBeTruthy())
  })

  it('name their values where there is no head to do it', async () => {
    await openMatrix('?level=middle&show=areas,tools,count')
    const named = () =>
      [3, 4].map((at) => cellOf('ML Engineer', at).getAllByText(/./)[0]?.textContent)
    await waitFor(() => expect(named()).toEqual(['Tools', 'Number of criteria']))
    expect(cellOf('ML Engineer', 1).queryByText('Description')).toBeNull()
  })

  it('take their criteria with them', async () => {
    await openMatrix('?hide=junior,middle,senior,lead')
    await waitFor(() => expect(columnsShown()).toEqual(['Role', 'Principal']))
    await waitFor(() => expect(screen.queryByText('120 of 120 criteria')).toBeNull())
  })

  it('come back where all are hidden', async () => {
    const { user } = await openMatrix('?hide=junior,middle,senior,lead,principal')
    await waitFor(() => expect(screen.getByText('All columns are hidden.')).toBeTruthy())
    await user.click(screen.getByRole('button', { name: 'Show all columns' }))
    await waitFor(() => expect(columnsShown()).toHaveLength(6))
  })

  it('stand first where they are pinned, two at most', async () => {
    const { user } = await openMatrix()
    await user.click(screen.getByText('Columns', { selector: 'summary' }))
    await user.click(screen.getByRole('checkbox', { name: 'Pin Lead' }))
    await user.click(screen.getByRole('checkbox', { name: 'Pin Middle' }))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?pin=lead,middle'))
    await waitFor(() =>
      expect(columnsShown()).toEqual(['Role', 'Lead', 'Middle', 'Junior', 'Senior', 'Principal']),
    )
    const third = screen.getByRole('checkbox', { name: 'Pin Junior' })
    await waitFor(() => expect(third.getAttribute('aria-disabled')).toBe('true'))
    await user.click(third)
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?pin=lead,middle'))
    await user.click(screen.getByRole('checkbox', { name: 'Pin Lead' }))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?pin=middle'))
  })
})

describe('own ratings', () => {
  it('are laid over as words on the ramp; no answer and not applicable are their own', async () => {
    const { user } = await openApp('#/mlops/assess/ml-engineer/middle')
    const group = (name: string) => within(screen.getByRole('radiogroup', { name }))
    await user.click(
      group('Configures CI/CD for deploying pipelines.').getByRole('radio', { name: /2/ }),
    )
    await user.click(screen.getByRole('link', { name: 'Matrix' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Lay own ratings over' }))
    await waitFor(() => expect(window.location.hash).toBe('#/mlops/matrix?ratings=own'))
    await waitFor(() => expect(screen.getByText('2 Independently').dataset['value']).toBe('2'))
    await waitFor(() =>
      expect(cellOf('ML Engineer', 0).getAllByText('No answer')[0]?.dataset['value']).toBe('none'),
    )
    await waitFor(() => expect(cellOf('NLP Engineer', 0).queryByText('No answer')).toBeNull())
    await waitFor(() =>
      expect(screen.getByText('Nothing is rated as NLP Engineer yet.')).toBeTruthy(),
    )
  })
})

describe('how depth grows', () => {
  it('is told where exactly one area is looked at', async () => {
    await openMatrix('?area=pipelines-orchestration&role=ml-engineer')
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'How depth grows: Pipelines & orchestration' }),
      ).toBeTruthy(),
    )
    const senior = cellOf('ML Engineer', 2)
    const item = senior.getByText('Designs the architecture of ML pipelines.').closest('li')
    await waitFor(() =>
      expect(item?.textContent).toContain('grows from: Designs ML pipelines using Kubeflow or'),
    )
    await waitFor(() => expect(senior.getByText('2 criteria')).toBeTruthy())
    await waitFor(() =>
      expect(cellOf('ML Engineer', 0).getAllByText('new').length).toBeGreaterThan(0),
    )
  })

  it('says what is still assumed where a level asks nothing more', async () => {
    await openMatrix('?area=pipelines-orchestration&role=computer-vision-engineer')
    await waitFor(() =>
      expect(cellOf('Computer Vision Engineer', 2).getByText('still assumed')).toBeTruthy(),
    )
  })

  it('is not told of several areas', async () => {
    await openMatrix('?area=pipelines-orchestration,data-features')
    expect(screen.queryByRole('heading', { name: /How depth grows/ })).toBeNull()
    await waitFor(() => expect(screen.queryByText('new')).toBeNull())
  })
})

describe('a cell', () => {
  it('leads to Assess, and beside the next level', async () => {
    await openMatrix()
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(href('Assess: Middle ML Engineer')).toBe('#/mlops/assess/ml-engineer/middle')
    expect(href('Compare: Middle ML Engineer')).toBe(
      '#/mlops/compare/ml-engineer:middle/ml-engineer:senior',
    )
    expect(href('Compare: Principal ML Engineer')).toBe(
      '#/mlops/compare/ml-engineer:lead/ml-engineer:principal',
    )
  })
})

describe('the export', () => {
  it('holds what is shown, in the order of the rows', async () => {
    const { user } = await openMatrix('?level=middle&role=ml-engineer,nlp-engineer&sort=-role')
    await user.click(screen.getByRole('button', { name: 'CSV' }))
    const csv = await screen.findByRole('region', { name: 'Content of the file' })
    const { data } = Papa.parse<string[]>(csv.textContent ?? '', { skipEmptyLines: true })
    const header = data.findIndex(([cell]) => cell === 'Role')
    expect(data.slice(header).map(([role]) => role)).toEqual([
      'Role',
      'NLP Engineer',
      'ML Engineer',
    ])
    await waitFor(() => expect(screen.getByText(/matrix_mlops_middle_\d/)).toBeTruthy())
  })

  it('goes out in the other language, too', async () => {
    const { user } = await openMatrix('?role=ml-engineer')
    const languages = within(screen.getByRole('group', { name: 'Language of the export' }))
    await user.click(languages.getByRole('radio', { name: 'Deutsch' }))
    await user.click(screen.getByRole('button', { name: 'Markdown' }))
    const markdown = await screen.findByRole('region', { name: 'Content of the file' })
    expect(markdown.textContent).toMatch(/^# MLOps: das ganze Profil/)
    expect(markdown.textContent).toContain('- Rolle: ML Engineer')
    expect(markdown.textContent?.match(/^## /gm)).toHaveLength(1)
  })
})
