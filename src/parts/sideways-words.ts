import type { TFunction } from 'i18next'
import type { SkillProfile } from '#domain/profile.ts'
import type { LevelBeside, Match } from '#domain/sideways.ts'
import { ratingOf } from '#domain/standing.ts'
import type { Formatters } from '#i18n/formatters.ts'
import { type SidewaysReport, type SidewaysWords, isNearest } from '#io/sideways-report.ts'
import { gapSummaryWords } from '#words/gap-summary-words.ts'

/** The words of a look at other roles in one language, for the page and for every export alike. */
export function sidewaysWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): SidewaysWords {
  const common = gapSummaryWords(t, format, language, profile)
  const { text } = common
  return {
    ...common,
    cell: ({ role, level }) =>
      t(($) => $.profile.cell, { level: text(level.name), role: text(role.name) }),
    title: ({ role }) => t(($) => $.sideways.title, { role: text(role.name) }),
    outcome: (report) => outcomeOf(report),
    how: ({ role }) => [
      t(($) => $.sideways.lead, { role: text(role.name) }),
      t(($) => $.sideways.apart),
    ],
    caution: t(($) => $.sideways.caution),
    role: ({ role }, report) =>
      isNearest(report, role)
        ? t(($) => $.sideways.nearestRole, { role: text(role.name) })
        : text(role.name),
    counts: ({ counts: { all, comparable, standings } }) => {
      if (all === 0) return t(($) => $.sideways.emptyRole)
      return comparable === 0
        ? t(($) => $.sideways.none, { count: all })
        : t(($) => $.sideways.counts, { count: all, comparable, met: standings.met })
    },
    levelCounts: (beside) => levelCountsOf(beside),
    match: (match, report) => matchIn(match, report),
    labels: { ...common.labels, ...t(($) => $.sideways.labels, { returnObjects: true }) },
  }

  function outcomeOf({ role, sideways: { outcome } }: SidewaysReport): string {
    if (outcome.kind !== 'nearest') {
      return t(($) => $.sideways.outcomes[outcome.kind], { role: text(role.name) })
    }
    const named = { roles: format.and(outcome.roles.map(({ name }) => text(name))) }
    return outcome.roles.length === 1
      ? t(($) => $.sideways.nearest, { ...named, count: outcome.met })
      : t(($) => $.sideways.equallyNear, { ...named, count: outcome.met })
  }

  function levelCountsOf({ counts: { all, comparable, standings } }: LevelBeside): string {
    if (all === 0) return t(($) => $.requirement.nothing)
    if (comparable === 0) return t(($) => $.sideways.levelNone, { all })
    const parts = [
      ['met', standings.met],
      ['with-support', standings.withSupport],
      ['not-yet', standings.notYet],
      ['no-answer', standings.noAnswer],
      ['excluded', standings.excluded],
    ] as const
    return t(($) => $.sideways.levelCounts, {
      all,
      comparable,
      standings: format.and(
        parts
          .filter(([, number]) => number > 0)
          .map(([standing, number]) => t(($) => $.sideways.parts[standing], { number })),
      ),
    })
  }

  function matchIn(match: Match, { assessment, role }: SidewaysReport): string {
    if (match.kind !== 'comparable') {
      return t(($) => $.sideways.matches[match.kind], { role: text(role.name) })
    }
    const { own, standing } = match
    const level = profile.levels.find(({ id }) => id === own.level)
    return t(($) => $.sideways.matches[standing === 'met' ? 'shown' : 'compared'], {
      criterion: t(($) => $.metUpTo.quoted, { text: text(own.text) }),
      level: text(level?.name ?? ''),
      rating: common.rating(ratingOf(assessment, own.id)),
    })
  }
}
