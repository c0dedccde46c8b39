import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { entryAt } from '#domain/assessment.ts'

import { criterionId } from '../fixtures/ids.ts'
import { memoryStorage, onlyAssessment, openApp } from '../fixtures/interface.tsx'

const middle = '#/mlops/assess/ml-engineer/middle'
const testing = 'Implements tests for pipelines.'
const testingId = criterionId('ml-engineer.middle.pipeline-testing')

const criterion = (text: string) => screen.getByRole('radiogroup', { name: text })
const step = (text: string, name: RegExp) =>
  within(criterion(text)).getByRole<HTMLInputElement>('radio', { name })

describe('rating a criterion', () => {
  it('starts without any answer', async () => {
    await openApp(middle)
    const radios = screen.getAllByRole<HTMLInputElement>('radio', { name: /Independently/ })
    expect(radios.filter((radio) => radio.checked)).toEqual([])
    expect(screen.getAllByText('0 of 9 rated')).toHaveLength(1)
  })

  it.each([
    ['0', /^0 Not yet$/, 0],
    ['1', /^1 With support$/, 1],
    ['2', /^2 Independently$/, 2],
    ['3', /^3 Enables others$/, 3],
  ])('takes the digit %s', async (key, name, value) => {
    const { user } = await openApp(middle)
    step(testing, /0/).focus()
    await user.keyboard(key)
    expect(step(testing, name).checked).toBe(true)
    expect(document.activeElement).toBe(step(testing, name))
    expect(entryAt(onlyAssessment().ratings, testingId)?.value).toBe(value)
  })

  it('keeps the last of several presses, however soon they come', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /2/))
    await act(async () => {
      step(testing, /1/).click()
      step(testing, /2/).click()
      await new Promise((resolve) => void setTimeout(resolve, 200))
    })
    expect(step(testing, /2/).checked).toBe(true)
    expect(entryAt(onlyAssessment().ratings, testingId)?.value).toBe(2)
  })

  it.each(['2', '{Backspace}'])(
    'leaves nothing to take back where %s changes nothing',
    async (key) => {
      const { user } = await openApp(middle)
      await user.click(step(testing, /2/))
      if (key !== '2') await user.keyboard('{Backspace}')
      await user.keyboard(key)
      await user.keyboard('{Control>}z{/Control}')
      expect(step(testing, /2/).checked).toBe(key !== '2')
    },
  )

  it('is cleared by Backspace', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /2/))
    await user.keyboard('{Backspace}')
    expect(step(testing, /2/).checked).toBe(false)
    expect(entryAt(onlyAssessment().ratings, testingId)).toBeUndefined()
  })

  it('becomes not applicable by n, which asks for a reason at once', async () => {
    const { user } = await openApp(middle)
    step(testing, /0/).focus()
    await user.keyboard('n')
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Why is it not applicable?' }),
    )
    await user.keyboard('Tests are another team’s: 2 of them')
    expect(entryAt(onlyAssessment().ratings, testingId)).toMatchObject({
      value: 'n/a',
      reason: 'Tests are another team’s: 2 of them',
    })
    expect(screen.getAllByText(/1 excluded/).length).toBeGreaterThan(1)
  })

  it('goes on to the next criterion with Enter and back with Shift+Enter', async () => {
    const { user } = await openApp(middle)
    const [first, second] = screen.getAllByRole('radiogroup', { name: /\.$/ })
    within(first!).getByRole('radio', { name: /0/ }).focus()
    await user.keyboard('{Enter}')
    expect(second!.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(first!.contains(document.activeElement)).toBe(true)
  })

  it('is taken back with Ctrl+Z and made again with Ctrl+Shift+Z', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /2/))
    await user.keyboard('{Control>}z{/Control}')
    expect(step(testing, /2/).checked).toBe(false)
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(step(testing, /2/).checked).toBe(true)
  })

  it('says that it is saved only when it is', async () => {
    const { user } = await openApp(middle, { storage: memoryStorage({}, 'full') })
    await user.click(step(testing, /2/))
    expect(screen.getByText(/Not stored on this device: its storage is full/)).toBeTruthy()
    expect(screen.queryByText('saved on this device')).toBeNull()
  })

  it('is not called saved when only the one before is, and this one is just shown', async () => {
    const stored: (() => void)[] = []
    const storage = memoryStorage()
    const slow: typeof storage.save.assessment = (value) =>
      new Promise((resolve) => stored.push(() => resolve({ ok: true, value })))
    const { user } = await openApp(middle, {
      storage: { ...storage, save: { ...storage.save, assessment: slow } },
    })
    const shown = () => document.querySelector('[data-saving]')?.getAttribute('data-saving')
    await user.click(step(testing, /1/))
    await waitFor(() => expect(stored).toHaveLength(1))
    vi.stubGlobal('requestAnimationFrame', () => 0)
    await act(async () => step(testing, /2/).click())
    await act(async () => stored[0]?.())
    vi.unstubAllGlobals()
    expect([step(testing, /2/).checked, shown()]).toEqual([true, 'saving'])
    await waitFor(() => expect(stored).toHaveLength(2))
    await act(async () => stored[1]?.())
    expect(shown()).toBe('saved')
  })

  it('offers “no opportunity so far” at 0 alone', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /1/))
    expect(screen.queryByRole('checkbox', { name: 'No opportunity so far' })).toBeNull()
    await user.click(step(testing, /0/))
    await user.click(screen.getByRole('checkbox', { name: 'No opportunity so far' }))
    expect(entryAt(onlyAssessment().ratings, testingId)?.noOpportunity).toBe(true)
  })
})

