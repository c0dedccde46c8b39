import { waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseAlignment } from '#io/alignment.ts'
import { parseAssessment } from '#io/assessment.ts'
import type { Parsed } from '#io/problem.ts'
import { useStore } from '#state/store.ts'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'
import { selfAssessment } from '../fixtures/team-files.ts'

const instant = '2026-11-10T09:00:00.000Z'
const base = { role: 'ml-engineer', level: 'middle', values: [2, 0, 1, 3, 2] }
const anna = selfAssessment({ ...base, id: 'anna', person: 'Anna Özdemir' })
const bernd = selfAssessment({ ...base, id: 'bernd', level: 'senior', person: 'Bernd Kraus' })

function valid<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
const file = (content: unknown) => valid(parseAssessment(content))

function alignment(more: { readonly [field: string]: unknown } = {}) {
  const side = { ...anna, copiedFrom: 'anna', ratings: {} }
  return valid(
    parseAlignment({
      format: 'levelwise-alignment/1',
      id: 'al-1',
      self: anna,
      review: { ...side, id: 'al-1-review', kind: 'review' },
      agreed: { ...side, id: 'al-1-agreed', kind: 'agreed' },
      created: instant,
      changed: instant,
      finished: instant,
      ...more,
    }),
  )
}

const openTeam = (address = '#/team', stored: Parameters<typeof memoryStorage>[0] = {}) =>
  openApp(address, { storage: memoryStorage({ team: [file(anna), file(bernd)], ...stored }) })

describe('how many are wanted', () => {
  it.each(['0', '-1', '100', '1.5', 'x'])('says what is allowed in place of %s', async (typed) => {
    const { findByRole, user, getByRole, getByText } = await openTeam()
    const field = await findByRole('textbox', { name: 'How many' })
    await user.clear(field)
    expect(getByText('A whole number from 1 to 99.')).toBeTruthy()
    await user.type(field, typed)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const hold = getByRole('button', { name: 'Hold the team against it' })
    expect(hold.getAttribute('aria-disabled')).toBe('true')
    await user.click(hold)
    expect(window.location.hash).toBe('#/team')
  })

  it('goes into the address where it can be', async () => {
    const { findByRole, user, getByRole } = await openTeam()
    const field = await findByRole('textbox', { name: 'How many' })
    await user.clear(field)
    await user.type(field, '12')
    await user.click(getByRole('button', { name: 'Hold the team against it' }))
    expect(window.location.hash).toMatch(/:12$/)
  })
})

describe('what of a team is on the device', () => {
  it('is said to be refused where it is', async () => {
    const { findByRole, findByText, user, queryByText } = await openApp('#/team', {
      storage: { ...memoryStorage({}, 'full') },
    })
    useStore.setState({ team: { [file(anna).id]: { assessment: file(anna), isSeen: true } } })
    await user.click(await findByRole('button', { name: 'Keep the team on this device' }))
    expect(
      await findByText(/1 file of the team is not kept\. Not stored on this device: its storage/),
    ).toBeTruthy()
    expect(queryByText('The team is kept on this device.')).toBeNull()
  })

  it('holds the files of reviews, which stay when all are removed', async () => {
    const { findByText, findByRole, user } = await openTeam('#/team', { alignments: [alignment()] })
    await user.click(await findByRole('button', { name: 'No longer keep it' }))
    expect(await findByText(/1 of the files is stored with your review of it\./)).toBeTruthy()
    await user.click(await findByRole('button', { name: 'Remove all' }))
    expect(await findByText(/^1 review stays on this device/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
  })
})

describe('hidden names', () => {
  it('are hidden in a review and an alignment, with the number that Team tells', async () => {
    const stored = { alignments: [alignment()] }
    for (const [address, title] of [
      ['#/mlops/assess/ml-engineer/middle?of=al-1-review', 'Your review: '],
      ['#/team/alignment/al-1', 'Alignment: '],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one app at a time
      const { findByRole, user, getByRole } = await openTeam(address, stored)
      // oxlint-disable-next-line no-await-in-loop
      expect((await findByRole('heading', { level: 1 })).textContent).toBe(`${title}Person 1`)
      expect(document.body.textContent).not.toContain('Özdemir')
      // oxlint-disable-next-line no-await-in-loop
      await user.click(getByRole('checkbox', { name: 'Show names' }))
      expect(getByRole('heading', { level: 1 }).textContent).toBe(`${title}Anna Özdemir`)
    }
  })

  it('are one number in the table and in the list of reviews', async () => {
    const { findAllByRole } = await openTeam('#/team', { alignments: [alignment()] })
    const links = await findAllByRole('link', { name: 'Person 1' })
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/mlops/gap/ml-engineer/middle?of=anna',
      '#/team/alignment/al-1',
    ])
  })
})

describe('an alignment', () => {
  it('is said to be stored after it was read from the device', async () => {
    const { findByRole, queryByText } = await openTeam('#/team/alignment/al-1', {
      alignments: [alignment()],
    })
    await findByRole('heading', { level: 1 })
    expect(queryByText('nothing stored yet')).toBeNull()
  })

  it('is told to whom it is about by name, and without anything to rate', async () => {
    const { findByRole, queryByRole, getByRole } = await openApp('#/team/alignment/al-1', {
      storage: memoryStorage({ alignments: [alignment()], assessments: [file(anna)] }),
    })
    expect((await findByRole('heading', { level: 1 })).textContent).toBe('Alignment: Anna Özdemir')
    expect(getByRole('heading', { name: 'The review' })).toBeTruthy()
    expect(queryByRole('link', { name: /rating/ })).toBeNull()
    expect(queryByRole('checkbox', { name: 'Show names' })).toBeNull()
  })

  it('shows only the beginning of a very long note until all of it is asked for', async () => {
    const [criterion = ''] = Object.keys(anna.ratings)
    const text = 'word '.repeat(200)
    const self = { ...anna, notes: { [criterion]: { at: instant, text } } }
    const { findByRole, getByText, user, queryByRole } = await openTeam('#/team/alignment/al-1', {
      alignments: [alignment({ self })],
    })
    const more = await findByRole('button', { name: 'Show all of it' })
    expect(getByText(text.trim()).className).not.toBe('')
    await user.click(more)
    expect(getByText(text.trim()).className).toBe('')
    expect(queryByRole('button', { name: 'Show all of it' })).toBeNull()
  })
})

describe('a review', () => {
  it('is rated at the level and the target of the file', async () => {
    const { findByRole, user } = await openApp('#/team', {
      storage: memoryStorage({ team: [file({ ...anna, target: 'lead' })] }),
    })
    await user.click(await findByRole('button', { name: 'Rate it yourself' }))
    expect(window.location.hash).toMatch(/middle\?target=lead&of=/)
  })

  it('is said to store the file before it is begun', async () => {
    const { findByRole } = await openTeam()
    const people = await findByRole('region', { name: 'People and competence areas' })
    expect(within(people).getByText(/store the file together with your review/)).toBeTruthy()
  })
})
