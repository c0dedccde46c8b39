import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ratingOf } from '#domain/standing.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { useStore } from '#state/store.ts'
import { criterionId } from '../fixtures/ids.ts'
import { memoryStorage, onlyAssessment, openApp } from '../fixtures/interface.tsx'
import { storedProfile } from '../fixtures/own-profiles.ts'
import { type RatingLiteral, assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { snapshotAt } from '../fixtures/snapshots.ts'

const address = '#/mlops/history/ml-engineer/middle'
const design = 'ml-engineer.middle.pipeline-design'
const retraining = 'ml-engineer.middle.automated-retraining'
const pipelines = 'ml-engineer.senior.pipeline-ci-cd'
const about = {
  profile: { id: 'mlops', version: '2026-03-17' },
  role: 'ml-engineer',
}
const answered = (ratings: Readonly<Record<string, RatingLiteral>>, more = {}) =>
  assessmentOf(ratings, { ...about, ...more })

const may = snapshotAt('2026-05-12', answered({ [design]: 1, [retraining]: 2 }), {
  name: 'Before the talk',
})
const july = snapshotAt('2026-07-30', answered({ [design]: 2, [retraining]: 2 }))
const now = answered(
  { [design]: 3, [retraining]: 1, [pipelines]: 2 },
  { notes: { [design]: { at: '2026-08-01T09:00:00.000Z', text: 'Led it.' } } },
)

async function openHistory(
  options: {
    readonly own?: typeof now
    readonly snapshots?: readonly Snapshot[]
    readonly language?: 'en' | 'de'
    readonly hash?: string
  } = {},
) {
  const { own = now, snapshots = [may, july], language = 'en', hash = address } = options
  const opened = await openApp(hash, {
    language,
    storage: memoryStorage({ assessments: [own], snapshots }),
  })
  await screen.findByRole('heading', { level: 1, name: /^(History|Verlauf):/ })
  return opened
}

const item = (name: RegExp) => within(screen.getByRole('article', { name }))
const valueOf = (id: string) => ratingOf(onlyAssessment(), criterionId(id))?.value
const stored = () => Object.values(useStore.getState().snapshots)

describe('the list of snapshots', () => {
  it('has the latest first, each with its name, reason, version and counts', async () => {
    await openHistory()
    const names = screen.getAllByRole('article').map((one) => one.textContent)
    expect(names).toHaveLength(2)
    expect(names[0]).toContain('30 July 2026')
    const older = item(/12 May 2026/)
    expect(older.getByText('Before the talk')).toBeTruthy()
    expect(older.getByText(/taken by hand · profile version 2026-03-17/)).toBeTruthy()
    expect(older.getByText('Middle: 1 of 5 met')).toBeTruthy()
    expect(older.getByText('Senior: 0 of 4 met')).toBeTruthy()
  })

  it('holds the latest against now', async () => {
    await openHistory()
    const latest = item(/30 July 2026/)
    expect(
      latest.getByText(/: 1 newly met, 1 no longer met, 1 other rating changed and 1 new note\.$/),
    ).toBeTruthy()
    expect(latest.getByText('Senior: No answer → 2 Independently')).toBeTruthy()
    expect(latest.getByText('Middle: 2 Independently → 1 With support')).toBeTruthy()
    expect(latest.getByText('Led it.')).toBeTruthy()
    expect(item(/12 May 2026/).queryByText(/newly met/)).toBeNull()
  })

  it('holds the one of the address against now, and another one when it is chosen', async () => {
    const { user } = await openHistory({ hash: `${address}?snapshot=${may.id}` })
    expect(
      item(/12 May 2026/).getByText(/: 2 newly met, 1 no longer met and 1 new note\.$/),
    ).toBeTruthy()
    await user.click(item(/30 July 2026/).getByRole('button', { name: 'Compare with now' }))
    expect(item(/30 July 2026/).getByText(/1 newly met/)).toBeTruthy()
    expect(window.location.hash).toBe(`${address}?snapshot=${july.id}`)
  })

  it('folds away what is too much to read', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      snapshotAt(
        new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
        answered({ [design]: 1 }),
      ),
    )
    const { user } = await openHistory({ snapshots: many })
    expect(screen.getAllByRole('article')).toHaveLength(12)
    await user.click(screen.getByRole('button', { name: 'Show 108 more snapshots' }))
    expect(screen.getAllByRole('article')).toHaveLength(120)
  })

  it('says what snapshots are for where there is none yet', async () => {
    await openHistory({ snapshots: [] })
    expect(screen.getByRole('region', { name: 'No snapshot yet' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Progress over time' })).toBeNull()
  })

  it('leads to rating where nothing is said yet', async () => {
    await openHistory({ own: answered({}), snapshots: [] })
    expect(screen.queryByRole('button', { name: 'Take a snapshot' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Begin rating' }).getAttribute('href')).toBe(
      '#/mlops/assess/ml-engineer/middle',
    )
    expect(screen.queryByRole('region', { name: 'Start over' })).toBeNull()
  })

  it('is German throughout', async () => {
    await openHistory({ language: 'de' })
    expect(screen.getByRole('article', { name: /^Stand vom 30\.7\.2026, / })).toBeTruthy()
    expect(
      screen.getByText(
        /1 neu erfüllt, 1 nicht mehr erfüllt, 1 weitere Bewertung geändert und 1 neue Notiz\.$/,
      ),
    ).toBeTruthy()
  })
})

describe('a snapshot', () => {
  it('is taken by hand, with a name', async () => {
    const { user } = await openHistory({ snapshots: [] })
    await user.type(screen.getByRole('textbox', { name: 'Name (optional)' }), 'In November')
    await user.click(screen.getByRole('button', { name: 'Take a snapshot' }))
    expect(item(/22 November 2026/).getByText('In November')).toBeTruthy()
    expect(screen.getByText(/nothing has changed\.$/)).toBeTruthy()
    expect(stored()).toMatchObject([
      { reason: 'hand', assessment: { ratings: now.ratings, notes: now.notes } },
    ])
  })

  it('takes another name', async () => {
    const { user } = await openHistory()
    await user.click(item(/12 May 2026/).getByRole('button', { name: 'Rename' }))
    const name = within(screen.getByRole('dialog')).getByRole('textbox')
    await user.clear(name)
    await user.type(name, 'Spring{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(item(/12 May 2026/).getByText('Spring')).toBeTruthy()
  })

  it('is deleted, and comes back by Undo', async () => {
    const { user } = await openHistory()
    await user.click(item(/12 May 2026/).getByRole('button', { name: 'Delete' }))
    expect([screen.getAllByRole('article').length, stored()]).toEqual([1, [july]])
    expect(screen.getAllByText(/^The snapshot of 12 May 2026.* was deleted\.$/)).not.toEqual([])
    expect(document.activeElement?.textContent).toBe('Undo')
    await user.keyboard('{Enter}')
    expect(stored()).toContainEqual(may)
  })

  it('is gone back to after saying what that changes, and taken back as one step', async () => {
    const { user } = await openHistory()
    await user.click(item(/12 May 2026/).getByRole('button', { name: 'Go back to it' }))
    const dialog = within(
      screen.getByRole('dialog', { name: /^Go back to the snapshot of 12 May/ }),
    )
    expect(dialog.getByText('4 entries become what they were then:')).toBeTruthy()
    expect(dialog.getByText('Middle: 3 Enables others → 1 With support')).toBeTruthy()
    expect(valueOf(design)).toBe(3)
    await user.click(dialog.getByRole('button', { name: 'Go back to it' }))
    expect([valueOf(design), valueOf(pipelines), stored().length]).toEqual([1, undefined, 3])
    expect(screen.getAllByText(/^Everything is as it was on 12 May 2026/)).not.toEqual([])
    const [undo] = screen.getAllByRole('button', { name: 'Undo' })
    if (undo) await user.click(undo)
    expect([valueOf(design), valueOf(pipelines)]).toEqual([3, 2])
    expect(window.location.hash).toContain('/history/')
  })

  it('says so where going back would change nothing', async () => {
    const { user } = await openHistory({ own: july.assessment })
    await user.click(item(/30 July 2026/).getByRole('button', { name: 'Go back to it' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/^Nothing would change/)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: 'Go back to it' })).toBeNull()
  })
})

describe('starting over', () => {
  it('says what is cleared, keeps it as a snapshot, and can be taken back', async () => {
    const { user } = await openHistory({ snapshots: [] })
    await user.click(screen.getByRole('button', { name: 'Clear everything' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(
      dialog.getByText('4 entries are cleared, at all levels: 3 ratings and 1 note.'),
    ).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Clear everything' }))
    expect([valueOf(design), stored()]).toMatchObject([undefined, [{ reason: 'reset' }]])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(design)).toBe(3)
  })

  it('changes nothing when it is cancelled', async () => {
    const { user } = await openHistory({ snapshots: [] })
    await user.click(screen.getByRole('button', { name: 'Clear everything' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    expect([valueOf(design), stored()]).toEqual([3, []])
  })
})

describe('progress over time', () => {
  it('is a picture that says what it shows, with its figures in a table', async () => {
    await openHistory()
    expect(
      screen.getByRole('img', {
        name: /^Middle: criteria met over time .*1 met at the first of 3 moments, 1 now\./,
      }),
    ).toBeTruthy()
    const rows = within(screen.getByRole('table', { name: 'Senior: criteria met over time' }))
      .getAllByRole('row')
      .map((row) =>
        within(row)
          .queryAllByRole('cell')
          .map(({ textContent }) => textContent)
          .join(' '),
      )
    expect(rows).toEqual(['', '1 0 0 3', '0 0 0 4', '0 0 0 4'])
  })
})

describe('another version of the profile', () => {
  const at = '2026-03-17T09:00:00.000Z'
  const own = answered(
    {},
    {
      ratings: {
        [design]: { at, value: 2, profileVersion: '2025-01-01' },
        gone: { at, value: 1, profileVersion: '2025-01-01' },
        unknown: { at, value: 2, profileVersion: '2024-01-01' },
      },
      notes: { gone: { at, text: 'Still mine.' } },
      steps: { gone: { at, text: 'Ask about it.' } },
    },
  )
  const old = snapshotAt(
    '2025-06-01',
    answered(
      {},
      {
        profile: { id: 'mlops', version: '2025-01-01' },
        texts: { gone: 'Runs the old store.', [design]: 'Draws pipelines.' },
      },
    ),
  )

  it('leaves what has no place any more in sight, with its wording as far as it is known', async () => {
    await openHistory({ own, snapshots: [old] })
    const card = within(screen.getByRole('region', { name: 'From an earlier version' }))
    expect(card.getByText('Runs the old store.')).toBeTruthy()
    expect(card.getByText('1 With support, rated against version 2025-01-01')).toBeTruthy()
    expect(card.getByText('Still mine.')).toBeTruthy()
    expect(card.getByText('Ask about it.')).toBeTruthy()
    expect(card.getByText('The wording is no longer known. Id: unknown')).toBeTruthy()
  })

  it('marks ratings that were given against it, with the wording of then where it differs', async () => {
    await openHistory({ own, snapshots: [old] })
    const card = within(screen.getByRole('region', { name: 'Rated against another version' }))
    expect(card.getByText('2 Independently, rated against version 2025-01-01')).toBeTruthy()
    expect(card.getByText('Then worded: “Draws pipelines.”')).toBeTruthy()
  })

  it('is not spoken of where everything is of this one', async () => {
    await openHistory()
    expect(screen.queryByRole('region', { name: 'From an earlier version' })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Rated against another version' })).toBeNull()
  })

  it('is told in the words of a version that is kept on the device', async () => {
    const [cell, ...others] = smallProfile.expectations
    if (!cell) throw new Error('a profile with a cell is needed')
    const next = {
      ...smallProfile,
      version: '2026-04-01',
      expectations: [
        { ...cell, criteria: cell.criteria.filter(({ id }) => id !== 'j2') },
        ...others,
      ],
    }
    const kept = [storedProfile(smallProfile), storedProfile(next, '2026-11-23T12:00:00.000Z')]
    await openApp('#/gardening/history/engineer/junior', {
      storage: {
        ...memoryStorage({ profiles: kept, assessments: [assessmentOf({ j1: 2, j2: 1 })] }),
        read: {
          profile: async (id) => kept.find((profile) => profile.id === id),
          draft: async () => undefined,
        },
      },
    })
    const card = within(await screen.findByRole('region', { name: 'From an earlier version' }))
    expect(await card.findByText('Explains the beds.')).toBeTruthy()
  })
})

describe('the way to the history', () => {
  it('begins in the gap summary, which says what changed since the last snapshot', async () => {
    const { user } = await openApp('#/mlops/gap/ml-engineer/middle/lead', {
      storage: memoryStorage({ assessments: [now], snapshots: [may, july] }),
    })
    const line = await screen.findByText(/^Since the snapshot of 30 July 2026.*: 1 newly met,/)
    expect(
      within(line.parentElement ?? line)
        .getByRole('link', { name: 'History' })
        .getAttribute('href'),
    ).toBe('#/mlops/history/ml-engineer/middle?target=lead')
    await user.click(screen.getByRole('button', { name: /^Markdown/ }))
    const preview = await screen.findByRole('region', { name: 'Content of the file' })
    expect(preview.textContent).toMatch(/Since the snapshot of 30 July 2026.*: 1 newly met,/)
  })

  it('begins in Assess, too', async () => {
    await openApp('#/mlops/assess/ml-engineer/middle')
    expect(screen.getByRole('link', { name: 'History' }).getAttribute('href')).toBe(address)
  })

  it('is not offered beside somebody else’s assessment', async () => {
    const other = answered({ [design]: 2 }, { id: 'somebody' })
    await openApp('#/mlops/gap/ml-engineer/middle/senior?of=somebody', {
      storage: memoryStorage({ assessments: [now], snapshots: [july], team: [other] }),
    })
    await screen.findByText(/^You are looking at somebody else’s assessment/)
    expect(screen.queryByRole('link', { name: 'History' })).toBeNull()
    expect(screen.queryByText(/^Since the snapshot/)).toBeNull()
  })
})
