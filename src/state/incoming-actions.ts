import { assessmentId, snapshotId } from '#io/record-ids.ts'
import type { Alignment } from '#domain/alignment.ts'
import type { Assessment, AssessmentId } from '#domain/assessment.ts'
import { type AssessmentChange, applyChange, changedAt } from '#domain/assessment-change.ts'
import {
  type IncomingChoice,
  type IncomingEffect,
  type IncomingPlan,
  effectOf,
  isOwn,
} from '#domain/incoming.ts'
import { takenInto } from '#domain/incoming-assessment.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { isSameRecord } from '#domain/stable-order.ts'
import type { UndoStep } from '#domain/undo-step.ts'
import { type Settings, settingsFrom } from '#io/settings.ts'
import { keepAlignment } from './assessment-actions.ts'
import { removeAssessment, removeSnapshot } from './record-actions.ts'
import { put, removeRecord } from './save-record.ts'
import { alignmentById } from './selectors.ts'
import { changeSettings } from './settings-actions.ts'
import { takeSnapshot } from './snapshot-actions.ts'
import { currentSurroundings, useStore } from './store.ts'
import { addToTeam, keepTeam, restoreTeam } from './team-actions.ts'

/** What a person chose in the preview. */
export type IncomingChoices = {
  /** By the id in the file; left out, the first choice offered counts. */
  readonly assessments: ReadonlyMap<AssessmentId, IncomingChoice>
  readonly takesSettings: boolean
  /** What holds here where nothing was chosen, so that it can come back. */
  readonly shownSettings: Settings
}

/**
 * Takes in what a plan says, as one act. Every assessment of one's own that it changes is kept as a
 * snapshot before.
 *
 * @returns a function that brings everything back as it was; what was changed since then stays
 */
export function takeIn(plan: IncomingPlan, choices: IncomingChoices): () => void {
  const undos = [
    ...plan.assessments.map((item) => {
      const choice = choices.assessments.get(item.file.id) ?? item.choices[0]
      return takeAssessment(item.file, effectOf(item, choice))
    }),
    ...[...plan.snapshots.added, ...plan.snapshots.named].map(takeSnapshotRecord),
    ...plan.alignments.added.map(addAlignment),
    ...plan.alignments.changed.map(({ here, merged }) => mergeAlignment(here, merged)),
    takeTeam([...plan.team.added, ...plan.team.replaced]),
    choices.takesSettings ? takeSettings(plan, choices.shownSettings) : nothing,
  ]
  let isUndone = false
  return () => {
    if (isUndone) return
    isUndone = true
    for (const undo of undos.toReversed()) undo()
  }
}

type Undo = () => void

function nothing(): void {
  // Nothing was done.
}

function takeAssessment(file: Assessment, effect: IncomingEffect): Undo {
  switch (effect.is) {
    case 'nothing':
      return nothing
    case 'adds':
      return addAssessment(effect.as === 'copy' ? asCopy(file) : file)
    case 'changes':
      return changeByFile(effect)
  }
}

/** Somebody else's assessment gets an id of its own, and remembers where it came from. */
function asCopy(file: Assessment): Assessment {
  return { ...file, id: assessmentId(currentSurroundings().newId()), copiedFrom: file.id }
}

function addAssessment(file: Assessment): Undo {
  const { texts, ...answers } = file
  const isProfileHere = typeof useStore.getState().profiles[file.profile.id] === 'object'
  // What was rated stands in the profile; only without one the file is needed for it.
  const added = isProfileHere || texts === undefined ? answers : file
  void put(added)
  return () => {
    if (isSameRecord(useStore.getState().assessments[added.id], added)) removeAssessment(added.id)
  }
}

/** Merges a file in, or puts its answers in the place of those here: one step of undo. */
function changeByFile({ by, differences, file, here }: Effect): Undo {
  const undoSnapshot = isOwn(here) ? snapshotBeforeImport(here) : nothing
  const taken = differences.filter(({ later }) => by === 'replace' || later === 'file')
  const at = currentSurroundings().now()
  const after =
    by === 'merge'
      ? takenInto(here, file)
      : taken.reduce((next, { inFile }) => applyChange(next, inFile, at), here)
  const step: UndoStep = {
    assessment: here.id,
    changes: taken.map((difference) => difference.here).toReversed(),
    run: undefined,
  }
  if (taken.length > 0) {
    useStore.setState(({ past }) => ({ past: [...past, step], future: [] }))
  }
  void put(after)
  return () => {
    const now = useStore.getState().assessments[here.id]
    useStore.setState(({ past }) => ({ past: past.filter((other) => other !== step) }))
    if (now) void put(takenBack(now, after, step.changes))
    undoSnapshot()
  }
}

