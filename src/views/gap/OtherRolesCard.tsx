import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { placeOf } from '#io/resolve-place.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './OtherRolesCard.module.css'

/** Leads on to the other roles of the profile; nothing where there is none. */
export function OtherRolesCard(props: { readonly report: GapSummaryReport }) {
  const { profile, role, summary } = props.report
  const { t } = useWords()
  const textOf = useProfileText()
  if (profile.roles.length < 2) return undefined
  const place = placeOf('sideways', profile, {
    role,
    level: summary.current.level,
    target: undefined,
  })
  return (
    <Card title={t(($) => $.sideways.offerTitle)} isScreenOnly>
      <div className={styles.offer}>
        <p>{t(($) => $.sideways.offer)}</p>
        <ButtonLink href={formatAddress(place)}>
          {t(($) => $.sideways.offerLink, { role: textOf(role.name) })}
        </ButtonLink>
      </div>
    </Card>
  )
}
