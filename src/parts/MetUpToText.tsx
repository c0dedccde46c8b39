import type { AssessmentKind } from '#domain/assessment.ts'
import type { MetUpTo } from '#domain/met-up-to.ts'
import { useWords } from '#i18n/use-words.ts'
import { useGapSummaryWords } from './use-gap-summary-words.ts'

/**
 * Up to which level the expectations are met, in words, with what stands before the next one: by its
 * number alone where the text must not grow with the ratings, else by name.
 */
export function MetUpToText(props: {
  readonly metUpTo: MetUpTo
  /** Whose ratings say so. */
  readonly kind: AssessmentKind
  readonly isBrief: boolean
}) {
  const { t } = useWords()
  const words = useGapSummaryWords()
  const ahead = props.isBrief ? words.aheadBrief(props.metUpTo) : words.ahead(props.metUpTo)
  return (
    <>
      <p>
        <strong>{words.metUpTo(props.metUpTo, props.kind)}</strong>
      </p>
      {ahead === undefined ? undefined : <p>{ahead}</p>}
      <p>{t(($) => $.metUpTo.oneSkill)}</p>
    </>
  )
}
