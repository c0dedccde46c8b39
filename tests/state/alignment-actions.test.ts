// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Alignment } from '#domain/alignment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import type { AssessmentId } from '#domain/assessment.ts'
import {
  addSelf,
  beginReview,
  changesOfOpening,
  finishReview,
  isAboutMe,
  lastOpening,
  openAlignment,
  rememberAboutMe,
  removeAlignment,
  takeBackOpening,
  takeOver,
  uncover,
} from '#state/alignment-actions.ts'
import { changeAssessment, keepAlignment, redo, undo } from '#state/assessment-actions.ts'
import { assessmentById, ownAssessment } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { addToTeam, showTeam } from '#state/team-actions.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { alignmentId, assessmentId, criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { fileOf } from '../fixtures/small-team.ts'
import { instantAt, startedStore } from '../fixtures/started-store.ts'

const store = startedStore()
const start = { profile: smallProfile, role: roleId('engineer'), level: levelId('middle') }
const self = fileOf('self', { m1: 3 })
const covered = alignmentOf({ self: { m1: 3 } }, { finished: undefined })

const current = (id = 'al-1') => useStore.getState().alignments[alignmentId(id)]
const opened = () => useStore.getState().openedAlignments
const looked = (id: string) => assessmentById(useStore.getState(), assessmentId(id))
const own = () => ownAssessment(useStore.getState(), smallProfile.id, start.role)
const seen = () => useStore.getState().team[assessmentId('self')]?.isSeen
const lastStored = () => store.device.saved.at(-1)

const rate = (value: 0 | 1 | 2 | 3): AssessmentChange => ({
  field: 'ratings',
  criterion: criterionId('m1'),
  to: { value, profileVersion: '1' },
})
const rateSide = (of: AssessmentId, value: 0 | 1 | 2 | 3) =>
  changeAssessment({ ...start, of }, rate(value))

describe('beginning a review', () => {
  it('stores it at once: an empty review and an empty agreed side about the same file', () => {
    const alignment = beginReview({ ...start, self, person: 'Ada' })
    expect(alignment).toMatchObject({
      self,
      review: { kind: 'review', copiedFrom: 'self', ratings: {}, person: 'Ada', role: 'engineer' },
      agreed: { kind: 'agreed', copiedFrom: 'self', ratings: {}, person: 'Ada', level: 'middle' },
      created: instantAt(1),
    })
    expect([current(alignment.id), lastStored()]).toEqual([alignment, alignment])
  })

  it('gives the alignment and its sides ids of their own', () => {
    const { id, review, agreed } = beginReview({ ...start, self })
    expect(new Set([id, review.id, agreed.id, self.id]).size).toBe(4)
  })

  it('goes without a file, a name and a target', () => {
    const alignment = beginReview(start)
    expect(alignment).not.toHaveProperty('self')
    for (const side of [alignment.review, alignment.agreed]) {
      for (const field of ['copiedFrom', 'person', 'target']) expect(side).not.toHaveProperty(field)
    }
  })

  it('keeps the chosen target', () => {
    expect(beginReview({ ...start, target: levelId('lead') }).review.target).toBe('lead')
  })

  it.each([
    ['covered where the file was not shown', false, undefined],
    ['uncovered from its first moment on where it was', true, instantAt(1)],
  ])('is %s', (_, isShown, uncovered) => {
    addToTeam([self])
    if (isShown) showTeam()
    expect(beginReview({ ...start, self }).uncovered).toBe(uncovered)
  })
})

describe('what was seen before', () => {
  const uncoveredOne = alignmentOf(
    { self: { m1: 3 } },
    { finished: undefined, uncovered: instantAt(0) },
  )

  it.each([
    ['an alignment that was uncovered', uncoveredOne],
    ['an alignment that is finished', alignmentOf({ self: { m1: 3 } })],
  ])('is known from %s, though the team has forgotten it', async (_, alignment) => {
    await store.start(fakeDevice({ alignments: [alignment] }))
    addToTeam([self])
    expect(beginReview({ ...start, self }).uncovered).toBe(instantAt(1))
  })

  it('is not what a covered alignment holds', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    expect(beginReview({ ...start, self })).not.toHaveProperty('uncovered')
  })
})

