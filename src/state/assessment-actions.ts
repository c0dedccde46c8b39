import { type Assessment, type AssessmentId, emptyAssessment } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange, inverseOf } from '#domain/assessment-change.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { assessmentId } from '#io/assessment.ts'
import { type UndoStep, adoptAssessment, currentSurroundings, mergeIn, useStore } from './store.ts'
import type { StorageFailure } from '#storage/device-storage.ts'
import { ownAssessment } from './selectors.ts'

/** What is assessed: a role of a profile, at the level that is looked at. */
export type Subject = {
  readonly profile: SkillProfile
  readonly role: RoleId
  readonly level: LevelId
}

/**
 * Changes the person's own assessment of a role, which is begun where there is none yet, and stores
 * it at once.
 *
 * @param run changes in a row with the same run are one undo step; left out, each is one
 * @returns whether it is on the device; never rejects
 */
export function changeOwnAssessment(
  subject: Subject,
  change: AssessmentChange,
  run?: string,
): Promise<boolean> {
  const assessment = ensureOwnAssessment(subject)
  if (isUndoable(change)) {
    const step = { assessment: assessment.id, change: inverseOf(assessment, change), run }
    useStore.setState(({ past }) => ({
      past: continuesRun(past, step) ? past : [...past, step],
      future: [],
    }))
  }
  return put(applyChange(assessment, change, currentSurroundings().now()))
}

/** Begins and stores the person's own assessment of a role where there is none: it gets its own id. */
export function beginOwnAssessment(subject: Subject): void {
  if (ownAssessment(useStore.getState(), subject.profile.id, subject.role)) return
  void put(ensureOwnAssessment(subject))
}

/** The person's own assessment of a role; begun, but not yet stored, where there is none. */
export function ensureOwnAssessment({ profile, role, level }: Subject): Assessment {
  const known = ownAssessment(useStore.getState(), profile.id, role)
  if (known) return known
  const { now, newId } = currentSurroundings()
  return emptyAssessment({
    id: assessmentId(newId()),
    kind: 'self',
    profile: { id: profile.id, version: profile.version },
    role,
    level,
    at: now(),
  })
}

/** Ends a run: what is changed next in the same field is an undo step of its own. */
export function endRun(): void {
  const { past } = useStore.getState()
  const last = past.at(-1)
  if (last?.run === undefined) return
  useStore.setState({ past: [...past.slice(0, -1), { ...last, run: undefined }] })
}

/** Takes the last change back. Returns the step that was taken, or `undefined` where there is none. */
export function undo(): UndoStep | undefined {
  return travel('past', 'future')
}

/** Makes the last change that was taken back again. */
export function redo(): UndoStep | undefined {
  return travel('future', 'past')
}

function travel(from: 'past' | 'future', to: 'past' | 'future'): UndoStep | undefined {
  const state = useStore.getState()
  const step = state[from].at(-1)
  const assessment = step && state.assessments[step.assessment]
  if (!step || !assessment) return undefined
  const back: UndoStep = { ...step, change: inverseOf(assessment, step.change), run: undefined }
  useStore.setState({ [from]: state[from].slice(0, -1), [to]: [...state[to], back] })
  void put(applyChange(assessment, step.change, currentSurroundings().now()))
  return step
}

/** The current level follows the picker, and the name its own field: neither is a step of undo. */
function isUndoable(change: AssessmentChange): boolean {
  return change.field !== 'level' && change.field !== 'person'
}

function continuesRun(past: readonly UndoStep[], step: UndoStep): boolean {
  const last = past.at(-1)
  return step.run !== undefined && last?.run === step.run && last.assessment === step.assessment
}

/** The number of the last write of each assessment: only that one says whether it is stored. */
const lastWrites = new Map<AssessmentId, number>()
let writes = 0

function put(assessment: Assessment): Promise<boolean> {
  adoptAssessment(assessment)
  useStore.setState({ saving: { kind: 'saving' } })
  return store(assessment)
}

async function store(assessment: Assessment): Promise<boolean> {
  const write = ++writes
  lastWrites.set(assessment.id, write)
  const outcome = await currentSurroundings().storage.saveAssessment(assessment)
  if (lastWrites.get(assessment.id) === write) {
    settle(assessment.id, outcome.ok ? undefined : outcome.reason, write === writes)
  }
  if (outcome.ok) {
    // Another tab may have stored something meanwhile.
    mergeIn(outcome.value)
    retryUnstored()
  }
  return outcome.ok
}

/** Takes down what became of a write. "Saved" is said once nothing is left that is not. */
function settle(id: AssessmentId, failure: StorageFailure | undefined, isLast: boolean): void {
  useStore.setState(({ unstored, saving }) => {
    const { [id]: _settled, ...others } = unstored
    const left = failure === undefined ? others : { ...others, [id]: failure }
    const [reason] = Object.values(left)
    if (reason !== undefined) return { unstored: left, saving: { kind: 'not-stored', reason } }
    return { unstored: left, saving: isLast ? { kind: 'saved' } : saving }
  })
}

/** Where one write went well, those that did not may go well now. */
function retryUnstored(): void {
  const { assessments, unstored } = useStore.getState()
  for (const assessment of Object.values(assessments)) {
    if (unstored[assessment.id] !== undefined) void store(assessment)
  }
}
