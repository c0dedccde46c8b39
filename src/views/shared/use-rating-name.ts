import type { Rating } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'

/** Gives the words of a rating, without any profile. */
export function useRatingName(): (value: Rating['value'] | undefined) => string {
  const { t } = useWords()
  return (value) => {
    if (value === undefined) return t(($) => $.scale.noAnswer)
    if (value === 'n/a') return t(($) => $.scale.notApplicable)
    return t(($) => $.scale.numbered, { value, name: t(($) => $.scale.steps[value].name) })
  }
}
