import { type Alignment, isCovered } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import type { JoinedTeam } from '#domain/team.ts'
import { openAlignment } from '#state/alignment-actions.ts'
import { addToTeam } from '#state/team-actions.ts'

/** Takes what was read into the team: assessments, alignments, and the self-assessments in those. */
export function takeIn(
  assessments: readonly Assessment[],
  alignments: readonly Alignment[],
): JoinedTeam {
  for (const alignment of alignments) openAlignment(alignment)
  return addToTeam([...assessments, ...alignments.flatMap(selfIn)])
}

/** Takes in an alignment that changes one that is here, after that was agreed to. */
export function takeInAlignment(alignment: Alignment): void {
  takeIn([], [alignment])
}

/** The self-assessment of an alignment, unless it is still to be kept from the reviewer. */
function selfIn(alignment: Alignment): readonly Assessment[] {
  return isCovered(alignment) || alignment.self === undefined ? [] : [alignment.self]
}
