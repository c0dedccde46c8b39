import type { TFunction } from 'i18next'
import { type PlacedCriterion, type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import type { Member } from '#domain/team.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { TeamReport, TeamWords } from '#io/team-report.ts'
import { gapSummaryWords } from './gap-summary-words.ts'

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
  const person: TeamWords['person'] = (report, member) =>
    (report.showsNames ? member.name : undefined) ??
    t(($) => $.team.person, { number: report.members.indexOf(member) + 1 })
  const persons = (report: TeamReport, members: readonly Member[]) =>
    format.and(members.map((member) => person(report, member)))
  return {
    ...common,
    title: () => t(($) => $.team.exportTitle, { skill: text(profile.title) }),
    people: ({ members }) => t(($) => $.team.people, { count: members.length }),
    namesHidden: t(($) => $.team.namesHidden),
    person,
    persons,
    cell,
    cellOf,
    asked: ({ asked, met }) => t(($) => $.team.asked, { met: met.length, count: asked.length }),
    carried: (carried, count) => t(($) => $.team.carried[carried], { count }),
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
        person: person(report, member),
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
        t(($) => $.team.need.complete, { count: complete.length, criteria: criteria.length }),
        t(($) => $.team.need.near, { count: near.length }),
        t(($) => $.team.need.uncovered, { count: uncovered.length, criteria: criteria.length }),
      ]
    },
    labels: {
      ...common.labels,
      ...t(($) => $.team.labels, { returnObjects: true }),
    },
  }
}