describe('what was typed about an earlier answer', () => {
  const reason = () => screen.getByRole('textbox', { name: 'Why is it not applicable?' })

  it('comes back with “not applicable”', async () => {
    const { user } = await openApp(middle)
    step(testing, /0/).focus()
    await user.keyboard('n')
    await user.keyboard('Bought as a service')
    await user.click(step(testing, /2/))
    expect(screen.queryByRole('textbox', { name: 'Why is it not applicable?' })).toBeNull()
    await user.keyboard('n')
    expect(reason()).toHaveProperty('value', 'Bought as a service')
  })

  it('is not touched by the same digit again', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /0/))
    await user.click(screen.getByRole('checkbox', { name: 'No opportunity so far' }))
    step(testing, /0/).focus()
    await user.keyboard('0')
    expect(entryAt(onlyAssessment().ratings, testingId)?.noOpportunity).toBe(true)
  })
})

describe('undo', () => {
  const note = () => screen.getByRole('textbox', { name: 'Note' })

  it('takes back what was typed in one sitting, not what was typed before', async () => {
    const { user } = await openApp(middle)
    await user.click(screen.getAllByRole('button', { name: 'Note' })[0]!)
    await user.keyboard('First.')
    await user.click(screen.getByRole('heading', { level: 1 }))
    await user.click(note())
    await user.keyboard(' Second.')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(note()).toHaveProperty('value', 'First.')
  })

  it('goes to where the change was made, and says which one it was', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /2/))
    await user.click(screen.getByRole('button', { name: /^NLP Engineer, Lead/ }))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(window.location.hash).toBe(middle)
    expect(await screen.findByText(`Undone: rating. ${testing}`)).toBeTruthy()
  })
})

describe('what is written about a criterion', () => {
  const buttonOf = (name: string) => {
    const row = criterion(testing).closest('li')
    if (!row) throw new Error('the criterion stands in no list')
    return within(row).getByRole('button', { name })
  }

  it('is stored as it is typed, and digits in a note rate nothing', async () => {
    const { user } = await openApp(middle)
    await user.click(buttonOf('Note'))
    await user.keyboard('3 suites since May')
    expect(entryAt(onlyAssessment().notes, testingId)?.text).toBe('3 suites since May')
    expect(entryAt(onlyAssessment().ratings, testingId)).toBeUndefined()
  })

  it('keeps its field while it is emptied', async () => {
    const { user } = await openApp(middle)
    await user.click(buttonOf('Note'))
    await user.keyboard('a{Backspace}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }))
  })

  it('keeps a link that is none and says how to mend it', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /3/))
    await user.click(buttonOf('Example, when?'))
    await user.type(screen.getByRole('textbox', { name: 'What was it?' }), 'Suite for churn')
    await user.type(screen.getByRole('textbox', { name: 'Link (optional)' }), 'javascript:alert(1)')
    expect(screen.getByText(/links begin with https/)).toBeTruthy()
    expect(entryAt(onlyAssessment().evidence, testingId)?.items).toEqual([
      { text: 'Suite for churn', url: 'javascript:alert(1)' },
    ])
  })
})

