// @vitest-environment node
import { alignmentId } from '#io/record-ids.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mergeAlignments } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { type IncomingChoice, planOf } from '#domain/incoming.ts'
import { mergeAssessments } from '#domain/merge-assessments.ts'
import { ratingOf } from '#domain/standing.ts'
import { parseAlignment } from '#io/alignment.ts'
import { readBackup, writeBackup } from '#io/backup.ts'
import { beginReview } from '#state/alignment-actions.ts'
import { changeAssessment, undo } from '#state/assessment-actions.ts'
import { noteExport } from '#state/export-note.ts'
import { backupOf, holdingsIn, holdingsOf, noProfiles } from '#state/holdings.ts'
import { takeIn } from '#state/incoming-actions.ts'
import type { ReadFiles } from '#state/open-files.ts'
import { removeAssessment, removeSnapshot } from '#state/record-actions.ts'
import { type AppState, initialState, startStore, useStore } from '#state/store.ts'
import type { DeviceStorage, Stored } from '#storage/device-storage.ts'
import { anyAssessed, runs } from '../fixtures/arbitraries.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { assessmentId, criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { valueOf } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const late = '2026-04-01T09:00:00.000Z'
const nothingRead: ReadFiles = { assessments: [], alignments: [], backups: [], refused: [] }
const state = () => useStore.getState()
let stop: () => void

/** As a real device: what is written is merged with what it has. */
function mergingDevice(stored: Partial<Stored>): DeviceStorage {
  const { storage } = fakeDevice(stored)
  const assessments = new Map((stored.assessments ?? []).map((one) => [one.id, one]))
  const alignments = new Map((stored.alignments ?? []).map((one) => [one.id, one]))
  return {
    ...storage,
    save: {
      ...storage.save,
      assessment: async (record) => {
        const known = assessments.get(record.id)
        const value = known ? mergeAssessments(known, record) : record
        assessments.set(record.id, value)
        return { ok: true, value }
      },
      alignment: async (record) => {
        const known = alignments.get(record.id)
        const value = known ? mergeAlignments(known, record) : record
        alignments.set(record.id, value)
        return { ok: true, value }
      },
    },
    remove: async (kind, id) => {
      if (kind === 'assessment') assessments.delete(assessmentId(id))
      if (kind === 'alignment') alignments.delete(alignmentId(id))
      return storage.remove(kind, id)
    },
  }
}

async function start(stored: Partial<Stored> = {}): Promise<void> {
  let ids = 0
  let seconds = 0
  stop = await startStore({
    now: () => new Date(Date.UTC(2026, 10, 22, 12, 0, (seconds += 1))).toISOString(),
    newId: () => `new-${(ids += 1)}`,
    storage: mergingDevice(stored),
  })
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

/** Opens files and does what is suggested, or what is chosen for all of them. */
function open(
  files: Partial<ReadFiles>,
  {
    choice,
    takesSettings = true,
  }: { readonly choice?: IncomingChoice; readonly takesSettings?: boolean } = {},
) {
  const plan = planOf(holdingsOf(state()), holdingsIn({ ...nothingRead, ...files }))
  const assessments = new Map(
    choice === undefined ? [] : plan.assessments.map(({ file }) => [file.id, choice]),
  )
  return takeIn(plan, {
    assessments,
    takesSettings,
    shownSettings: { language: 'en', theme: 'system' },
  })
}

const backup = () =>
  writeBackup(backupOf(holdingsOf(state()), { team: true, alignments: true }, noProfiles), [])
const reopened = (json: string) => ({ backups: [valueOf(readBackup(json))] })
const valueAt = (assessment: Assessment | undefined, id: string) =>
  assessment && ratingOf(assessment, criterionId(id))?.value
const assessmentWith = (id: string) => state().assessments[assessmentId(id)]
const idsIn = (records: object) => Object.keys(records)
/** What a person sees of the store. */
const seen = ({
  alignments,
  assessments,
  isTeamKept,
  past,
  settings,
  snapshots,
  team,
}: AppState) => ({
  alignments,
  assessments,
  isTeamKept,
  past,
  settings,
  snapshots,
  team,
})

const mine = assessmentOf({ j1: 2, m1: 1 })
const later = assessmentOf(
  {},
  {
    ratings: {
      j1: { at: late, value: 3, profileVersion: '2026-03-17' },
      m1: { at: '2026-01-01T09:00:00.000Z', value: 0, profileVersion: '2026-03-17' },
    },
    changed: late,
  },
)
const theirs = assessmentOf({ j1: 0 }, { id: 'theirs', person: 'Eva' })
const alignment = valueOf(
  parseAlignment({
    format: 'levelwise-alignment/1',
    id: 'al',
    review: assessmentOf({ j1: 2 }, { id: 'review', kind: 'review' }),
    agreed: assessmentOf({}, { id: 'agreed', kind: 'agreed' }),
    created: '2026-03-17T09:00:00.000Z',
    changed: '2026-03-17T09:00:00.000Z',
  }),
)

beforeEach(() => start())
afterEach(() => {
  stop()
  useStore.setState(initialState, true)
})

describe('a backup', () => {
  it('opened on an empty device and exported again gives the same bytes', async () => {
    stop()
    await start({
      assessments: [mine, assessmentOf({}, { id: 'copy', copiedFrom: 'theirs' })],
      alignments: [alignment],
      team: [theirs],
      settings: { theme: 'dark', language: 'de', lastAddress: '#/x' },
    })
    const first = backup()
    stop()
    await start()
    open(reopened(first.replace('12:00:01', '12:00:02')))
    await settled()
    expect(
      backup().replace(/"created": "2026-11-22T12:00:\d\d/, '"created": "2026-11-22T12:00:01'),
    ).toBe(first)
  })

  it('does so whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessed, async ([, assessment]) => {
        stop()
        useStore.setState(initialState, true)
        await start({ assessments: [assessment] })
        const first = backup()
        stop()
        await start()
        open(reopened(first))
        expect(holdingsOf(state()).assessments).toEqual([assessment])
        expect(backup()).toBe(first)
      }),
      runs(50),
    )
  })

  it('leaves out what is other people’s where that is chosen, and alignments that are only open', async () => {
    stop()
    await start({ alignments: [alignment], team: [theirs] })
    const parts = (json: string) => {
      const { alignments, team } = valueOf(readBackup(json))
      return [alignments.length, team?.length]
    }
    expect(parts(backup())).toEqual([1, 1])
    const without = backupOf(holdingsOf(state()), { team: false, alignments: false }, noProfiles)
    expect(parts(writeBackup(without, []))).toEqual([0, undefined])
    useStore.setState({ openedAlignments: [alignment.id], isTeamKept: false })
    expect(parts(backup())).toEqual([0, undefined])
  })
})

