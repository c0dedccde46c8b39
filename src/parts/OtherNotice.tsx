import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import {
  type AlignmentPlace,
  type SharedPlace,
  type TeamPlace,
  formatAddress,
} from '#io/address.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { alignmentWith, isKeptCopy } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { useGapSummaryWords } from './use-gap-summary-words.ts'

/** Says that this is somebody else's assessment, to be looked at, and leads back to where it came from. */
export function OtherNotice(props: { readonly assessment: Assessment }) {
  const { assessment } = props
  const { t, format } = useWords()
  const words = useGapSummaryWords()
  const alignment = useStore((state) => alignmentWith(state, assessment.id))
  const isKept = useStore((state) => isKeptCopy(state, assessment.id))
  const back = wayBack(alignment, isKept)
  return (
    <Notice
      actions={
        <span className="screen-only">
          <ButtonLink href={formatAddress(back)}>
            {t(($) => $.other[toWhere[back.view]])}
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

const toWhere = { team: 'toTeam', alignment: 'toAlignment', shared: 'toKept' } as const

function wayBack(
  alignment: Alignment | undefined,
  isKept: boolean,
): AlignmentPlace | SharedPlace | TeamPlace {
  if (isKept) return { view: 'shared' }
  return alignment ? { view: 'alignment', alignment: alignment.id } : { view: 'team' }
}