describe('opening another state of an alignment that is here', () => {
  const later = '2026-05-01T09:00:00.000Z'
  const known = alignmentOf({ self: { m1: 3 }, review: { m1: 1 } })
  const newer = alignmentOf(
    { self: { m1: 3 } },
    {
      review: { ratings: { m1: { at: later, value: 2, profileVersion: '1' } }, changed: later },
      changed: later,
    },
  )
  const reviewed = () => current()?.review.ratings['m1']

  it('says before what it would change, and changes nothing by that', async () => {
    await store.start(fakeDevice({ alignments: [known] }))
    expect(changesOfOpening(newer)?.entries).toMatchObject([{ field: 'rating', from: 1, to: 2 }])
    expect([current(), store.device.saved]).toEqual([known, []])
  })

  it.each([
    ['is not here', alignmentOf({}, { id: 'al-2' })],
    ['is the same', known],
  ])('changes nothing where it %s', async (_, other) => {
    await store.start(fakeDevice({ alignments: [known] }))
    expect(changesOfOpening(other)).toBeUndefined()
  })

  it('can be taken back: the record is as it was, on the device as well', async () => {
    await store.start(fakeDevice({ alignments: [known] }))
    openAlignment(newer)
    expect(reviewed()).toMatchObject({ value: 2 })
    await takeBackOpening()
    expect([current(), lastStored(), store.device.removed]).toEqual([
      known,
      known,
      ['alignment al-1'],
    ])
    expect(lastOpening(useStore.getState())).toBeUndefined()
  })

  it('can no longer be taken back once something else was changed', async () => {
    await store.start(fakeDevice({ alignments: [known] }))
    openAlignment(newer)
    await keepAlignment({ ...newer, changed: '2026-06-01T09:00:00.000Z' })
    await takeBackOpening()
    expect(reviewed()).toMatchObject({ value: 2 })
  })

  it('can be taken back while it is still being written', async () => {
    await store.start(fakeDevice({ alignments: [known] }))
    store.device.hold()
    openAlignment(newer)
    const taken = takeBackOpening()
    await store.device.settle()
    await store.device.settle()
    await taken
    expect(current()).toEqual(known)
  })

  it('is taken back in memory alone where nothing was stored', async () => {
    openAlignment(known)
    openAlignment(newer)
    await takeBackOpening()
    expect([current(), store.device.saved, store.device.removed]).toEqual([known, [], []])
  })
})

describe('deleting an alignment', () => {
  it('is not undone by a write that was on its way', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    store.device.hold()
    void rateSide(assessmentId('review'), 1)
    removeAlignment(alignmentId('al-1'))
    await store.device.settle()
    expect(current()).toBeUndefined()
  })
})

describe('whom an alignment is about', () => {
  const about = () => isAboutMe(useStore.getState(), alignmentOf())

  it('is somebody else, unless the own assessment is in it', async () => {
    expect(about()).toBe(false)
    await store.start(fakeDevice({ assessments: [fileOf('self')] }))
    expect(about()).toBe(true)
  })

  it('is remembered where it was opened as the own one', () => {
    rememberAboutMe(alignmentOf())
    rememberAboutMe(alignmentOf())
    expect([about(), store.device.settings]).toEqual([true, [{ aboutMe: ['al-1'] }]])
  })
})

describe('a covered self-assessment', () => {
  it('is given by no selector, neither the file nor the side, and the review is', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    addToTeam([self])
    showTeam()
    expect([looked('self'), looked('review')]).toEqual([undefined, covered.review])
  })

  it.each([
    ['finished', finishReview],
    ['uncovered', uncover],
  ] as const)(
    'is shown once the review is %s, which is stored with its instant',
    async (field, act) => {
      await store.start(fakeDevice({ alignments: [covered] }))
      addToTeam([self])
      act(covered)
      expect([looked('self'), seen()]).toEqual([self, true])
      expect(lastStored()).toMatchObject({ [field]: instantAt(1), changed: instantAt(1) })
    },
  )

  it.each([
    ['finished', finishReview],
    ['uncovered', uncover],
  ] as const)('stays %s from the first time on', async (field, act) => {
    const first = '2026-03-20T09:00:00.000Z'
    const alignment = { ...covered, [field]: first }
    await store.start(fakeDevice({ alignments: [alignment] }))
    act(alignment)
    expect(current()?.[field]).toBe(first)
  })
})

describe('rating in a review', () => {
  it('stores the alignment, and leaves own ratings and the file alone', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    await rateSide(assessmentId('review'), 1)
    expect(lastStored()).toMatchObject({
      id: 'al-1',
      self: covered.self,
      review: { ratings: { m1: { value: 1, at: instantAt(1) } } },
      changed: instantAt(1),
    })
    expect(useStore.getState().assessments).toEqual({})
  })

  it('never changes the self-assessment, even where it may be seen', async () => {
    await store.start(fakeDevice({ alignments: [alignmentOf({ self: { m1: 3 } })] }))
    expect(await rateSide(assessmentId('self'), 0)).toBe(false)
    expect([looked('self')?.ratings['m1'], store.device.saved]).toMatchObject([{ value: 3 }, []])
  })

  it('never changes a file of the team', async () => {
    addToTeam([self])
    showTeam()
    expect(await rateSide(assessmentId('self'), 0)).toBe(false)
    expect(looked('self')).toEqual(self)
  })

  it('can be taken back and made again', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    await rateSide(assessmentId('review'), 1)
    undo()
    const back = looked('review')?.ratings['m1']
    redo()
    expect([back, looked('review')?.ratings['m1']]).toMatchObject([{ cleared: true }, { value: 1 }])
  })
})

