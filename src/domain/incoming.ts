import { type Alignment, type AlignmentId, isCovered, mergeAlignments } from './alignment.ts'
import type { Assessment, AssessmentId } from './assessment.ts'
import { groupBy } from './group-by.ts'
import { type IncomingDifference, differencesBetween, takenInto } from './incoming-assessment.ts'
import { mergeAssessments } from './merge-assessments.ts'
import type { Snapshot } from './snapshot.ts'
import { isSameRecord } from './stable-order.ts'
import { joinTeam } from './team.ts'

/** Records, as a device has them or as files hold them. */
export type Holdings = {
  readonly assessments: readonly Assessment[]
  readonly snapshots: readonly Snapshot[]
  readonly alignments: readonly Alignment[]
  /** Files of other people that are kept on purpose. */
  readonly team: readonly Assessment[]
  /** What was chosen for the app itself. */
  readonly settings: { readonly [name: string]: unknown }
}

export const nothingHeld: Holdings = {
  assessments: [],
  snapshots: [],
  alignments: [],
  team: [],
  settings: {},
}

/**
 * What several files hold together: records of the same id become one, as merging has it.
 *
 * The order of the files doesn't matter for anything but settings, of which the last file's count.
 */
export function joinHoldings(files: readonly Holdings[]): Holdings {
  const all = <T>(of: (file: Holdings) => readonly T[]) => files.flatMap(of)
  return {
    assessments: joined(
      all(({ assessments }) => assessments),
      mergeAssessments,
    ),
    snapshots: joined(
      all(({ snapshots }) => snapshots),
      // What is frozen never differs: only the name does, and one that was typed stays.
      (a, b) => (a.name >= b.name ? a : b),
    ),
    alignments: joined(
      all(({ alignments }) => alignments),
      mergeAlignments,
    ),
    team: joinTeam(
      [],
      all(({ team }) => team),
    ).team,
    settings: Object.assign({}, ...files.map(({ settings }) => settings)),
  }
}

