import type { TFunction } from 'i18next'
import { type AssessmentKind, ratingValues } from '#domain/assessment.ts'
import { type Counts, gapCount } from '#domain/counts.ts'
import type { Ahead, MetUpTo } from '#domain/met-up-to.ts'
import type { Level, SkillProfile } from '#domain/profile.ts'
import { exclusionReason, hasAnyRating } from '#domain/standing.ts'
import { type Text, textIn } from '#domain/text.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { GapSummaryReport, GapSummaryWords } from '#io/gap-summary-report.ts'
import { changesInWords } from './snapshot-words.ts'

/** The words of a gap summary in one language, for the page and for every export alike. */
export function gapSummaryWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): GapSummaryWords {
  const text = (wanted: Text) => textIn(wanted, language, profile.languages).text
  const skill = text(profile.title)
  const levelName = (level: Level) => text(level.name)
  const inAll = (counts: Counts, at: Level) => ({
    skill,
    level: levelName(at),
    met: counts.met,
    applicable: counts.applicable,
    count: gapCount(counts),
    noAnswer: counts.noAnswer,
  })
  return {
    language,
    csvSeparator: format.csvSeparator,
    text,
    date: format.date,
    title: ({ role }) => t(($) => $.report.title, { skill, role: text(role.name) }),
    state: (report) => stateOf(t, report),
    headline: ({ counts, level }) =>
      counts.applicable === 0
        ? t(($) => $.counts.nothingAtLevel, { skill, level: levelName(level) })
        : t(($) => $.counts.headline, inAll(counts, level)),
    excluded: ({ counts }) =>
      counts.excluded === 0 ? undefined : t(($) => $.counts.excluded, { count: counts.excluded }),
    metOf: ({ counts }) =>
      counts.applicable === 0
        ? t(($) => $.counts.nothing)
        : t(($) => $.counts.metOf, { ...counts }),
    metUpTo: (metUpTo, kind) => metUpToIn(metUpTo, kind),
    ahead: (metUpTo) => aheadIn(metUpTo),
    aheadBrief: (metUpTo) => {
      const ahead = 'ahead' in metUpTo ? metUpTo.ahead : undefined
      return ahead && t(($) => $.metUpTo.aheadBrief, namesIn(ahead))
    },
    since: ({ comparison, taken }) => {
      const date = format.instant(taken)
      const changes = format.and(changesInWords(t, comparison))
      return changes === ''
        ? t(($) => $.history.sinceNothing, { date })
        : t(($) => $.history.since, { date, changes })
    },
    kind: ({ kind }) => t(($) => $.kind[kind]),
    requirement: (requirement) => t(($) => $.requirement[requirement]),
    rating: (rating) => {
      if (rating === undefined) return t(($) => $.scale.noAnswer)
      const { value } = rating
      if (value === 'n/a') return t(($) => $.scale.notApplicable)
      return t(($) => $.scale.numbered, { value, name: t(($) => $.scale.steps[value].name) })
    },
    because: ({ because, criterion }) => {
      const level = profile.levels.find((candidate) => candidate.id === criterion.level)
      return t(($) => $.strength[because], { level: level ? levelName(level) : '' })
    },
    openAt: (level) => t(($) => $.report.openAt, { level: levelName(level) }),
    gapsTo: (level) => t(($) => $.report.gapsTo, { level: levelName(level) }),
    noArea: t(($) => $.profile.noArea),
    noGapsAt: ({ counts, criteria, level }) => {
      const name = { level: levelName(level) }
      if (criteria.length === 0) return t(($) => $.report.nothingAsked, name)
      if (counts.applicable === 0) return t(($) => $.report.allExcluded, name)
      return counts.noAnswer === counts.applicable
        ? t(($) => $.report.nothingRated)
        : t(($) => $.report.noGaps, name)
    },
    excludedBecause: (rating) => exclusionReason(rating)?.trim() || t(($) => $.report.noReason),
    scale: ratingValues.map((value) =>
      t(($) => $.scale.line, {
        value,
        name: t(($) => $.scale.steps[value].name),
        meaning: t(($) => $.scale.steps[value].meaning),
      }),
    ),
    fairUse: [
      t(($) => $.fairUse.purpose),
      t(($) => $.fairUse.voluntary),
      t(($) => $.fairUse.decidesNothing),
      t(($) => $.fairUse.stays),
    ],
    labels: t(($) => $.report.labels, { returnObjects: true }),
  }

  function metUpToIn(metUpTo: MetUpTo, kind: AssessmentKind): string {
    switch (metUpTo.kind) {
      case 'nothing-required':
        return t(($) => $.metUpTo.nothingRequired, { skill })
      case 'nothing-applicable':
        return t(($) => $.metUpTo.nothingApplicable, { skill })
      case 'not-shown':
        return t(($) => $.metUpTo.notShown, { skill })
      case 'met': {
        const level = levelName(metUpTo.level)
        const assumed = format.and(metUpTo.assumed.map(levelName))
        return metUpTo.assumed.length === 0
          ? t(($) => $.metUpTo.met[kind], { skill, level })
          : t(($) => $.metUpTo.metAssuming[kind], { skill, level, assumed })
      }
    }
  }

  function namesIn({ level, open }: Ahead) {
    return { level: levelName(level), count: open.length }
  }

  function aheadIn(metUpTo: MetUpTo): string | undefined {
    const ahead = 'ahead' in metUpTo ? metUpTo.ahead : undefined
    if (ahead === undefined) return undefined
    return t(($) => $.metUpTo.ahead, {
      ...namesIn(ahead),
      criteria: ahead.open
        .map((criterion) => t(($) => $.metUpTo.quoted, { text: text(criterion.text) }))
        .join(' '),
    })
  }
}

/** Says that nothing or not everything is rated; `undefined` where everything is. */
function stateOf(t: TFunction, { assessment, summary }: GapSummaryReport): string | undefined {
  const both = [summary.current, ...(summary.target ? [summary.target] : [])]
  const applicable = both.reduce((sum, { counts }) => sum + counts.applicable, 0)
  const noAnswer = both.reduce((sum, { counts }) => sum + counts.noAnswer, 0)
  if (noAnswer === 0) return undefined
  return hasAnyRating(assessment)
    ? t(($) => $.report.incomplete, { count: noAnswer, applicable })
    : t(($) => $.report.empty)
}
