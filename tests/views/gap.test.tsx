import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { entryAt } from '#domain/assessment.ts'
import { applyChange } from '#domain/assessment-change.ts'
import { readAssessment } from '#io/assessment.ts'
import { criterionId } from '../fixtures/ids.ts'
import { memoryStorage, onlyAssessment, openApp } from '../fixtures/interface.tsx'

const gap = '#/mlops/gap/ml-engineer/middle/senior'
const architecture = criterionId('ml-engineer.senior.pipeline-architecture')

const started = '2026-11-01T08:00:00.000Z'

/** The device of somebody who rated all of Middle 2 but one 0, and Senior 1, 2, 0 and once nothing. */
function halfRated() {
  const parsed = readAssessment(
    JSON.stringify({
      format: 'levelwise-assessment/1',
      id: 'own',
      kind: 'self',
      profile: { id: 'mlops', version: '2026-03-17' },
      role: 'ml-engineer',
      level: 'middle',
      ratings: Object.fromEntries(
        (
          [
            ['middle.pipeline-design', 3],
            ['middle.parameterised-pipelines', 2],
            ['middle.retraining-quality-checks', 0],
            ['middle.automated-retraining', 2],
            ['middle.pipeline-testing', 2],
            ['senior.pipeline-architecture', 1],
            ['senior.pipeline-execution', 2],
            ['senior.pipeline-ci-cd', 0],
          ] as const
        ).map(([id, value]) => [
          `ml-engineer.${id}`,
          { value, profileVersion: '2026-03-17', at: started },
        ]),
      ),
      notes: { [architecture]: { text: 'Only <b>reviewed</b> it so far', at: started } },
      evidence: {},
      steps: {},
      created: started,
      changed: started,
    }),
  )
  if (!parsed.ok) throw new Error('the fixture is not an assessment')
  return parsed.value
}

const openGap = (language: 'en' | 'de' = 'en') =>
  openApp(gap, { language, storage: memoryStorage({ assessments: [halfRated()] }) })

const section = (name: string) => screen.getByRole('region', { name })

describe('the gap summary', () => {
  it('says met, gaps and not rated in its headline', async () => {
    await openGap()
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'MLOps at Senior: 1 of 4 met, 2 gaps, 1 not rated',
      }),
    ).toBeTruthy()
  })

  it('lists what is open now, then the gaps to the target, then what is not rated', async () => {
    await openGap()
    const headings = screen.getAllByRole('heading', { level: 2 }).map((item) => item.textContent)
    const order = ['Still open at Middle', 'Gaps to Senior', 'Not rated'].map((name) =>
      headings.indexOf(name),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(within(section('Gaps to Senior')).getAllByRole('listitem')).toHaveLength(2)
    expect(within(section('Not rated')).getAllByRole('listitem')).toHaveLength(1)
  })

  it('puts a focus pick first and takes no fourth', async () => {
    const { user } = await openGap()
    const rows = () => within(section('Gaps to Senior')).getAllByRole('listitem')
    const [, second] = rows()
    const picked = within(second!).getByText(/./, { selector: 'p:first-child' }).textContent
    for (const name of ['Gaps to Senior', 'Still open at Middle']) {
      for (const button of within(section(name)).getAllByRole('button', { name: 'Focus' })) {
        if (name !== 'Gaps to Senior' || button.closest('li') === second) await user.click(button)
      }
    }
    expect(rows()[0]?.textContent).toContain(picked)
    await user.click(within(rows()[1]!).getByRole('button', { name: 'Focus' }))
    expect(onlyAssessment().focus).toHaveLength(3)
    const fourth = within(section('Not rated')).getByRole('button', { name: 'Focus' })
    await user.click(fourth)
    expect(onlyAssessment().focus).toHaveLength(3)
    expect(fourth.getAttribute('aria-disabled')).toBe('true')
  })

  it('keeps a next step with support, date and done', async () => {
    const { user } = await openGap()
    const [row] = within(section('Gaps to Senior')).getAllByRole('listitem')
    await user.click(within(row!).getByRole('button', { name: 'Add a next step' }))
    await user.keyboard('Draft the target picture')
    await user.type(within(row!).getByRole('textbox', { name: 'Support wanted' }), 'Review by Kim')
    await user.type(within(row!).getByLabelText('By'), '2027-01-31')
    await user.click(within(row!).getByRole('checkbox', { name: 'Done' }))
    expect(entryAt(onlyAssessment().steps, architecture)).toMatchObject({
      text: 'Draft the target picture',
      support: 'Review by Kim',
      due: '2027-01-31',
      done: true,
    })
  })

  it('shows what was typed as text, not as markup', async () => {
    await openGap()
    expect(screen.getByText('Only <b>reviewed</b> it so far')).toBeTruthy()
  })

  it('says up to where the expectations are met, and what stands before the next level', async () => {
    await openGap('de')
    expect(
      screen.getByText(
        'Die Erwartungen in MLOps sind bisher auf keinem Level vollständig erfüllt.',
      ),
    ).toBeTruthy()
    expect(screen.getByText(/Bis Middle fehlt noch 1 Pflicht-Kriterium: „.*“/)).toBeTruthy()
    expect(screen.getByText('Ein einzelner Skill entscheidet nie über ein Job-Level.')).toBeTruthy()
  })

  it('of nothing says that it says nothing', async () => {
    await openApp(gap)
    expect(
      await screen.findByText('Nothing is rated yet: this summary says nothing about the person.'),
    ).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Begin rating' }).getAttribute('href')).toBe(
      '#/mlops/assess/ml-engineer/middle',
    )
  })

  it('says how much is open where only other levels are rated', async () => {
    await openApp('#/mlops/gap/ml-engineer/lead/principal', {
      storage: memoryStorage({ assessments: [halfRated()] }),
    })
    expect(
      await screen.findByText('Not complete: 6 of 6 criteria have no answer yet.'),
    ).toBeTruthy()
    expect(screen.queryByText(/says nothing about the person/)).toBeNull()
  })

  it('at the top level shows that level alone', async () => {
    await openApp('#/mlops/gap/ml-engineer/principal')
    expect(
      await screen.findByText('Principal is the highest level: there is no next one.'),
    ).toBeTruthy()
  })
})

