import type { TFunction } from 'i18next'
import type { SkillProfile } from '#domain/profile.ts'
import type { Text } from '#domain/text.ts'
import type { Formatters } from '#i18n/formatters.ts'
import type { Narrowing } from '#io/matrix-place.ts'
import { type MatrixWords, shownCount } from '#io/matrix-report.ts'
import { comparisonWords } from './comparison-words.ts'

/** The words of a matrix in one language, for the page and for every export alike. */
export function matrixWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profile: SkillProfile,
): MatrixWords {
  const common = comparisonWords(t, format, language, profile)
  const { text } = common
  const skill = text(profile.title)
  const nameIn = (items: readonly { readonly id: string; readonly name: Text }[], id: string) => {
    const found = items.find((item) => item.id === id)
    return found ? text(found.name) : id
  }
  return {
    ...common,
    title: ({ place: { level } }) =>
      level === undefined
        ? t(($) => $.matrixView.title, { skill })
        : t(($) => $.matrixView.titleAt, { skill, level: nameIn(profile.levels, level) }),
    narrowing: (narrowing) =>
      t(($) => $.matrixView.narrowing[narrowing.kind], { value: valueOf(narrowing) }),
    result: (report) => {
      const { columns, place } = report
      const counts = {
        shown: format.number(shownCount(report)),
        total: format.number(report.total),
      }
      if (place.level !== undefined && !columns.includes('description')) {
        return t(($) => $.matrixView.resultHidden, counts)
      }
      return place.query.trim() === ''
        ? t(($) => $.matrixView.result, counts)
        : t(($) => $.matrixView.resultWithHits, {
            ...counts,
            count: report.hits,
            hits: format.number(report.hits),
          })
    },
    column: (column) => t(($) => $.matrixView.columns[column]),
    labels: { ...common.labels, growth: t(($) => $.matrixView.growth) },
  }

  function valueOf({ kind, value }: Narrowing): string {
    switch (kind) {
      case 'area':
        return nameIn(profile.areas, value)
      case 'role':
        return nameIn(profile.roles, value)
      case 'requirement':
        return common.requirement(value === 'required' ? 'required' : 'optional')
      case 'query':
      case 'tool':
        return value
    }
  }
}
