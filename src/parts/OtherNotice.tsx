import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress } from '#io/address.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { alignmentWith } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { useGapSummaryWords } from './use-gap-summary-words.ts'

/** Says that this is somebody else's assessment, to be looked at, and leads back to where it came from. */
export function OtherNotice(props: { readonly assessment: Assessment }) {
  const { assessment } = props
  const { t, format } = useWords()
  const words = useGapSummaryWords()
  const alignment = useStore((state) => alignmentWith(state, assessment.id))
  const isKept = useStore((state) => Object.hasOwn(state.assessments, assessment.id))
  const back = backFrom(alignment, isKept)
  return (
    <Notice
      actions={
        <span className="screen-only">
          <ButtonLink href={formatAddress(back)}>
            {back.view === 'data' ? t(($) => $.data.toData) : undefined}
            {back.view === 'team' ? t(($) => $.other.toTeam) : undefined}
            {back.view === 'alignment' ? t(($) => $.other.toAlignment) : undefined}
          </ButtonLink>
        </span>
      }
    >
      {t(($) => $.other.lookingAt, {
        kind: words.kind(assessment),
        date: format.date(assessment.changed),
      })}
    </Notice>
  )
}

/** A kept copy stands among the own data, a side of an alignment in it, everything else in Team. */
function backFrom(alignment: Alignment | undefined, isKept: boolean): Place {
  if (isKept) return { view: 'data' }
  return alignment === undefined ? { view: 'team' } : { view: 'alignment', alignment: alignment.id }
}
