import {
  type Alignment,
  type AlignmentId,
  changesFromAgreed,
  isCovered,
  mergeAlignments,
} from '#domain/alignment.ts'
import { type Assessment, type AssessmentKind, emptyAssessment } from '#domain/assessment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import type { LevelId, RoleId, SkillProfile } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import { alignmentId } from '#io/alignment.ts'
import { assessmentId } from '#io/assessment.ts'
import { changeTogether, keepAlignment } from './assessment-actions.ts'
import { put, removeRecord } from './save-record.ts'
import { adopt, currentSurroundings, useStore } from './store.ts'

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

/** Whether the ratings of a file were shown in Team before, or kept as a copy that can be looked at. */
function wasSeen({ id }: Assessment): boolean {
  const { assessments, team } = useStore.getState()
  const isCopy = ({ copiedFrom, kind }: Assessment) => kind === 'self' && copiedFrom === id
  return team[id]?.isSeen === true || Object.values(assessments).some(isCopy)
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
  const { team } = useStore.getState()
  const file = self && team[self.id]
  if (file) useStore.setState({ team: { ...team, [self.id]: { ...file, isSeen: true } } })
}

/**
 * Adds the person's file to an alignment that was begun without one. Where the file was shown in Team
 * before the review is finished, it counts as uncovered from now on.
 */
export function addSelf(alignment: Alignment, self: Assessment): void {
  const at = currentSurroundings().now()
  const about = (side: Assessment): Assessment => ({ ...side, copiedFrom: self.id })
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
 * Takes up an alignment from a file. One that is not on this device is not stored until something in it
 * is changed; one that is, is brought together with it, entry by entry.
 */
export function openAlignment(alignment: Alignment): void {
  const { alignments, openedAlignments } = useStore.getState()
  const known = alignments[alignment.id]
  if (known) {
    const merged = mergeAlignments(known, alignment)
    if (openedAlignments.includes(known.id)) adopt(merged)
    else void put(merged)
    return
  }
  adopt(alignment)
  useStore.setState({ openedAlignments: [...openedAlignments, alignment.id] })
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