describe('the matrix', () => {
  it('is one tab stop, moved by arrows and picked by Enter', async () => {
    const { user } = await openApp(middle)
    const cells = screen.getAllByRole('gridcell').map((cell) => within(cell).getByRole('button'))
    expect(cells).toHaveLength(30)
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
    screen.getByRole('button', { name: /ML Engineer, Middle: required. Picked/ }).focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}')
    expect(window.location.hash).toBe('#/mlops/assess/mlops-engineer/senior')
    expect(onlyAssessment()).toMatchObject({ role: 'mlops-engineer', level: 'senior' })
  })

  it('does not change the current level when an address is opened', async () => {
    const { user } = await openApp(middle)
    await user.click(step(testing, /2/))
    window.location.hash = '#/mlops/assess/ml-engineer/senior'
    expect(
      await screen.findByText('You are looking at Senior. Your current level is Middle.'),
    ).toBeTruthy()
    expect(onlyAssessment().level).toBe('middle')
    await user.click(screen.getByRole('button', { name: 'Make Senior my current level' }))
    expect(onlyAssessment().level).toBe('senior')
  })

  it('marks the starting point of a first visit', async () => {
    const { user } = await openApp('#/')
    expect(screen.getByText('Only a starting point: pick your own role and level.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^NLP Engineer, Lead/ }))
    expect(screen.queryByText(/Only a starting point/)).toBeNull()
    expect(screen.getByText('Your current level: Lead NLP Engineer.')).toBeTruthy()
  })
})

describe('two levels side by side', () => {
  it('says that the top level has no next one, and shows it alone', async () => {
    await openApp('#/mlops/assess/ml-engineer/principal')
    expect(screen.getByText(/Principal is the highest level/)).toBeTruthy()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('says when an expectation becomes required', async () => {
    await openApp('#/mlops/assess/mlops-engineer/middle')
    expect(screen.getByText(/From Middle to Senior: optional becomes required/)).toBeTruthy()
  })

  it('compares with another level by the address', async () => {
    const { user } = await openApp(middle)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compared with' }), 'Principal')
    expect(window.location.hash).toBe('#/mlops/assess/ml-engineer/middle?target=principal')
    expect(await screen.findByRole('heading', { name: /^Principal ML Engineer/ })).toBeTruthy()
  })

  it('tells tools that come in', async () => {
    await openApp('#/mlops/assess/data-scientist/middle')
    expect(
      screen.getByText(/Tools that come in: Kubeflow, Vertex AI Pipelines or SageMaker Pipelines/),
    ).toBeTruthy()
  })
})

describe('the address', () => {
  beforeEach(() => {
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined)
  })
  afterEach(() => {
    window.location.hash = ''
  })

  it.each([
    ['#/mlops/asess/ml-enginer/midle', '#/mlops/assess/ml-engineer/middle'],
    ['#/mlops/gap/ml-engineer/senior/junior', '#/mlops/gap/ml-engineer/senior/lead'],
    ['#/nothing', '#/mlops/assess/data-scientist/middle'],
    ['#/mlops/assess/ml-engineer/<script>', '#/mlops/assess/ml-engineer/middle'],
    [
      '#/mlops/compare/ml-engineer:middle/ml-enginer:lead',
      '#/mlops/compare/ml-engineer:middle/ml-engineer:lead',
    ],
    [
      '#/mlops/compare/ml-engineer:junior/ml-engineer:middle/ml-engineer:senior/nlp-engineer:lead/a:b',
      '#/mlops/compare/ml-engineer:junior/ml-engineer:middle/ml-engineer:senior/nlp-engineer:lead',
    ],
    [
      '#/mlops/compare/nlp-engineer%3Amidle/nlp-engineer',
      '#/mlops/compare/nlp-engineer:middle/nlp-engineer:middle',
    ],
    ['#/mlops/compare/ml-engineer:middle', '#/mlops/compare/ml-engineer:middle/ml-engineer:senior'],
  ])('%s leads nowhere, and the nearest one is offered', async (wrong, nearest) => {
    await openApp(wrong)
    expect(
      await screen.findByRole('heading', { name: 'There is nothing at this address' }),
    ).toBeTruthy()
    const offered = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(offered).toContain(nearest)
  })

  it('of a draft without its name offers the library, whatever profile is looked at', async () => {
    await openApp('#/profiles/edit')
    await screen.findByRole('heading', { name: 'There is nothing at this address' })
    const offered = screen.getAllByRole('link', { name: /^Profiles/ })
    expect(offered.map((link) => link.textContent)).toEqual(['Profiles'])
  })

  it('of somebody else’s assessment that is not here says so, and never shows one’s own', async () => {
    await openApp('#/mlops/gap/ml-engineer/middle/senior?of=somebody')
    expect(await screen.findByRole('heading', { name: 'This assessment is not here' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to Team' }).getAttribute('href')).toBe('#/team')
  })
})
