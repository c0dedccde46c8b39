import {
  type Assessment,
  type Entries,
  type EvidenceItem,
  type Rating,
  type Step,
  entryAt,
  saidIn,
} from '#domain/assessment.ts'
import {
  type CriterionId,
  type LevelId,
  type SkillProfile,
  criteriaOfRole,
  levelsAbove,
} from '#domain/profile.ts'
import {
  type SharedAnswer,
  type SharedAssessment,
  type SharedIncludes,
  type SharedWriting,
  fingerprintOf,
} from '#domain/shared-assessment.ts'
import { exclusionReason, hadNoOpportunity, ratingOf } from '#domain/standing.ts'

/**
 * What a link is to hold of an assessment. Focus picks, questions, and when each rating was given never
 * go out; nor does what was cleared or is blank.
 *
 * @param target the level compared with; left out where it is not above the assessment's own level
 */
export function sharedFrom(
  profile: SkillProfile,
  assessment: Assessment,
  includes: SharedIncludes,
  target?: LevelId,
): SharedAssessment {
  const criteria = criteriaOfRole(profile, assessment.role)
  const placeAt = new Map(criteria.map(({ id }, at) => [id, at]))
  const hasTarget = levelsAbove(profile, assessment.level).some(({ id }) => id === target)
  const person = assessment.person?.trim() ?? ''
  return {
    profile: { id: profile.id, version: profile.version },
    role: assessment.role,
    level: assessment.level,
    ...(hasTarget && target !== undefined ? { target } : {}),
    kind: assessment.kind,
    date: assessment.changed.slice(0, 10),
    ...(includes.name && person !== '' ? { person } : {}),
    fingerprint: fingerprintOf(criteria),
    positions: criteria.map(({ id }) => sharedAnswer(ratingOf(assessment, id))),
    byId: idsIn(assessment.ratings).flatMap((id) => {
      const answer = placeAt.has(id) ? undefined : sharedAnswer(ratingOf(assessment, id))
      return answer === undefined ? [] : [[id, answer] as const]
    }),
    writing: idsToldIn(assessment).flatMap((id) => {
      const written = writingAbout(assessment, id, includes)
      return Object.keys(written).length === 0 ? [] : [{ key: placeAt.get(id) ?? id, ...written }]
    }),
  }
}

function sharedAnswer(rating: Rating | undefined): SharedAnswer | undefined {
  if (rating === undefined) return undefined
  return { value: rating.value, ...(hadNoOpportunity(rating) ? { noOpportunity: true } : {}) }
}

function writingAbout(
  assessment: Assessment,
  id: CriterionId,
  includes: SharedIncludes,
): Omit<SharedWriting, 'key'> {
  const reason = exclusionReason(ratingOf(assessment, id)) ?? ''
  const note = entryAt(assessment.notes, id)?.text ?? ''
  const examples = saidIn(entryAt(assessment.evidence, id))
  const step = entryAt(assessment.steps, id)
  const saysAnything = step !== undefined && (step.text + (step.support ?? '')).trim() !== ''
  return {
    ...(includes.notes && reason.trim() !== '' ? { reason } : {}),
    ...(includes.notes && note.trim() !== '' ? { note } : {}),
    ...(includes.examples && examples.length > 0 ? { examples: examples.map(plainExample) } : {}),
    ...(includes.steps && saysAnything ? { step: plainStep(step) } : {}),
  }
}

/** Only what is named here goes out: an entry may have fields of a newer version. */
function plainExample({ text, date, url }: EvidenceItem): EvidenceItem {
  return { text, ...(date ? { date } : {}), ...(url ? { url } : {}) }
}

function plainStep({ text, support, due, done }: Step): Step {
  return {
    text,
    ...(support ? { support } : {}),
    ...(due ? { due } : {}),
    ...(done === true ? { done } : {}),
  }
}

/** The criteria that an assessment says anything about, cleared entries included, each once. */
export function idsToldIn(assessment: Assessment): readonly CriterionId[] {
  const { ratings, notes, evidence, steps } = assessment
  return [...new Set([ratings, notes, evidence, steps].flatMap((entries) => idsIn(entries)))]
}

function idsIn(entries: Entries<unknown>): readonly CriterionId[] {
  return Object.keys(entries) as CriterionId[]
}
