import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { ButtonLink } from '#ui/Button.tsx'
import styles from './SinceSnapshot.module.css'

/** What changed since the last snapshot, in one line, and the way to all of them. */
export function SinceSnapshot(props: { readonly report: GapSummaryReport }) {
  const { profile, role, since, summary } = props.report
  const { t } = useWords()
  const words = useGapSummaryWords()
  return (
    <div className={styles.since}>
      {since === undefined ? undefined : <p>{words.since(since)}</p>}
      <span className="screen-only">
        <ButtonLink
          variant="quiet"
          href={formatAddress(
            placeOf('history', profile, {
              role,
              level: summary.current.level,
              target: summary.target?.level,
            }),
          )}
        >
          {t(($) => $.history.offer)}
        </ButtonLink>
      </span>
    </div>
  )
}
