import type { Assessment } from './assessment.ts'
import { type Counts, countStandings } from './counts.ts'
import {
  type Level,
  type PlacedCriterion,
  type Role,
  type SkillProfile,
  type TopicId,
  criteriaAt,
  criteriaOnTopic,
} from './profile.ts'
import { type Standing, hasAnyRating, standingOf, standings } from './standing.ts'

/** What the assessed role has for a criterion of another role. */
export type Match =
  /** A criterion on the same topic, at the same level or a higher one, and how it stands. */
  | { readonly kind: 'comparable'; readonly own: PlacedCriterion; readonly standing: Standing }
  /** The same topic at lower levels only: what is met there shows nothing here. */
  | { readonly kind: 'only-lower' }
  /** No topic, or one that the assessed role never has. */
  | { readonly kind: 'nothing' }

/** A criterion of another role with what the assessed role has for it. It is never called a gap. */
export type MatchedCriterion = { readonly criterion: PlacedCriterion; readonly match: Match }

/** How far criteria can be compared, and how those that can stand. Counts, never shares. */
export type MatchCounts = {
  readonly all: number
  readonly comparable: number
  /** Of the comparable ones alone. */
  readonly standings: Counts
}

export type LevelBeside = {
  readonly level: Level
  readonly criteria: readonly MatchedCriterion[]
  readonly counts: MatchCounts
}

/** Another role, held against an assessment. */
export type RoleBeside = {
  readonly role: Role
  /** Lowest first; one for each level of the profile, which may ask nothing. */
  readonly levels: readonly LevelBeside[]
  readonly counts: MatchCounts
}

/** Which role is nearest, or why none is named. */
export type SidewaysOutcome =
  | { readonly kind: 'no-other-role' }
  | { readonly kind: 'nothing-comparable' }
  | { readonly kind: 'nothing-rated' }
  | { readonly kind: 'nothing-met' }
  /** The roles with the most criteria met, in the profile's order; several where they have as many. */
  | { readonly kind: 'nearest'; readonly roles: readonly Role[]; readonly met: number }

/** An assessment held against every other role of its profile. */
export type Sideways = {
  /** In the profile's order: this is no ranking. */
  readonly roles: readonly RoleBeside[]
  readonly outcome: SidewaysOutcome
}

/**
 * Holds an assessment against every role of the profile but its own.
 *
 * @returns no role where the profile has no other one
 * @example sidewaysOf(mlops, mlEngineer).outcome // { kind: 'nearest', roles: [NLP Engineer], met: 5 }
 */
export function sidewaysOf(profile: SkillProfile, assessment: Assessment): Sideways {
  const matchOf = matchingTo(profile, assessment)
  const roles = profile.roles
    .filter(({ id }) => id !== assessment.role)
    .map((role) => besideWith(profile, role, matchOf))
  return { roles, outcome: outcomeOf(assessment, roles) }
}

/**
 * Holds an assessment against one role: each of the role's criteria with the criterion of the assessed
 * role that has the same topic and stands at the same level or a higher one. Of several the one that
 * stands best counts; of equals the one at the same level, else at the nearest higher one.
 *
 * @returns levels without criteria, and zeros, for a role that the profile asks nothing of
 */
export function roleBeside(profile: SkillProfile, assessment: Assessment, role: Role): RoleBeside {
  return besideWith(profile, role, matchingTo(profile, assessment))
}

function besideWith(
  profile: SkillProfile,
  role: Role,
  matchOf: (criterion: PlacedCriterion) => Match,
): RoleBeside {
  const levels = profile.levels.map((level): LevelBeside => {
    const criteria = criteriaAt(profile, role.id, level.id).map((criterion) => ({
      criterion,
      match: matchOf(criterion),
    }))
    return { level, criteria, counts: matchCountsOf(criteria) }
  })
  return { role, levels, counts: matchCountsOf(levels.flatMap(({ criteria }) => criteria)) }
}

/** Says of any criterion what the assessed role has for it; worked out once for a topic and a level. */
function matchingTo(
  profile: SkillProfile,
  assessment: Assessment,
): (criterion: PlacedCriterion) => Match {
  const rankOf = new Map(profile.levels.map(({ id }, at) => [id, at]))
  const rank = ({ level }: PlacedCriterion) => rankOf.get(level) ?? -1
  const known = new Map<string, Match>()
  return (criterion) => {
    const { level, topic } = criterion
    if (topic === undefined) return { kind: 'nothing' }
    const key = `${level} ${topic}`
    const match = known.get(key) ?? bestOn(topic, rank(criterion))
    known.set(key, match)
    return match
  }

  function bestOn(topic: TopicId, atLeast: number): Match {
    const onTopic = criteriaOnTopic(profile, assessment.role, topic)
    if (onTopic.length === 0) return { kind: 'nothing' }
    // Levels run upwards and the sort is stable: of equals the lowest of those high enough comes first.
    const [best] = onTopic
      .filter((own) => rank(own) >= atLeast)
      .map((own) => ({ own, standing: standingOf(assessment, own.id) }))
      .toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
    return best === undefined ? { kind: 'only-lower' } : { kind: 'comparable', ...best }
  }
}

function matchCountsOf(criteria: readonly MatchedCriterion[]): MatchCounts {
  const compared = criteria.flatMap(({ match }) =>
    match.kind === 'comparable' ? [match.standing] : [],
  )
  return {
    all: criteria.length,
    comparable: compared.length,
    standings: countStandings(compared),
  }
}

function outcomeOf(assessment: Assessment, roles: readonly RoleBeside[]): SidewaysOutcome {
  if (roles.length === 0) return { kind: 'no-other-role' }
  if (roles.every(({ counts }) => counts.comparable === 0)) return { kind: 'nothing-comparable' }
  if (!hasAnyRating(assessment)) return { kind: 'nothing-rated' }
  const met = Math.max(...roles.map(({ counts }) => counts.standings.met))
  if (met === 0) return { kind: 'nothing-met' }
  const nearest = roles.filter(({ counts }) => counts.standings.met === met)
  return { kind: 'nearest', roles: nearest.map(({ role }) => role), met }
}