describe('an assessment of the same id', () => {
  beforeEach(async () => {
    stop()
    await start({ assessments: [mine] })
  })

  it('is brought together: what was given later stays, with its instant', async () => {
    open({ assessments: [later] })
    await settled()
    expect([valueAt(assessmentWith('a-1'), 'j1'), valueAt(assessmentWith('a-1'), 'm1')]).toEqual([
      3, 1,
    ])
    expect(assessmentWith('a-1')?.ratings['j1']?.at).toBe(late)
  })

  it('is kept as a snapshot before', () => {
    open({ assessments: [later] })
    expect(Object.values(state().snapshots)).toMatchObject([{ reason: 'import', assessment: mine }])
  })

  it('comes back with Undo, whatever the device merges, and the snapshot goes', async () => {
    const undoIt = open({ assessments: [later] })
    await settled()
    undoIt()
    await settled()
    expect([valueAt(assessmentWith('a-1'), 'j1'), valueAt(assessmentWith('a-1'), 'm1')]).toEqual([
      2, 1,
    ])
    expect([idsIn(state().snapshots), state().past]).toEqual([[], []])
  })

  it('comes back with the undo of every change, too', async () => {
    const undoIt = open({ assessments: [later] })
    undo()
    await settled()
    expect(valueAt(assessmentWith('a-1'), 'j1')).toBe(2)
    undoIt()
    await settled()
    expect(valueAt(assessmentWith('a-1'), 'j1')).toBe(2)
  })

  it('keeps what was rated after it was taken in', async () => {
    const undoIt = open({ assessments: [later] })
    await changeAssessment(
      { profile: smallProfile, role: roleId('engineer'), level: levelId('middle') },
      {
        field: 'ratings',
        criterion: criterionId('j1'),
        to: { value: 1, profileVersion: '2026-03-17' },
      },
    )
    undoIt()
    await settled()
    expect(valueAt(assessmentWith('a-1'), 'j1')).toBe(1)
  })

  it('takes the place of the one here where that is chosen, and comes back as one step', async () => {
    open({ assessments: [later] }, { choice: 'replace' })
    await settled()
    expect([valueAt(assessmentWith('a-1'), 'j1'), valueAt(assessmentWith('a-1'), 'm1')]).toEqual([
      3, 0,
    ])
    undo()
    await settled()
    expect([valueAt(assessmentWith('a-1'), 'j1'), valueAt(assessmentWith('a-1'), 'm1')]).toEqual([
      2, 1,
    ])
  })

  it('changes nothing where it is left out, or says the same', () => {
    const before = seen(state())
    open({ assessments: [later] }, { choice: 'leave' })
    open({ assessments: [mine] })
    expect(seen(state())).toEqual(before)
  })

  it('taken in twice is the same as once', async () => {
    open({ assessments: [later] })
    await settled()
    const once = seen(state())
    open({ assessments: [later] })
    await settled()
    expect(seen(state())).toEqual(once)
  })
})

