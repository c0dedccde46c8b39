import type { TFunction } from 'i18next'
import { type PlacedCriterion, type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { withoutDirections } from '#domain/direction.ts'
import { isolated } from '#i18n/isolated.ts'
import { groupBy } from '#domain/group-by.ts'
import type { Member } from '#domain/team.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { TeamReport, TeamWords, WantedCell } from '#io/team-report.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'

/** So many characters of a name stand within a sentence. */
const longestInside = 60

/** The words of a team in one language, for the page and for every export alike. */
export function teamWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): TeamWords {
  const common = gapSummaryWords(t, format, language, profile)
  const { text } = common
  const cell: TeamWords['cell'] = ({ role, level }) =>
    t(($) => $.profile.cell, { level: text(level.name), role: text(role.name) })
  const cellOf = (place: Pick<PlacedCriterion, 'role' | 'level'>) => {
    const role = roleById(profile, place.role)
    const level = levelById(profile, place.level)
    return role && level ? cell({ role, level }) : ''
  }
  const numbered = (report: TeamReport, member: Member) =>
    t(($) => $.team.person, {
      number: report.numbers?.get(member.id) ?? report.members.indexOf(member) + 1,
    })
  const namesakes = namesakesIn()
  /** What tells somebody apart from others of the same name: role and level, or else the number. */
  const apart = (report: TeamReport, member: Member) => {
    const others = namesakes(report.members, member).filter((other) => other !== member)
    if (others.length === 0) return undefined
    const place = cellOf(member.counting)
    return others.some((other) => cellOf(other.counting) === place)
      ? numbered(report, member)
      : place
  }
  const personOf = (report: TeamReport, member: Member, wordOf: (name: string) => string) => {
    const name = report.showsNames ? cleanName(member.name) : ''
    if (name === '') return numbered(report, member)
    const by = apart(report, member)
    const shown = wordOf(name)
    return by === undefined ? shown : t(($) => $.team.personAt, { person: shown, cell: by })
  }
  const person: TeamWords['person'] = (report, member) => personOf(report, member, (name) => name)
  const personInside: TeamWords['personInside'] = (report, member) =>
    personOf(report, member, (name) => isolated(shortened(name)))
  const persons = (report: TeamReport, members: readonly Member[]) =>
    format.and(members.map((member) => personInside(report, member)))
  return {
    ...common,
    title: () => t(($) => $.team.exportTitle, { skill: text(profile.title) }),
    people: ({ members }) => t(($) => $.team.people, { count: members.length }),
    namesHidden: t(($) => $.team.namesHidden),
    person,
    personInside,
    persons,
    cell,
    cellOf,
    asked: ({ asked, met }) => t(($) => $.team.asked, { met: met.length, count: asked.length }),
    carried: (carried, count) => t(($) => $.team.carried[carried], { count }),
    carriedName: (carried) => t(($) => $.team.carriedName[carried]),
    place: (criterion) => {
      const area = profile.areas.find(({ id }) => id === criterion.area)
      return [
        cellOf(criterion),
        common.requirement(criterion.isRequired ? 'required' : 'optional'),
        area ? text(area.name) : common.noArea,
      ].join(' · ')
    },
    helper: (report, { by, member, value }, criterion) => {
      const names = {
        person: personInside(report, member),
        rating: common.rating({ value, profileVersion: '' }),
      }
      return by.id === criterion.id
        ? t(($) => $.team.helper, names)
        : t(($) => $.team.helperBy, { ...names, criterion: text(by.text), cell: cellOf(by) })
    },
    need: (wanted) => {
      const { complete, criteria, near, uncovered } = wanted.need
      const names = { cell: cell(wanted) }
      if (criteria.length === 0) return [t(($) => $.assess.emptyCell)]
      return [
        t(($) => $.team.need.wanted, { ...names, count: wanted.count }),
        isNothingRequired(wanted)
          ? t(($) => $.team.need.completeAny, { count: complete.length, criteria: criteria.length })
          : t(($) => $.team.need.complete, { count: complete.length, criteria: criteria.length }),
        t(($) => $.team.need.near, { count: near.length }),
        t(($) => $.team.need.uncovered, { count: uncovered.length, criteria: criteria.length }),
      ]
    },
    completeTitle: (wanted) =>
      isNothingRequired(wanted)
        ? t(($) => $.team.labels.completeAny)
        : t(($) => $.team.labels.complete),
    labels: {
      ...common.labels,
      ...t(($) => $.team.labels, { returnObjects: true }),
    },
  }
}

function isNothingRequired({ need }: WantedCell): boolean {
  return need.criteria.every(({ isRequired }) => !isRequired)
}

/** A name without what would turn the text around it; empty where there is none. */
function cleanName(name: string | undefined): string {
  return withoutDirections(name ?? '').trim() === '' ? '' : withoutDirections(name ?? '')
}

function shortened(name: string): string {
  const letters = Array.from(name)
  return letters.length > longestInside ? `${letters.slice(0, longestInside - 1).join('')}…` : name
}

/** Finds who has the same name; large teams ask for it again and again. */
function namesakesIn() {
  const known = new WeakMap<readonly Member[], ReadonlyMap<string, readonly Member[]>>()
  const keyOf = ({ name }: Member) => cleanName(name).trim().toLocaleLowerCase()
  return (members: readonly Member[], member: Member): readonly Member[] => {
    const groups = known.get(members) ?? groupBy(members, keyOf)
    known.set(members, groups)
    return groups.get(keyOf(member)) ?? []
  }
}
