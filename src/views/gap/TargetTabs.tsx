import { levelsAbove } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { placeOf } from '#io/resolve-place.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './TargetTabs.module.css'

/** From which level to which: links, so that each choice has its address. */
export function TargetTabs(props: { readonly report: GapSummaryReport }) {
  const { profile, role, summary } = props.report
  const { current, target } = summary
  const { t } = useWords()
  const textOf = useProfileText()
  const above = levelsAbove(profile, current.level.id)
  if (target === undefined) {
    return <p>{t(($) => $.gap.noTarget, { level: textOf(current.level.name) })}</p>
  }
  return (
    <nav className={styles.tabs} aria-label={t(($) => $.assess.target)}>
      <span className={styles.label}>
        {t(($) => $.gap.from, { level: textOf(current.level.name) })}
      </span>
      <ul>
        {above.map((level) => (
          <li key={level.id}>
            <a
              href={formatAddress(
                placeOf('gap', profile, { role, level: current.level, target: level }),
              )}
              aria-current={level.id === target.level.id ? 'page' : undefined}
            >
              <ProfileText text={level.name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
