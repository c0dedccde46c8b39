import { assessmentId } from '#io/record-ids.ts'
import { type Assessment, type AssessmentId, emptyAssessment } from '#domain/assessment.ts'
import { type Alignment, assessmentIn, withAssessment } from '#domain/alignment.ts'
import { type AssessmentChange, applyChange, inverseOf } from '#domain/assessment-change.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { type UndoStep, undoLimit } from '#domain/undo-step.ts'
import { put } from './save-record.ts'
import { alignmentWith, assessmentById, isKeptCopy, ownAssessment } from './selectors.ts'
import { currentSurroundings, useStore } from './store.ts'

/** What is assessed: a role of a profile, at the level that is looked at, and whose assessment it is. */
export type Subject = {
  readonly profile: SkillProfile
  readonly role: RoleId
  readonly level: LevelId
  /** Somebody else's assessment; left out, it is the person's own. */
  readonly of?: AssessmentId | undefined
}

/**
 * Changes an assessment and stores it at once. The person's own is begun where there is none yet;
 * somebody else's can only be changed where it is the review or the agreed side of an alignment.
 *
 * @param run changes in a row with the same run are one undo step; left out, each is one
 * @returns whether it is on the device; never rejects
 */
export function changeAssessment(
  subject: Subject,
  change: AssessmentChange,
  run?: string,
): Promise<boolean> {
  return changeTogether(subject, [change], run)
}

/** Several changes that are one step of undo; see `changeAssessment`. */
export async function changeTogether(
  subject: Subject,
  changes: readonly AssessmentChange[],
  run?: string,
): Promise<boolean> {
  const before = subject.of === undefined ? ensureOwnAssessment(subject) : editable(subject.of)
  if (!before || changes.length === 0) return false
  const at = currentSurroundings().now()
  const { assessment, inverses } = applyAll(before, changes, at)
  if (changes.some(isUndoable)) {
    const step = { assessment: assessment.id, changes: inverses, run }
    useStore.setState(({ past }) => ({
      past: continuesRun(past, step) ? past : [...past, step].slice(-undoLimit),
      future: [],
    }))
  }
  return keep(assessment)
}

/** An assessment that may be changed here: an own one, or one side of an alignment. */
function editable(id: AssessmentId): Assessment | undefined {
  const state = useStore.getState()
  const known = Object.hasOwn(state.assessments, id) ? state.assessments[id] : undefined
  if (known) return isKeptCopy(state, id) ? undefined : known
  const alignment = alignmentWith(state, id)
  const side = alignment && assessmentIn(alignment, id)
  return side === alignment?.self ? undefined : side
}

/** Stores an assessment where it belongs: by itself, or within its alignment. */
function keep(assessment: Assessment): Promise<boolean> {
  const state = useStore.getState()
  const alignment = state.assessments[assessment.id]
    ? undefined
    : alignmentWith(state, assessment.id)
  return alignment ? keepAlignment(withAssessment(alignment, assessment)) : put(assessment)
}

/** Stores an alignment: from now on it is on this device, wherever it came from. */
export function keepAlignment(alignment: Alignment): Promise<boolean> {
  useStore.setState(({ openedAlignments }) => ({
    openedAlignments: openedAlignments.filter((id) => id !== alignment.id),
  }))
  return put(alignment)
}

function applyAll(before: Assessment, changes: readonly AssessmentChange[], at: string) {
  let assessment = before
  const inverses: AssessmentChange[] = []
  for (const change of changes) {
    inverses.unshift(inverseOf(assessment, change))
    assessment = applyChange(assessment, change, at)
  }
  return { assessment, inverses }
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

/** Takes the last change back whose assessment is still here. Returns the step that was taken, or `undefined` where there is none. */
export function undo(): UndoStep | undefined {
  return travel('past', 'future')
}

/** Makes the last change that was taken back again. */
export function redo(): UndoStep | undefined {
  return travel('future', 'past')
}

function travel(from: 'past' | 'future', to: 'past' | 'future'): UndoStep | undefined {
  const state = useStore.getState()
  const step = state[from].findLast(({ assessment }) => assessmentById(state, assessment))
  const before = step && assessmentById(state, step.assessment)
  if (!step || !before) return undefined
  const { assessment, inverses } = applyAll(before, step.changes, currentSurroundings().now())
  const back: UndoStep = { assessment: assessment.id, changes: inverses, run: undefined }
  useStore.setState({
    [from]: state[from].filter((other) => other !== step),
    [to]: [...state[to], back],
  })
  void keep(assessment)
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
