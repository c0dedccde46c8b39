import { alignmentId, assessmentId } from '#io/record-ids.ts'
import {
  type Alignment,
  type AlignmentId,
  changesFromAgreed,
  isCovered,
} from '#domain/alignment.ts'
import { type AlignmentChanges, alignmentChanges, withOpened } from '#domain/alignment-changes.ts'
import { type Assessment, type AssessmentKind, emptyAssessment } from '#domain/assessment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { changeTogether, keepAlignment } from './assessment-actions.ts'
import { put, removeRecord } from './save-record.ts'
import { alignmentById } from './selectors.ts'
import { type AppState, adopt, currentSurroundings, useStore } from './store.ts'
import { changeSettings } from './settings-actions.ts'
import { storeShown } from './team-actions.ts'

/** What a review is about. */
export type ReviewStart = {
  readonly profile: SkillProfile
  readonly role: RoleId
  readonly level: LevelId
  readonly target?: LevelId | undefined
  readonly person?: string | undefined
  /** The file of the person; left out, the review begins from role and level alone. */
  readonly self?: Assessment | undefined
}

/**
 * Begins a review and stores it. Where the self-ratings were shown in Team before, or kept as a
 * copy, they count as uncovered from the first moment on.
 */
export function beginReview(start: ReviewStart): Alignment {
  const { now, newId } = currentSurroundings()
  const at = now()
  const { self } = start
  const side = (kind: AssessmentKind): Assessment => ({
    ...emptyAssessment({ ...start, id: assessmentId(newId()), kind, at }),
    ...(self === undefined ? {} : { copiedFrom: self.id }),
    ...(start.target === undefined ? {} : { target: start.target }),
    ...(start.person === undefined ? {} : { person: start.person }),
  })
  const alignment: Alignment = {
    format: 'levelwise-alignment/1',
    id: alignmentId(newId()),
    ...(self === undefined ? {} : { self }),
    review: side('review'),
    agreed: side('agreed'),
    ...(self !== undefined && wasSeen(self) ? { uncovered: at } : {}),
    created: at,
    changed: at,
  }
  void keepAlignment(alignment)
  return alignment
}

/**
 * Whether the ratings of a file were shown before: in Team, in an alignment on this device, whatever
 * became of the team since, or in a copy that was kept to be looked at.
 */
function wasSeen({ id }: Assessment): boolean {
  const { alignments, assessments, team } = useStore.getState()
  const isCopy = ({ copiedFrom, kind }: Assessment) => kind === 'self' && copiedFrom === id
  const isShown = (alignment: Alignment) => alignment.self?.id === id && !isCovered(alignment)
  return (
    team[id]?.isSeen === true ||
    Object.values(assessments).some(isCopy) ||
    Object.values(alignments).some(isShown)
  )
}

/** Says that the review is complete: from now on both ratings are shown. */
export function finishReview(alignment: Alignment): void {
  const at = currentSurroundings().now()
  void keepAlignment({ ...alignment, finished: alignment.finished ?? at, changed: at })
  markSeen(alignment)
}

/** Shows the self-ratings before the review is finished; the alignment remembers it. */
export function uncover(alignment: Alignment): void {
  const at = currentSurroundings().now()
  void keepAlignment({ ...alignment, uncovered: alignment.uncovered ?? at, changed: at })
  markSeen(alignment)
}

function markSeen({ self }: Alignment): void {
  const { isTeamKept, team } = useStore.getState()
  const file = self && team[self.id]
  if (!file) return
  const seen = { ...file, isSeen: true }
  useStore.setState({ team: { ...team, [self.id]: seen } })
  if (isTeamKept) void storeShown([seen])
}

/**
 * Adds the person's file to an alignment that was begun without one. Where the file was shown in Team
 * before the review is finished, it counts as uncovered from now on.
 */
export function addSelf(alignment: Alignment, self: Assessment): void {
  const at = currentSurroundings().now()
  const about = (side: Assessment): Assessment => ({ ...side, copiedFrom: self.id })
  // The person is the same: so is the number.
  useStore.setState(({ people }) => ({
    people: people.includes(self.id)
      ? people
      : people.map((id) => (id === alignment.review.id ? self.id : id)),
  }))
  void keepAlignment({
    ...alignment,
    self,
    review: about(alignment.review),
    agreed: about(alignment.agreed),
    ...(isCovered(alignment) && wasSeen(self) ? { uncovered: at } : {}),
    changed: at,
  })
}

