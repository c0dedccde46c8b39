import { expect, it } from 'vitest'
import { lostEntries, restoreLost } from '#state/overwritten.ts'
import { undo } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import type { Overwritten } from '#storage/device-storage.ts'
import { fakeDevice } from '../fixtures/device.ts'
import { levelId, roleId } from '../fixtures/ids.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfile } from '../fixtures/small-profile.ts'
import { startedStore } from '../fixtures/started-store.ts'

const at = '2026-03-17T09:00:00.000Z'
const { start } = startedStore()

const overwritten = (more: Partial<Overwritten>): Overwritten => ({
  key: 1,
  kind: 'assessment',
  id: 'a-1',
  side: '',
  field: 'notes',
  criterion: 'm1',
  text: JSON.stringify({ at, text: 'from the other tab' }),
  ...more,
})
const here = assessmentOf({ m1: 2 }, { notes: { m1: { at, text: 'counts' } }, questions: 'When?' })
const lostOf = (entry: Overwritten) =>
  lostEntries({ assessments: { [here.id]: here }, alignments: {}, overwritten: [entry] })

it('an overwritten entry is told with what counts instead', () => {
  expect(lostOf(overwritten({}))).toMatchObject([
    {
      difference: {
        here: { field: 'notes', to: { text: 'counts' } },
        inFile: { field: 'notes', criterion: 'm1', to: { text: 'from the other tab' } },
      },
    },
  ])
})

it('overwritten questions are told, too', () => {
  const text = JSON.stringify({ ...here, questions: 'Why?' })
  expect(lostOf(overwritten({ field: 'head', criterion: '', text }))).toMatchObject([
    { difference: { inFile: { field: 'questions', to: 'Why?' } } },
  ])
})

it.each([
  ['that says what counts now', { text: JSON.stringify({ at, text: 'counts' }) }],
  ['that cannot be read', { text: '{' }],
  ['of another shape', { text: '7' }],
  ['of an assessment that is gone', { id: 'a-9' }],
])('one %s is not told', (_, more) => {
  expect(lostOf(overwritten(more))).toEqual([])
})

it('what lost can be used after all, and that can be undone', async () => {
  await start(fakeDevice({ assessments: [here], overwritten: [overwritten({})] }))
  const [lost] = lostEntries(useStore.getState())
  if (!lost) throw new Error('nothing was overwritten')
  const subject = { profile: smallProfile, role: roleId('engineer'), level: levelId('middle') }
  await restoreLost(subject, lost)
  expect(useStore.getState().assessments[here.id]?.notes).toMatchObject({
    m1: { text: 'from the other tab' },
  })
  expect(useStore.getState().overwritten).toEqual([])
  undo()
  expect(useStore.getState().assessments[here.id]?.notes).toMatchObject({ m1: { text: 'counts' } })
})
