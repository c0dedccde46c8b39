import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { useStore } from '#state/store.ts'
import { memoryStorage, onlyAssessment, openApp } from '../fixtures/interface.tsx'
import { assessmentFrom } from '../fixtures/parsed.ts'

const [early, late] = ['2026-03-17T09:00:00.000Z', '2026-04-01T09:00:00.000Z']
const criterion = 'ml-engineer.middle.pipeline-design'

const assessmentWith = (value: unknown, at: string, more: object = {}): Assessment =>
  assessmentFrom({
    format: 'levelwise-assessment/1',
    id: 'mine',
    kind: 'self',
    profile: { id: 'mlops', version: '2026-03-17' },
    role: 'ml-engineer',
    level: 'middle',
    ratings: { [criterion]: { at, value, profileVersion: '2026-03-17' } },
    notes: {},
    evidence: {},
    steps: {},
    created: early,
    changed: at,
    ...more,
  })

const fileOf = (content: unknown, name = 'file.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

async function openData(assessments: readonly Assessment[] = [], language: 'en' | 'de' = 'en') {
  const { user } = await openApp('#/data', { language, storage: memoryStorage({ assessments }) })
  const pick = async (...files: readonly File[]) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('no file can be picked')
    await user.upload(input, [...files])
  }
  return { user, pick }
}

const preview = () => screen.findByRole('region', { name: 'What is in the file' })
const valueHere = () => {
  const entry = onlyAssessment().ratings[criterion]
  return entry && 'value' in entry ? entry.value : undefined
}

afterEach(() => {
  window.location.hash = ''
})

describe('a file that is opened', () => {
  it('shows each difference and which side counts, and changes nothing', async () => {
    const { pick } = await openData([assessmentWith(1, early)])
    await pick(fileOf(assessmentWith(3, late)))
    const shown = within(await preview())
    expect(shown.getByText('The same assessment is on this device.')).toBeTruthy()
    expect(shown.getByText('1 With support')).toBeTruthy()
    expect(shown.getByText('3 Enables others').closest('div')?.textContent).toContain('counts')
    expect(valueHere()).toBe(1)
  })

  it('does nothing when it is cancelled', async () => {
    const { pick, user } = await openData([assessmentWith(1, early)])
    await pick(fileOf(assessmentWith(3, late)))
    await user.click(within(await preview()).getByRole('button', { name: 'Cancel' }))
    expect(screen.getByText('Cancelled. Nothing was changed.', { selector: 'main *' })).toBeTruthy()
    expect(valueHere()).toBe(1)
  })

  it('is taken in once, however often Do it is pressed, and Undo brings back what was', async () => {
    const { pick, user } = await openData([assessmentWith(1, early)])
    await pick(fileOf(assessmentWith(3, late)))
    const doIt = within(await preview()).getByRole('button', { name: 'Do it' })
    fireEvent.click(doIt)
    fireEvent.click(doIt)
    expect([valueHere(), useStore.getState().past.length]).toEqual([3, 1])
    expect(Object.values(useStore.getState().snapshots)).toHaveLength(1)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(valueHere()).toBe(1))
    expect(useStore.getState().snapshots).toEqual({})
  })

  it('says where nothing would change', async () => {
    const { pick } = await openData([assessmentWith(1, early)])
    await pick(fileOf(assessmentWith(1, early)))
    const shown = within(await preview())
    expect(shown.getByText(/Everything in it is here already: nothing would change/)).toBeTruthy()
    expect(shown.queryByRole('button', { name: 'Do it' })).toBeNull()
  })

  it('of another id suggests a copy, and shows what the other choices would change', async () => {
    const { pick, user } = await openData([assessmentWith(1, early)])
    await pick(fileOf(assessmentWith(3, late, { id: 'theirs', person: '<b>Eva</b>' })))
    const shown = within(await preview())
    const copy = shown.getByRole('radio', { name: /keep a copy/ })
    expect(copy instanceof HTMLInputElement && copy.checked).toBe(true)
    expect(shown.getByText('name in the file: <b>Eva</b>')).toBeTruthy()
    expect(shown.queryByText(/difference/)).toBeNull()
    await user.click(shown.getByRole('radio', { name: /from another device/ }))
    expect(shown.getByText('2 differences')).toBeTruthy()
    await user.click(shown.getByRole('radio', { name: 'Leave it out' }))
    expect(shown.getByText('With these choices nothing would change.')).toBeTruthy()
    await user.click(shown.getByRole('button', { name: 'Do it' }))
    expect(Object.keys(useStore.getState().assessments)).toEqual(['mine'])
  })

  it.each([
    ['no JSON', '{', 'This is not JSON.'],
    ['a newer format', { format: 'levelwise-backup/2' }, /is newer than this app/],
    ['an empty one', '', 'The file is empty.'],
  ])('is refused with place and reason: %s', async (_, content, reason) => {
    const { pick } = await openData([assessmentWith(1, early)])
    await pick(fileOf(content, '"><img src=x>.json'))
    expect(await screen.findByText(reason)).toBeTruthy()
    expect(screen.getByText('"><img src=x>.json')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'What is in the file' })).toBeNull()
    expect(valueHere()).toBe(1)
  })

  it('is opened beside a bad one', async () => {
    const { pick } = await openData()
    await pick(fileOf('{', 'bad.json'), fileOf(assessmentWith(2, early)))
    expect(await screen.findByText('bad.json')).toBeTruthy()
    expect(within(await preview()).getByText('Middle ML Engineer')).toBeTruthy()
  })
})