describe('an assessment of another id', () => {
  beforeEach(async () => {
    stop()
    await start({ assessments: [mine] })
  })

  it('is suggested to be kept as a copy, with an id of its own', () => {
    open({ assessments: [theirs] })
    expect(idsIn(state().assessments)).toEqual(['a-1', 'new-1'])
    expect(assessmentWith('new-1')).toEqual({ ...theirs, id: 'new-1', copiedFrom: 'theirs' })
    expect(assessmentWith('a-1')).toEqual(mine)
  })

  it('kept twice is one copy', () => {
    open({ assessments: [theirs] })
    open({ assessments: [theirs] })
    expect(idsIn(state().assessments)).toEqual(['a-1', 'new-1'])
  })

  it('is brought together with the own one only where that is chosen', async () => {
    const elsewhere = assessmentOf({}, { id: 'elsewhere', ratings: later.ratings, changed: late })
    open({ assessments: [elsewhere] }, { choice: 'merge' })
    await settled()
    expect(idsIn(state().assessments)).toEqual(['a-1'])
    expect(valueAt(assessmentWith('a-1'), 'j1')).toBe(3)
  })

  it('kept as a copy counts as seen: a review begun after that is not independent', () => {
    const begin = () =>
      beginReview({ profile: smallProfile, role: theirs.role, level: theirs.level, self: theirs })
    expect(begin().uncovered).toBeUndefined()
    useStore.setState({ alignments: {} })
    open({ assessments: [theirs] })
    expect(begin().uncovered).toBeDefined()
  })

  it('goes again with Undo, and its steps with it', () => {
    const before = seen(state())
    open({ assessments: [theirs] })()
    expect(seen(state())).toEqual(before)
  })
})

describe('a file with more', () => {
  it('gives up the lines and texts that only the file needs', async () => {
    useStore.setState({ profiles: { gardening: smallProfile } })
    const file = { ...mine, $schema: 'x', about: ['Line'], texts: { j1: 'Digs.' }, mood: 'good' }
    open({ assessments: [file] })
    expect(assessmentWith('a-1')).toEqual({ ...mine, mood: 'good' })
  })

  it('keeps the texts where the profile is not here', () => {
    open({ assessments: [{ ...mine, texts: { j1: 'Digs.' } }] })
    expect(assessmentWith('a-1')?.texts).toEqual({ j1: 'Digs.' })
  })

  it('brings alignments together, and Undo brings back what was here', async () => {
    stop()
    await start({ alignments: [alignment] })
    const finished = { ...alignment, finished: late, changed: late }
    const undoIt = open({ alignments: [finished] })
    await settled()
    expect(state().alignments[alignment.id]?.finished).toBe(late)
    undoIt()
    await settled()
    expect(state().alignments).toEqual({ al: alignment })
  })

  it('keeps the team from then on, and Undo forgets it', async () => {
    const { created, ...rest } = backupOf(
      { ...holdingsOf(state()), team: [theirs] },
      { team: true, alignments: true },
      noProfiles,
    )
    const undoIt = open({ backups: [{ created, ...rest }] })
    expect([idsIn(state().team), state().isTeamKept]).toEqual([['theirs'], true])
    undoIt()
    expect([idsIn(state().team), state().isTeamKept]).toEqual([[], false])
  })

  it('takes settings over only where that is chosen, and never those of another device', () => {
    const file = {
      ...backupOf(holdingsOf(state()), { team: true, alignments: true }, noProfiles),
      settings: { theme: 'dark', lastAddress: '#/elsewhere' } as const,
    }
    open({ backups: [file] }, { takesSettings: false })
    expect(state().settings).toEqual({})
    const undoIt = open({ backups: [file] })
    expect(state().settings).toEqual({ theme: 'dark' })
    undoIt()
    expect(state().settings).toEqual({ theme: 'system' })
  })

  it('is undone once, however often that is asked for', async () => {
    const undoIt = open({ assessments: [mine] })
    undoIt()
    open({ assessments: [mine] })
    undoIt()
    expect(idsIn(state().assessments)).toEqual(['a-1'])
  })
})

describe('a record that was deleted', () => {
  it('comes back as it was, with its steps of undo', async () => {
    stop()
    await start({ assessments: [mine] })
    await changeAssessment(
      { profile: smallProfile, role: roleId('engineer'), level: levelId('middle') },
      { field: 'questions', to: 'Why?' },
    )
    const before = seen(state())
    const putBack = removeAssessment(mine.id)
    expect([idsIn(state().assessments), state().past]).toEqual([[], []])
    putBack()
    await settled()
    expect(seen(state())).toEqual(before)
  })

  it('can be a snapshot', async () => {
    stop()
    await start({ assessments: [mine] })
    open({ assessments: [later] })
    const [snapshot] = Object.values(state().snapshots)
    const putBack = snapshot && removeSnapshot(snapshot.id)
    expect(state().snapshots).toEqual({})
    putBack?.()
    await settled()
    expect(Object.values(state().snapshots)).toEqual([snapshot])
  })
})

describe('an export', () => {
  it('is noted with its instant', () => {
    noteExport()
    expect(state().settings).toEqual({ lastExported: '2026-11-22T12:00:01.000Z' })
  })
})