/**
 * What opening an alignment would change in the one that is here already.
 *
 * @returns `undefined` where there is none, or where nothing of it would change
 */
export function changesOfOpening(alignment: Alignment): AlignmentChanges | undefined {
  const known = alignmentById(useStore.getState(), alignment.id)
  if (!known) return undefined
  const changes = alignmentChanges(known, withOpened(known, alignment))
  return changes.entries.length + changes.others.length === 0 ? undefined : changes
}

/**
 * Takes up an alignment from a file. One that is not on this device is not stored until something in it
 * is changed; one that is, is brought together with it, entry by entry: `changesOfOpening` says before
 * what that changes, `takeBackOpening` takes it back.
 */
export function openAlignment(alignment: Alignment): void {
  const { alignments, openedAlignments } = useStore.getState()
  const known = alignments[alignment.id]
  if (known) {
    const merged = withOpened(known, alignment)
    const isChanged = changesOfOpening(alignment) !== undefined
    if (openedAlignments.includes(known.id)) adopt(merged)
    else void put(merged)
    if (isChanged) useStore.setState({ broughtIn: { before: known, after: merged } })
    return
  }
  adopt(alignment)
  useStore.setState({ openedAlignments: [...openedAlignments, alignment.id] })
}

/**
 * The last opening that changed an alignment, as long as nothing else has changed it since.
 *
 * @returns the alignment as it was before and as it is
 */
export function lastOpening(state: AppState): AppState['broughtIn'] {
  const { alignments, broughtIn } = state
  const now = broughtIn && alignments[broughtIn.after.id]
  return now?.changed === broughtIn?.after.changed ? broughtIn : undefined
}

/** Puts an alignment back as it was before a file was brought into it. */
export async function takeBackOpening(): Promise<void> {
  const { openedAlignments } = useStore.getState()
  const opening = lastOpening(useStore.getState())
  if (!opening) return
  const { before } = opening
  useStore.setState({ broughtIn: undefined })
  if (openedAlignments.includes(before.id)) {
    adopt(before)
    return
  }
  // What is stored, or is about to be, would win the merge entry by entry: it has to go first.
  await removeRecord('alignment', before.id)
  await keepAlignment(before)
}

/** Takes an alignment away, and off the device. `keepAlignment` puts it back. */
export function removeAlignment(id: AlignmentId): void {
  useStore.setState(({ alignments, openedAlignments }) => {
    const { [id]: _removed, ...others } = alignments
    return {
      alignments: others,
      openedAlignments: openedAlignments.filter((other) => other !== id),
    }
  })
  void removeRecord('alignment', id)
}

/** Takes agreed values over into one's own assessment, as one step of undo. */
export function takeOver(
  profile: SkillProfile,
  { agreed }: Alignment,
  own: Assessment | undefined,
) {
  const subject = { profile, role: agreed.role, level: agreed.level }
  const changes = changesFromAgreed(profile, own, agreed).flatMap(
    ({ criterion }): AssessmentChange[] => {
      const rating = ratingOf(agreed, criterion)
      if (rating === undefined) return []
      const { noOpportunity, profileVersion, reason, value } = rating
      return [
        {
          field: 'ratings',
          criterion,
          to: {
            value,
            profileVersion,
            ...(reason === undefined ? {} : { reason }),
            ...(noOpportunity === undefined ? {} : { noOpportunity }),
          },
        },
      ]
    },
  )
  return changeTogether(subject, changes)
}

/** Remembers that an alignment is about the person who uses this device. */
export function rememberAboutMe({ id }: Alignment): void {
  const { aboutMe = [] } = useStore.getState().settings
  if (!aboutMe.includes(id)) changeSettings({ aboutMe: [...aboutMe, id] })
}

/** Whether an alignment is about the person who uses this device, not somebody whom that person reviews. */
export function isAboutMe({ assessments, settings }: AppState, { id, self }: Alignment): boolean {
  const isOwn = self !== undefined && Object.hasOwn(assessments, self.id)
  return isOwn || settings.aboutMe?.includes(id) === true
}
