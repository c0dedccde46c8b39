import { type Assessment, emptyAssessment } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange, inverseOf } from '#domain/assessment-change.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { assessmentId } from '#io/assessment.ts'
import { type UndoStep, adoptAssessment, currentSurroundings, mergeIn, useStore } from './store.ts'
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

/** How many writes were begun: only the last one says whether all that was done is stored. */
let writes = 0

async function put(assessment: Assessment): Promise<boolean> {
  adoptAssessment(assessment)
  useStore.setState({ saving: { kind: 'saving' } })
  const write = ++writes
  const outcome = await currentSurroundings().storage.saveAssessment(assessment)
  if (write === writes) {
    useStore.setState({
      saving: outcome.ok ? { kind: 'saved' } : { kind: 'not-stored', reason: outcome.reason },
    })
  }
  // Another tab may have stored something meanwhile.
  if (outcome.ok) mergeIn(outcome.value)
  return outcome.ok
}