describe('what is on the device', () => {
  it('is listed, can be deleted, and comes back', async () => {
    const { user } = await openData([assessmentWith(1, early)])
    const card = within(screen.getByRole('region', { name: 'What is on this device' }))
    expect(card.getByText(/Self-assessment · 1 rated · last changed on 17 March 2026/)).toBeTruthy()
    await user.click(card.getByRole('button', { name: 'Delete' }))
    expect(useStore.getState().assessments).toEqual({})
    expect(card.getByText(/Nothing yet/)).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('Deleted: Middle ML Engineer.')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(valueHere()).toBe(1))
  })

  it('names other people only while names are shown', async () => {
    await openData([assessmentWith(1, early, { id: 'c', copiedFrom: 'x', person: 'Eva' })])
    expect(screen.queryByText(/Eva/)).toBeNull()
    useStore.setState({ showsNames: true })
    expect(await screen.findByText(/Eva/)).toBeTruthy()
  })

  it('is German where the interface is', async () => {
    await openData([assessmentWith(1, early)], 'de')
    expect(
      screen.getByRole('heading', { level: 1, name: 'Ihre Daten auf diesem Gerät' }),
    ).toBeTruthy()
  })
})

describe('an export', () => {
  const lastExported = () => useStore.getState().settings.lastExported
  async function download(user: Awaited<ReturnType<typeof openApp>>['user']) {
    // Written a moment after the dialog has opened.
    await screen.findByLabelText('Content of the file')
    await user.click(screen.getByRole('button', { name: 'Download' }))
  }

  it('of a backup shows all that goes out, and is noted once it is saved', async () => {
    const { user } = await openData([assessmentWith(1, early)])
    await user.click(screen.getByRole('button', { name: 'Export a backup' }))
    expect((await screen.findByLabelText('Content of the file')).textContent).toContain(
      '"format": "levelwise-backup/1"',
    )
    expect(lastExported()).toBeUndefined()
    await download(user)
    expect(lastExported()).toBe('2026-11-22T12:00:00.000Z')
  })

  it.each([
    ['JSON', '2026-11-22T12:00:00.000Z'],
    ['CSV', undefined],
  ])('of the gap summary as %s is noted: %s', async (format, noted) => {
    const { user } = await openApp('#/mlops/gap/ml-engineer/middle/senior', {
      storage: memoryStorage({ assessments: [assessmentWith(1, early)] }),
    })
    await user.click(await screen.findByRole('button', { name: new RegExp(`^${format}`) }))
    await download(user)
    expect(lastExported()).toBe(noted)
  })
})
