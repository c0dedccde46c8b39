import type { GapSummary } from '#domain/gap-summary.ts'
import { metUpTo } from '#domain/met-up-to.ts'
import type { Role } from '#domain/profile.ts'
import type { PlacedShare } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { MetUpToText } from '#parts/MetUpToText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Notice } from '#ui/Notice.tsx'
import { KeepCopy } from './KeepCopy.tsx'
import styles from './SharedHeader.module.css'

/** Whose assessment it is and from when, and how both levels stand in words. */
export function SharedHeader(props: {
  readonly placed: PlacedShare & { readonly kind: 'placed' }
  readonly role: Role
  readonly summary: GapSummary
}) {
  const { placed, role, summary } = props
  const { assessment } = placed
  const { t, format } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const shown = summary.target ?? summary.current
  const excluded = words.excluded(shown)
  return (
    <header className={styles.header}>
      <KeepCopy shared={assessment} />
      <p className={styles.crumb}>
        {t(($) => $.shared.asOf, {
          skill: textOf(profile.title),
          role: textOf(role.name),
          date: format.date(assessment.changed),
        })}
        {' · '}
        {words.kind(assessment)}
        {assessment.person === undefined ? undefined : (
          <>
            {' · '}
            <bdi className={styles.person}>{assessment.person}</bdi>
          </>
        )}
      </p>
      <h1 tabIndex={-1}>
        {words.headline(shown)}
        {excluded === undefined ? undefined : (
          <span className={styles.excluded}> ({excluded})</span>
        )}
      </h1>
      {summary.target === undefined ? undefined : <p>{words.headline(summary.current)}</p>}
      <div className={styles.metUpTo}>
        <MetUpToText
          metUpTo={metUpTo(profile, assessment)}
          kind={assessment.kind}
          isBrief={false}
        />
      </div>
      {placed.isOtherVersion ? (
        <Notice tone="warning">
          {t(($) => $.shared.otherVersion, {
            theirs: assessment.profile.version,
            ours: profile.version,
          })}
        </Notice>
      ) : undefined}
    </header>
  )
}
