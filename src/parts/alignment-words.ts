import type { TFunction } from 'i18next'
import { type Difference, nameOf } from '#domain/alignment.ts'
import { entryAt } from '#domain/assessment.ts'
import { withoutDirections } from '#domain/direction.ts'
import { isolated } from '#i18n/isolated.ts'
import { type PlacedCriterion, type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { ratingOf } from '#domain/standing.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'

/** The words of an alignment in one language, for the page and for every export alike. */
export function alignmentWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): AlignmentWords {
  const common = gapSummaryWords(t, format, language, profile)
  const { text } = common
  const cell: AlignmentWords['cell'] = ({ alignment }) => {
    const role = roleById(profile, alignment.review.role)
    const level = levelById(profile, alignment.review.level)
    return t(($) => $.profile.cell, {
      level: level ? text(level.name) : alignment.review.level,
      role: role ? text(role.name) : alignment.review.role,
    })
  }
  return {
    ...common,
    cell,
    title: (report) => t(($) => $.alignment.title, { about: personIn(report) }),
    summary: (report) => [...agreementIn(report), ...seenIn(report)],
    difference: (difference) => differenceIn(difference),
    place,
    placed: (criterion) =>
      t(($) => $.alignment.placed, { criterion: text(criterion.text), place: place(criterion) }),
    outcome: ({ alignment }, { id }) => {
      const agreed = ratingOf(alignment.agreed, id)
      if (agreed !== undefined) return common.rating(agreed)
      return entryAt(alignment.agreed.outcomes, id)?.notAgreed === true
        ? t(($) => $.alignment.notAgreed)
        : t(($) => $.alignment.notYetAgreed)
    },
    labels: {
      ...common.labels,
      ...t(($) => $.alignment.labels, { returnObjects: true }),
    },
  }

  function place({ isRequired, level: id }: PlacedCriterion): string {
    const level = levelById(profile, id)
    const requirement = common.requirement(isRequired ? 'required' : 'optional')
    return `${level ? text(level.name) : id} · ${requirement}`
  }

  function personIn(report: AlignmentReport): string {
    const { alignment, number, showsName = true } = report
    const name = withoutDirections((showsName ? nameOf(alignment) : undefined) ?? '')
    if (name.trim() !== '') return isolated(name)
    return number === undefined ? cell(report) : t(($) => $.team.person, { number })
  }

  function agreementIn({ agreement, alignment }: AlignmentReport): readonly string[] {
    if (alignment.self === undefined) return [t(($) => $.alignment.withoutSelf)]
    if (agreement.compared === 0) return [t(($) => $.alignment.nothingCompared)]
    return [t(($) => $.alignment.agreement, agreement)]
  }

  function seenIn({ afterSeeing, alignment }: AlignmentReport): readonly string[] {
    const { finished, self, uncovered } = alignment
    if (self === undefined) return []
    const wasSeenBefore =
      uncovered !== undefined && (finished === undefined || uncovered < finished)
    return [
      ...(wasSeenBefore
        ? [t(($) => $.alignment.uncoveredOn, { date: format.date(uncovered) })]
        : []),
      ...(!wasSeenBefore && finished !== undefined
        ? [t(($) => $.alignment.finishedOn, { date: format.date(finished) })]
        : []),
      ...(afterSeeing === 0 ? [] : [t(($) => $.alignment.afterSeeing, { count: afterSeeing })]),
    ]
  }

  function differenceIn({ kind }: Difference): string {
    if (kind.is !== 'steps') return t(($) => $.alignment.kinds[kind.is])
    if (kind.by === 0) return t(($) => $.alignment.same)
    return kind.by > 0
      ? t(($) => $.alignment.selfHigher, { count: kind.by })
      : t(($) => $.alignment.reviewHigher, { count: -kind.by })
  }
}