describe('around the gap summary', () => {
  it('a failed write is told, and undo is in sight', async () => {
    const { user } = await openApp(gap, { storage: memoryStorage({}, 'full') })
    await user.type(
      await screen.findByRole('textbox', { name: 'What do you want to ask, or to be asked?' }),
      'W',
    )
    expect((await screen.findByRole('alert')).textContent).toMatch(/its storage is full/)
    expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('false')
  })

  it('a level that is not the current one is told', async () => {
    await openApp('#/mlops/gap/ml-engineer/senior/lead', {
      storage: memoryStorage({ assessments: [halfRated()] }),
    })
    expect(
      await screen.findByText('You are looking at Senior. Your current level is Middle.'),
    ).toBeTruthy()
    expect(
      within(section('Strengths')).getByText('met above the current level, at Senior'),
    ).toBeTruthy()
  })

  it('what was written about a met criterion is told, too', async () => {
    const written = applyChange(
      halfRated(),
      {
        field: 'notes',
        criterion: criterionId('ml-engineer.middle.pipeline-testing'),
        to: { text: 'Suite since May' },
      },
      '2026-11-02T08:00:00.000Z',
    )
    const { user } = await openApp(gap, { storage: memoryStorage({ assessments: [written] }) })
    expect(within(section('More notes and examples')).getByText('Suite since May')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    const preview = await screen.findByRole('region', { name: 'Content of the file' })
    expect(preview.textContent).toMatch(/## More notes and examples[^#]*Suite since May/)
  })

  it('says that all criteria of a level are excluded, not that nothing is asked', async () => {
    const ids = ['pipeline-architecture', 'pipeline-execution', 'pipeline-ci-cd', 'reproducibility']
    const excluded = ids.reduce(
      (assessment, id) =>
        applyChange(
          assessment,
          {
            field: 'ratings',
            criterion: criterionId(`ml-engineer.senior.${id}`),
            to: { value: 'n/a', profileVersion: '2026-03-17' },
          },
          '2026-11-02T08:00:00.000Z',
        ),
      halfRated(),
    )
    await openApp(gap, { storage: memoryStorage({ assessments: [excluded] }) })
    expect(
      await screen.findByText('All criteria of Senior are excluded as not applicable.'),
    ).toBeTruthy()
  })
})

describe('an export', () => {
  const content = () =>
    waitFor(() => screen.getByRole('region', { name: 'Content of the file' }).textContent ?? '')

  it('is shown whole before it goes out, with notes only where they are wanted', async () => {
    const { user } = await openGap()
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    expect(await content()).toContain('reviewed')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('checkbox', { name: 'With notes' }))
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    expect(await content()).not.toContain('reviewed')
  })

  it('can be in the other language', async () => {
    const { user } = await openGap()
    await user.click(
      within(screen.getByRole('group', { name: 'Language of the export' })).getByRole('radio', {
        name: 'Deutsch',
      }),
    )
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    expect(await content()).toContain('# Entwicklungsübersicht: MLOps, ML Engineer')
    expect(screen.getByText('With examples')).toBeTruthy()
  })

  it('names the person in the file and in its name', async () => {
    const { user } = await openGap()
    await user.type(screen.getByRole('textbox', { name: 'Name (optional)' }), 'Jörg Ä. Müller')
    await user.click(screen.getByRole('button', { name: /^JSON/ }))
    const assessment = readAssessment(await content())
    expect(assessment.ok && assessment.value.person).toBe('Jörg Ä. Müller')
    expect(screen.getByText(/gap-summary_jörg-ä-müller_mlops_ml-engineer_middle_/)).toBeTruthy()
  })

  it('can be copied as Markdown, and says so', async () => {
    const { user } = await openGap()
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    const text = await content()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(text)
    expect(screen.getAllByText('Copied.').length).toBeGreaterThan(0)
  })

  it('says how to help oneself where copying is not allowed', async () => {
    const { user } = await openGap()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    await content()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(
      (await screen.findAllByText(/Select the text and copy it yourself/)).length,
    ).toBeGreaterThan(0)
  })
})

it('another tab’s later change is what the summary shows', async () => {
  let tell: (assessment: ReturnType<typeof halfRated>) => void = () => undefined
  const storage = memoryStorage({ assessments: [halfRated()] })
  await openApp(gap, {
    storage: {
      ...storage,
      onChangeElsewhere: (listener) => {
        tell = (record) => listener({ kind: 'stored', record })
        return () => undefined
      },
    },
  })
  tell(
    applyChange(
      halfRated(),
      { field: 'ratings', criterion: architecture, to: { value: 2, profileVersion: '2026-03-17' } },
      '2026-11-02T08:00:00.000Z',
    ),
  )
  expect(
    await screen.findByRole('heading', { name: 'MLOps at Senior: 2 of 4 met, 1 gap, 1 not rated' }),
  ).toBeTruthy()
})