type Effect = Extract<IncomingEffect, { is: 'changes' }>

/** Undoes changes, but for those that somebody changed again since. */
function takenBack(
  now: Assessment,
  after: Assessment,
  changes: readonly AssessmentChange[],
): Assessment {
  const at = currentSurroundings().now()
  return changes
    .filter((change) => changedAt(now, change) === changedAt(after, change))
    .reduce((next, change) => applyChange(next, change, at), now)
}

/** The assessment as it is, frozen before a file changes it. */
function snapshotBeforeImport(assessment: Assessment): Undo {
  const profile = useStore.getState().profiles[assessment.profile.id]
  const { id } =
    typeof profile === 'object'
      ? takeSnapshot(assessment, profile, 'import')
      : takeBareSnapshot(assessment)
  return () => void removeSnapshot(id)
}

/** Where the profile is not at hand, no texts are frozen but those that the assessment brings along. */
function takeBareSnapshot(assessment: Assessment): Snapshot {
  const { newId, now } = currentSurroundings()
  const snapshot: Snapshot = {
    format: 'levelwise-snapshot/1',
    id: snapshotId(newId()),
    name: '',
    reason: 'import',
    taken: now(),
    assessment,
  }
  void put(snapshot)
  return snapshot
}

function takeSnapshotRecord(snapshot: Snapshot): Undo {
  const { snapshots } = useStore.getState()
  // Ids come from files: `constructor` names nothing here.
  const before = Object.hasOwn(snapshots, snapshot.id) ? snapshots[snapshot.id] : undefined
  void put(snapshot)
  return () => void (before ? put(before) : removeSnapshot(snapshot.id))
}

function addAlignment(alignment: Alignment): Undo {
  const { openedAlignments } = useStore.getState()
  const opened = alignmentById(useStore.getState(), alignment.id)
  void keepAlignment(alignment)
  return () => {
    void removeAlignmentAsItIs(alignment)
    // One that was open only is open again.
    if (opened) {
      useStore.setState((state) => ({
        alignments: { ...state.alignments, [opened.id]: opened },
        openedAlignments,
      }))
    }
  }
}

function removeAlignmentAsItIs(alignment: Alignment): Promise<void> {
  const { alignments } = useStore.getState()
  if (!isSameRecord(alignments[alignment.id], alignment)) return Promise.resolve()
  const { [alignment.id]: _removed, ...others } = alignments
  useStore.setState({ alignments: others })
  return removeRecord('alignment', alignment.id)
}

function mergeAlignment(here: Alignment, merged: Alignment): Undo {
  void keepAlignment(merged)
  return () => {
    // Merging would bring the later state back: it has to go first.
    void removeAlignmentAsItIs(merged).then(() => {
      if (!alignmentById(useStore.getState(), here.id)) void put(here)
    })
  }
}

/** Adds files to the team, and keeps it from now on: they were kept where they come from. */
function takeTeam(files: readonly Assessment[]): Undo {
  if (files.length === 0) return nothing
  const { isTeamKept, team } = useStore.getState()
  addToTeam(files)
  const added = new Set(files.map(({ id }) => id))
  useStore.setState((state) => ({
    team: Object.fromEntries(
      Object.values(state.team).map((file) => [
        file.assessment.id,
        added.has(file.assessment.id) ? { ...file, isSeen: true } : file,
      ]),
    ),
  }))
  keepTeam()
  return () => {
    for (const { assessment } of Object.values(useStore.getState().team)) {
      if (!isTeamKept || team[assessment.id] === undefined) {
        void removeRecord('team', assessment.id)
      }
    }
    useStore.setState({ isTeamKept })
    restoreTeam(team)
  }
}

function takeSettings({ settings }: IncomingPlan, shown: Settings): Undo {
  if (settings.length === 0) return nothing
  const names = new Set(settings.map(({ name }) => name))
  const before = Object.entries({ ...shown, ...useStore.getState().settings })
  changeSettings(settingsFrom(settings.map(({ inFile, name }) => [name, inFile])))
  return () => changeSettings(settingsFrom(before.filter(([name]) => names.has(name))))
}