describe('adding the file to a review that was begun without one', () => {
  it('holds both sides together, and covers the file', () => {
    const alignment = beginReview(start)
    addSelf(alignment, self)
    expect(current(alignment.id)).toMatchObject({
      self,
      review: { copiedFrom: 'self' },
      agreed: { copiedFrom: 'self' },
      changed: instantAt(2),
    })
    expect([looked('self'), lastStored()]).toEqual([undefined, current(alignment.id)])
  })

  it('says that the self-ratings were seen where the team showed them before', () => {
    addToTeam([self])
    showTeam()
    const alignment = beginReview(start)
    addSelf(alignment, self)
    expect(current(alignment.id)?.uncovered).toBe(instantAt(2))
  })

  it('takes nothing back that a finished review says', () => {
    addToTeam([self])
    showTeam()
    finishReview(beginReview(start))
    const finished = Object.values(useStore.getState().alignments)[0]
    if (finished) addSelf(finished, self)
    expect(Object.values(useStore.getState().alignments)).toEqual([
      expect.objectContaining({ self, finished: instantAt(2) }),
    ])
    expect(finished && current(finished.id)).not.toHaveProperty('uncovered')
  })
})

describe('opening an alignment from a file', () => {
  it('stores nothing until something in it is changed', async () => {
    openAlignment(alignmentOf())
    expect([current(), opened(), store.device.saved]).toEqual([alignmentOf(), ['al-1'], []])
    await rateSide(assessmentId('review'), 2)
    expect([opened(), lastStored()]).toEqual([[], current()])
  })

  it('stores nothing when it is opened once more either', () => {
    openAlignment(alignmentOf())
    openAlignment(alignmentOf({ agreed: { m1: 2 } }, { changed: '2026-04-01T09:00:00.000Z' }))
    expect([opened(), store.device.saved]).toEqual([['al-1'], []])
    expect(current()?.agreed.ratings['m1']).toMatchObject({ value: 2 })
  })

  it('brings one that is on the device together with it, and loses nothing of either', async () => {
    const onDevice = alignmentOf({ review: { m1: 1 } }, { finished: undefined })
    await store.start(fakeDevice({ alignments: [onDevice] }))
    openAlignment(alignmentOf({ review: { m2: 2 }, agreed: { m1: 2 } }))
    expect(lastStored()).toMatchObject({
      review: { ratings: { m1: { value: 1 }, m2: { value: 2 } } },
      agreed: { ratings: { m1: { value: 2 } } },
      finished: '2026-03-19T09:00:00.000Z',
    })
    expect([opened(), current()]).toEqual([[], lastStored()])
  })
})

describe('deleting an alignment', () => {
  const remove = (alignment: Alignment) => removeAlignment(alignment.id)

  it('takes it off the device, and can be undone', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    remove(covered)
    expect([current(), store.device.removed]).toEqual([undefined, ['alignment al-1']])
    await keepAlignment(covered)
    expect([current(), lastStored()]).toEqual([covered, covered])
  })

  it('forgets that it was only opened', () => {
    openAlignment(covered)
    remove(covered)
    expect(opened()).toEqual([])
  })

  it('leaves other changes to be taken back', async () => {
    await store.start(fakeDevice({ alignments: [covered] }))
    await changeAssessment(start, rate(2))
    await rateSide(assessmentId('review'), 1)
    remove(covered)
    undo()
    expect(own()?.ratings['m1']).toMatchObject({ cleared: true })
  })
})

describe('taking agreed values over', () => {
  const alignment = alignmentOf({ agreed: { m1: 3, m2: 'n/a', s1: 1 } })
  const values = () =>
    Object.entries(own()?.ratings ?? {}).map(([id, one]) => [id, 'value' in one && one.value])

  it('rates the own assessment alike, as one step of undo', async () => {
    await store.start(fakeDevice({ assessments: [assessmentOf({ m1: 1, s1: 1, s2: 2 })] }))
    await takeOver(smallProfile, alignment, own())
    expect(values()).toEqual([
      ['m1', 3],
      ['s1', 1],
      ['s2', 2],
      ['m2', 'n/a'],
    ])
    undo()
    expect(own()?.ratings).toMatchObject({ m1: { value: 1 }, m2: { cleared: true } })
    expect(useStore.getState().past).toEqual([])
  })

  it('begins the own assessment where there is none', async () => {
    await takeOver(smallProfile, alignment, undefined)
    expect(own()).toMatchObject({ kind: 'self', level: 'middle', ratings: { m1: { value: 3 } } })
    expect(own()).not.toHaveProperty('copiedFrom')
  })

  it('takes reasons over with their values', async () => {
    const ratings = {
      m1: { at: instantAt(0), value: 'n/a', reason: 'No beds', profileVersion: '1' },
      m2: { at: instantAt(0), value: 0, noOpportunity: true, profileVersion: '1' },
    }
    await takeOver(smallProfile, alignmentOf({}, { agreed: { ratings } }), undefined)
    expect(own()?.ratings).toMatchObject({
      m1: { value: 'n/a', reason: 'No beds' },
      m2: { value: 0, noOpportunity: true },
    })
  })

  it('does nothing where nothing would change', async () => {
    const same = assessmentOf({ m1: 3, m2: 'n/a', s1: 1 })
    await store.start(fakeDevice({ assessments: [same] }))
    expect(await takeOver(smallProfile, alignment, own())).toBe(false)
    expect([own(), store.device.saved]).toEqual([same, []])
  })
})
