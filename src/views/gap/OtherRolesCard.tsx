import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { OtherRolesLink } from '#parts/OtherRolesLink.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { Card } from '#ui/Card.tsx'
import styles from './OtherRolesCard.module.css'

/** Leads on to the other roles of the profile; nothing where there is none. */
export function OtherRolesCard(props: { readonly report: GapSummaryReport }) {
  const { profile, role, summary } = props.report
  const { t } = useWords()
  const { of } = useSubject()
  if (profile.roles.length < 2) return undefined
  return (
    <Card title={t(($) => $.sideways.offerTitle)} isScreenOnly>
      <div className={styles.offer}>
        <p>{t(($) => $.sideways.offer)}</p>
        <OtherRolesLink
          profile={profile}
          cell={{ role: role.id, level: summary.current.level.id }}
          of={of}
        />
      </div>
    </Card>
  )
}
