import { ratingOf } from '#domain/standing.ts'
import { levelById, roleById } from '#domain/profile.ts'
import { writeCsv } from './csv.ts'
import { type TeamReport, type TeamWords, carriedBy, coverageBy } from './team-report.ts'

/**
 * A team as CSV: one row a criterion that somebody was asked, one column a person with the rating that
 * counts; who was not asked is told apart from who gave no answer.
 */
export function writeTeamCsv(report: TeamReport, words: TeamWords): string {
  const { labels } = words
  const { members, profile } = report
  const groups = carriedBy.flatMap((carried) =>
    coverageBy(report, carried).map((coverage) => ({ carried, coverage })),
  )
  const rows = groups.map(({ carried, coverage }) => {
    const { asked, criterion, met, noAnswer } = coverage
    const area = profile.areas.find(({ id }) => id === criterion.area)
    const role = roleById(profile, criterion.role)
    const level = levelById(profile, criterion.level)
    return [
      role ? words.text(role.name) : '',
      level ? words.text(level.name) : '',
      area ? words.text(area.name) : words.noArea,
      words.text(criterion.text),
      words.requirement(criterion.isRequired ? 'required' : 'optional'),
      words.carriedName(carried),
      String(asked.length),
      String(met.length),
      String(noAnswer.length),
      ...members.map((member) => {
        const rating = ratingOf(member.counting, criterion.id)
        return asked.includes(member) || rating !== undefined
          ? words.rating(rating)
          : labels.notAsked
      }),
      criterion.id,
      profile.version,
    ]
  })
  const header = [
    labels.role,
    labels.level,
    labels.area,
    labels.criterion,
    labels.requirement,
    labels.carried,
    labels.askedCount,
    labels.metCount,
    labels.noAnswerCount,
    ...members.map((member) => words.person(report, member)),
    labels.criterionId,
    labels.version,
  ]
  return writeCsv([header, ...rows], words.csvSeparator)
}