function joined<Item extends { readonly id: string }>(
  items: readonly Item[],
  merge: (a: Item, b: Item) => Item,
): readonly Item[] {
  const groups = [...groupBy(items, ({ id }) => id).values()]
  return groups.map((group) => group.reduce(merge)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * What can be done with an assessment from a file:
 * - `own`: it becomes the person's own assessment of its role
 * - `merge`: each answer given later stays
 * - `replace`: everything is as in the file
 * - `copy`: kept by itself, as somebody else's, to be looked at
 * - `add`: kept by itself, as it is
 * - `leave`: nothing
 */
export type IncomingChoice = 'own' | 'merge' | 'replace' | 'copy' | 'add' | 'leave'

/** An assessment from a file, and how it stands to what is on the device. */
export type IncomingAssessment = {
  readonly file: Assessment
  readonly stance:
    /** No own assessment of this role is here. */
    | { readonly is: 'new' }
    /** The same assessment is here: the id says so. */
    | { readonly is: 'same'; readonly here: Assessment }
    /** The own assessment of this role has another id: another person's, or the same person's elsewhere. */
    | { readonly is: 'other'; readonly here: Assessment }
    /** Somebody else's by what it says itself: a kept copy, a review, an agreed one. */
    | { readonly is: 'foreign' }
    /** A side of an alignment on this device, or covered by one: it can't be taken in by itself. */
    | { readonly is: 'in-alignment' | 'covered' }
  /** The copy of it that is kept already. */
  readonly copy: Assessment | undefined
  /** The first one is suggested. Never empty. */
  readonly choices: readonly [IncomingChoice, ...IncomingChoice[]]
}

/** What a choice would do. */
export type IncomingEffect =
  | { readonly is: 'nothing' }
  | { readonly is: 'adds'; readonly as: 'own' | 'copy' | 'add' }
  | {
      readonly is: 'changes'
      readonly by: 'merge' | 'replace'
      readonly here: Assessment
      readonly file: Assessment
      /** Empty where only instants differ. */
      readonly differences: readonly IncomingDifference[]
    }

/** An alignment that is here and in a file. */
export type IncomingAlignment = {
  readonly here: Alignment
  readonly merged: Alignment
  /** The review and what was agreed, as far as they differ. */
  readonly sides: readonly {
    readonly here: Assessment
    readonly file: Assessment
    readonly differences: readonly IncomingDifference[]
  }[]
}

/** What opening files would do to what is on this device. */
export type IncomingPlan = {
  readonly assessments: readonly IncomingAssessment[]
  readonly snapshots: {
    readonly added: readonly Snapshot[]
    /** Here without a name, named in the file. */
    readonly named: readonly Snapshot[]
    readonly same: number
  }
  readonly alignments: {
    readonly added: readonly Alignment[]
    readonly changed: readonly IncomingAlignment[]
    readonly same: number
  }
  readonly team: {
    readonly added: readonly Assessment[]
    /** Those that take the place of an older state. */
    readonly replaced: readonly Assessment[]
    readonly same: number
    /** Left out until a review is finished. */
    readonly covered: number
  }
  /** What was chosen for the app and is chosen otherwise here. */
  readonly settings: readonly SettingDifference[]
}

export type SettingDifference = {
  readonly name: string
  /** `undefined` where nothing was chosen here. */
  readonly here: unknown
  readonly inFile: unknown
}

/**
 * Works out what opening files would do to what is on this device. Nothing is done, and nothing is ever
 * suggested that brings two different ids together.
 *
 * @param device everything on this device
 * @param files what the files hold together; see `joinHoldings`
 * @param open alignments that are open and not kept: what they cover stays covered
 */
export function planOf(
  device: Holdings,
  files: Holdings,
  open: readonly Alignment[] = [],
): IncomingPlan {
  const alignments = alignmentsOf(device, files)
  // What comes in together is as it was where it comes from: only reviews here cover it.
  const here = [
    ...device.alignments.map(
      (known) =>
        alignments.changed.find((changed) => changed.here.id === known.id)?.merged ?? known,
    ),
    ...open,
  ]
  const covered = coveredIn(here)
  return {
    assessments: files.assessments.map((file) =>
      incomingOf(device, [...here, ...alignments.added], covered, file),
    ),
    snapshots: snapshotsOf(device, files),
    alignments,
    team: teamOf(device, covered, files),
    settings: settingsOf(device, files),
  }
}

function incomingOf(
  { assessments }: Holdings,
  alignments: readonly Alignment[],
  covered: ReadonlySet<AssessmentId>,
  file: Assessment,
): IncomingAssessment {
  const copy = assessments.find(
    ({ copiedFrom, kind }) => copiedFrom === file.id && kind === file.kind,
  )
  const stance = stanceOf(assessments, alignments, covered, file)
  const choices = {
    new: ['own', 'copy', 'leave'],
    same: ['merge', 'replace', 'leave'],
    other: ['copy', 'merge', 'replace', 'leave'],
    foreign: ['add', 'leave'],
    'in-alignment': ['leave'],
    covered: ['leave'],
  } as const satisfies {
    readonly [Is in IncomingAssessment['stance']['is']]: IncomingAssessment['choices']
  }
  // Who was somebody else once is suggested to stay so.
  const isKnownAsOther = stance.is === 'new' && copy !== undefined
  return {
    file,
    stance,
    copy,
    choices: isKnownAsOther ? ['copy', 'own', 'leave'] : choices[stance.is],
  }
}

function stanceOf(
  assessments: readonly Assessment[],
  alignments: readonly Alignment[],
  covered: ReadonlySet<AssessmentId>,
  file: Assessment,
): IncomingAssessment['stance'] {
  const same = assessments.find(({ id }) => id === file.id)
  if (same) return { is: 'same', here: same }
  if (alignments.some(({ agreed, review }) => [agreed.id, review.id].includes(file.id))) {
    return { is: 'in-alignment' }
  }
  if (covered.has(file.id)) return { is: 'covered' }
  if (!isOwn(file)) return { is: 'foreign' }
  const own = assessments
    .filter((known) => isOwn(known) && isAboutSame(known, file))
    .toSorted((a, b) => (a.created < b.created ? -1 : 1))[0]
  return own ? { is: 'other', here: own } : { is: 'new' }
}

/** Whether an assessment can be the person's own one: neither a copy nor given by somebody else. */
export function isOwn({ copiedFrom, kind }: Assessment): boolean {
  return kind === 'self' && copiedFrom === undefined
}

function isAboutSame(a: Assessment, b: Assessment): boolean {
  return a.profile.id === b.profile.id && a.role === b.role
}

/** The ids of self-assessments that are kept from the reviewer. */
function coveredIn(alignments: readonly Alignment[]): ReadonlySet<AssessmentId> {
  return new Set(alignments.filter(isCovered).flatMap(({ self }) => self?.id ?? []))
}

/** What a choice does with an assessment from a file; nothing where everything is here already. */
export function effectOf(
  { copy, file, stance }: IncomingAssessment,
  choice: IncomingChoice,
): IncomingEffect {
  switch (choice) {
    case 'leave':
      return { is: 'nothing' }
    case 'own':
    case 'add':
      return { is: 'adds', as: choice }
    case 'copy':
      return copy ? changeOf('merge', copy, file) : { is: 'adds', as: 'copy' }
    case 'merge':
    case 'replace':
      return 'here' in stance ? changeOf(choice, stance.here, file) : { is: 'nothing' }
  }
}

function changeOf(by: 'merge' | 'replace', here: Assessment, file: Assessment): IncomingEffect {
  const differences = differencesBetween(here, file)
  const isSame =
    by === 'merge' ? isSameRecord(takenInto(here, file), here) : differences.length === 0
  return isSame ? { is: 'nothing' } : { is: 'changes', by, here, file, differences }
}

function snapshotsOf(device: Holdings, files: Holdings): IncomingPlan['snapshots'] {
  const known = new Map(device.snapshots.map((snapshot) => [snapshot.id, snapshot]))
  const added = files.snapshots.filter(({ id }) => !known.has(id))
  const named = files.snapshots.flatMap((file) => {
    const here = known.get(file.id)
    return here && here.name === '' && file.name !== '' ? [{ ...here, name: file.name }] : []
  })
  return { added, named, same: files.snapshots.length - added.length - named.length }
}

function alignmentsOf(device: Holdings, files: Holdings): IncomingPlan['alignments'] {
  const known = new Map<AlignmentId, Alignment>(device.alignments.map((item) => [item.id, item]))
  const added = files.alignments.filter(({ id }) => !known.has(id))
  const changed = files.alignments.flatMap((file): IncomingAlignment[] => {
    const here = known.get(file.id)
    const merged = here && mergeAlignments(here, file)
    if (!here || !merged || isSameRecord(merged, here)) return []
    const pairs = [
      [here.review, file.review],
      [here.agreed, file.agreed],
    ] as const
    const sides = pairs.flatMap(([side, other]) => {
      const differences = side.id === other.id ? differencesBetween(side, other) : []
      return differences.length === 0 ? [] : [{ here: side, file: other, differences }]
    })
    return [{ here, merged, sides }]
  })
  return { added, changed, same: files.alignments.length - added.length - changed.length }
}

function teamOf(
  device: Holdings,
  covered: ReadonlySet<AssessmentId>,
  files: Holdings,
): IncomingPlan['team'] {
  const shown = files.team.filter(({ id }) => !covered.has(id))
  const known = new Set(device.team.map(({ id }) => id))
  const { replaced } = joinTeam(device.team, shown)
  const added = shown.filter(({ id }) => !known.has(id))
  const newer = shown.filter(({ id }) => replaced.includes(id))
  return {
    added,
    replaced: newer,
    same: shown.length - added.length - newer.length,
    covered: files.team.length - shown.length,
  }
}

function settingsOf(device: Holdings, files: Holdings): readonly SettingDifference[] {
  return Object.entries(files.settings).flatMap(([name, inFile]) => {
    const here = Object.hasOwn(device.settings, name) ? device.settings[name] : undefined
    return isSameRecord(here, inFile) ? [] : [{ name, here, inFile }]
  })
}
