import type { Assessment, AssessmentId, Rating } from './assessment.ts'
import type { Cell } from './comparison.ts'
import { groupBy } from './group-by.ts'
import { originIn } from './origin.ts'
import {
  type LevelId,
  type PlacedCriterion,
  type SkillProfile,
  type TopicId,
  criteriaAt,
  criteriaOnTopic,
} from './profile.ts'
import { isGap, ratingOf, standingOf } from './standing.ts'

/** What became of files that were opened beside those that were open already. */
export type JoinedTeam = {
  /** One assessment an id, in the order of their ids. */
  readonly team: readonly Assessment[]
  /** Ids of which an older state was replaced by a newer one. */
  readonly replaced: readonly AssessmentId[]
  /** Ids of which an older state, or the same one again, was left aside. */
  readonly leftAside: readonly AssessmentId[]
}

/**
 * Joins assessments: of each id the state changed last stays. The id, not the name, says who is who.
 *
 * The order doesn't matter, and joining the same again changes nothing.
 *
 * @param team those that are open already
 * @param opened those to join
 */
export function joinTeam(team: readonly Assessment[], opened: readonly Assessment[]): JoinedTeam {
  const known = new Map(team.map((assessment) => [assessment.id, assessment]))
  const states = [...groupBy([...team, ...opened], ({ id }) => id).values()].map(latestFirst)
  const several = states.filter((group) => group.length > 1)
  const isReplaced = ([last]: readonly Assessment[]) =>
    last !== undefined && known.has(last.id) && !isSame(known.get(last.id), last)
  const idsOf = (groups: readonly (readonly Assessment[])[]) =>
    groups.flatMap(([last]) => last?.id ?? []).toSorted()
  return {
    team: states.flatMap(([last]) => last ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    replaced: idsOf(several.filter(isReplaced)),
    leftAside: idsOf(several.filter((group) => !isReplaced(group))),
  }
}

/** The state changed last first; of two changed in the same instant always the same one. */
function latestFirst(states: readonly Assessment[]): readonly Assessment[] {
  return states.toSorted((a, b) => {
    if (a.changed !== b.changed) return a.changed > b.changed ? -1 : 1
    return JSON.stringify(a) >= JSON.stringify(b) ? -1 : 1
  })
}

function isSame(a: Assessment | undefined, b: Assessment): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** One person of a team, with all files about them. */
export type Member = {
  /** The id of the assessment that everything of this person goes back to. */
  readonly id: string
  readonly name: string | undefined
  readonly self: Assessment | undefined
  readonly review: Assessment | undefined
  readonly agreed: Assessment | undefined
  /** What counts: agreed values where there are some, else the self-ratings, else a review. */
  readonly counting: Assessment
}

/**
 * The people behind assessments: an assessment that was copied from another one belongs to the same
 * person.
 *
 * @param assessments of one profile
 * @returns in the profile's order of roles and levels, then by id: never by how much is met
 */
export function membersOf(
  profile: SkillProfile,
  assessments: readonly Assessment[],
): readonly Member[] {
  const people = groupBy(assessments, originIn(assessments))
  const roles = profile.roles.map(({ id }) => id)
  const levels = profile.levels.map(({ id }) => id)
  return [...people]
    .flatMap(([id, files]) => memberOf(id, files) ?? [])
    .toSorted(
      ({ counting: a, id: idA }, { counting: b, id: idB }) =>
        roles.indexOf(a.role) - roles.indexOf(b.role) ||
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        (idA < idB ? -1 : 1),
    )
}

function memberOf(id: string, files: readonly Assessment[]): Member | undefined {
  const last = (kind: Assessment['kind']) =>
    latestFirst(files.filter((file) => file.kind === kind))[0]
  const [self, review, agreed] = [last('self'), last('review'), last('agreed')]
  const base = self ?? review ?? agreed
  if (!base) return undefined
  const name = [self, agreed, review]
    .map((file) => file?.person)
    .find((person) => person !== undefined && person.trim() !== '')
  return {
    id,
    name,
    self,
    review,
    agreed,
    counting: agreed ? overlaid(base, agreed) : base,
  }
}

/** An assessment with the ratings of another one over its own; cleared ones uncover what is below. */
function overlaid(base: Assessment, over: Assessment): Assessment {
  const ratings = Object.entries(over.ratings).filter(([, rating]) => !('cleared' in rating))
  return { ...base, ratings: { ...base.ratings, ...Object.fromEntries(ratings) } }
}

/** Who of those asked meets a criterion. */
export type Coverage = {
  readonly criterion: PlacedCriterion
  /** Those who rated it, and those whose current level asks for it; "not applicable" leaves. */
  readonly asked: readonly Member[]
  /** Those at 2 or 3. */
  readonly met: readonly Member[]
  /** Those asked who gave no answer. */
  readonly noAnswer: readonly Member[]
}

/**
 * Who meets what. The denominator is always who was asked: a criterion of another role, or of a level
 * that nobody rated, says nothing about the team.
 *
 * @returns the criteria that somebody was asked, in the profile's order; none for no members
 */
export function coverageOf(profile: SkillProfile, members: readonly Member[]): readonly Coverage[] {
  const byRole = groupBy(members, ({ counting }) => counting.role)
  return profile.expectations.flatMap(({ level, role }) =>
    criteriaAt(profile, role, level).flatMap((criterion): Coverage[] => {
      const asked = (byRole.get(role) ?? []).filter((member) => wasAsked(member, criterion))
      if (asked.length === 0) return []
      const standing = (member: Member) => standingOf(member.counting, criterion.id)
      return [
        {
          criterion,
          asked,
          met: asked.filter((member) => standing(member) === 'met'),
          noAnswer: asked.filter((member) => standing(member) === 'no-answer'),
        },
      ]
    }),
  )
}

function wasAsked({ counting }: Member, criterion: PlacedCriterion): boolean {
  const standing = standingOf(counting, criterion.id)
  if (standing === 'no-answer') return counting.level === criterion.level
  return standing !== 'excluded'
}

/** Somebody who can help with a criterion, and by what. */
export type Helper = {
  readonly member: Member
  readonly value: 2 | 3
  /** The criterion that this person meets: the same one, or one of its topic at no lower level. */
  readonly by: PlacedCriterion
}

/** A criterion that is a gap of somebody, and who can help. */
export type Help = {
  readonly criterion: PlacedCriterion
  readonly learners: readonly Member[]
  /** At least one; those at 3 before those at 2, the same criterion before the same topic. */
  readonly helpers: readonly Helper[]
}

/**
 * Who can help whom: for each gap those who meet the same criterion, or one of the same topic at the
 * same or a higher level, in whatever role.
 *
 * @returns gaps that somebody can help with, in the profile's order; none for fewer than two members
 */
export function helpIn(profile: SkillProfile, members: readonly Member[]): readonly Help[] {
  const shows = members.map((member) => ({ member, shownOf: shownBy(profile, member) }))
  return coverageOf(profile, members).flatMap(({ asked, criterion }): Help[] => {
    const learners = asked.filter(({ counting }) => isGap(standingOf(counting, criterion.id)))
    if (learners.length === 0) return []
    const learning = new Set(learners)
    const helpers = shows
      .flatMap(({ member, shownOf }): Helper[] => {
        const shown = learning.has(member) ? undefined : shownOf(criterion)
        return shown ? [{ member, ...shown }] : []
      })
      .toSorted(
        (a, b) =>
          b.value - a.value || Number(b.by.id === criterion.id) - Number(a.by.id === criterion.id),
      )
    return helpers.length === 0 ? [] : [{ criterion, learners, helpers }]
  })
}

/** What shows that somebody meets a criterion. */
type Shown = { readonly value: 2 | 3; readonly by: PlacedCriterion }

/**
 * Says of any criterion what shows that a member meets it: the same one, or one of its topic at the same or
 * a higher level. A 3 before a 2, the same criterion before another one, then the lowest level.
 *
 * What the member meets is looked up once a topic: a team asks thousands of times.
 */
function shownBy(
  profile: SkillProfile,
  { counting }: Member,
): (criterion: PlacedCriterion) => Shown | undefined {
  const heights = new Map(profile.levels.map(({ id }, at) => [id, at]))
  const height = (level: LevelId) => heights.get(level) ?? -1
  const metOnTopic = new Map<TopicId, readonly Shown[]>()
  const metOn = (topic: TopicId) => {
    const known = metOnTopic.get(topic)
    if (known) return known
    const met = criteriaOnTopic(profile, counting.role, topic).flatMap((by) => shownIn(by) ?? [])
    metOnTopic.set(topic, met)
    return met
  }
  return (criterion) => {
    const { id, level, role, topic } = criterion
    const same = role === counting.role ? shownIn(criterion) : undefined
    const onTopic = topic === undefined ? [] : metOn(topic)
    return onTopic.reduce((best, shown) => {
      const isHighEnough = shown.by.id !== id && height(shown.by.level) >= height(level)
      return isHighEnough && (best === undefined || shown.value > best.value) ? shown : best
    }, same)
  }

  function shownIn(by: PlacedCriterion): Shown | undefined {
    const value = metValue(ratingOf(counting, by.id))
    return value === undefined ? undefined : { value, by }
  }
}

function metValue(rating: Rating | undefined): 2 | 3 | undefined {
  return rating?.value === 2 || rating?.value === 3 ? rating.value : undefined
}

/** How near one member is to a cell. */
export type Nearness = {
  readonly member: Member
  readonly shown: readonly PlacedCriterion[]
  /** What this person does not show: gaps and what is not rated alike. */
  readonly missing: readonly PlacedCriterion[]
}

/** What a team shows of one cell of the profile. */
export type Need = {
  /** The required criteria of the cell; all of them where none is required. */
  readonly criteria: readonly PlacedCriterion[]
  /** Criteria that nobody shows. */
  readonly uncovered: readonly PlacedCriterion[]
  /** Those who show all of them by themselves: two halves are not one. */
  readonly complete: readonly Nearness[]
  /** Those who show at least half of them, but not all. */
  readonly near: readonly Nearness[]
}

/**
 * What a team has for a cell, person by person.
 *
 * @returns empty lists where the profile asks nothing there
 * @example needFor(mlops, members, { role: 'mlops-engineer', level: 'senior' }).complete.length // 1
 */
export function needFor(profile: SkillProfile, members: readonly Member[], cell: Cell): Need {
  const all = criteriaAt(profile, cell.role, cell.level)
  const required = all.filter(({ isRequired }) => isRequired)
  const criteria = required.length === 0 ? all : required
  const people = members.map((member): Nearness => {
    const shownOf = shownBy(profile, member)
    const isShown = (criterion: PlacedCriterion) => shownOf(criterion) !== undefined
    return {
      member,
      shown: criteria.filter(isShown),
      missing: criteria.filter((criterion) => !isShown(criterion)),
    }
  })
  return {
    criteria,
    uncovered: criteria.filter((criterion) =>
      people.every(({ missing }) => missing.includes(criterion)),
    ),
    complete: people.filter(({ shown }) => shown.length > 0 && shown.length === criteria.length),
    near: people.filter(
      ({ missing, shown }) => missing.length > 0 && shown.length >= missing.length,
    ),
  }
}
