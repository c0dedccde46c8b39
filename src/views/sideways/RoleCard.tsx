import type { Role } from '#domain/profile.ts'
import type { RoleBeside } from '#domain/sideways.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { type SidewaysReport, type SidewaysWords, isNearest } from '#io/sideways-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Badge } from '#ui/Badge.tsx'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useIsPrinting } from '#ui/use-is-printing.ts'
import { LevelCounts } from './LevelCounts.tsx'
import { LevelCriteria } from './LevelCriteria.tsx'
import styles from './RoleCard.module.css'

/** Another role: how much can be compared, how that stands, and its criteria one by one. */
export function RoleCard(props: {
  readonly report: SidewaysReport
  readonly beside: RoleBeside
  readonly words: SidewaysWords
  /** Whether the criteria are folded out, where there are so many that folded ones are not in the page. */
  readonly fold?: { readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void }
}) {
  const { report, beside, words, fold } = props
  const { role, levels } = beside
  const { t } = useWords()
  const isPrinting = useIsPrinting()
  const isDrawn = fold === undefined || fold.isOpen || isPrinting
  return (
    <Card title={words.text(role.name)}>
      <p className={styles.counts}>
        {words.counts(beside)}{' '}
        {isNearest(report, role) ? (
          <Badge tone="accent">{t(($) => $.sideways.nearestMark)}</Badge>
        ) : undefined}
      </p>
      {beside.counts.comparable === 0 ? undefined : <LevelCounts beside={beside} words={words} />}
      {beside.counts.all === 0 ? undefined : (
        <>
          <details
            className={styles.details}
            open={fold?.isOpen}
            onToggle={({ currentTarget }) => fold?.onOpen(currentTarget.open)}
          >
            <summary>{t(($) => $.sideways.details, { role: words.text(role.name) })}</summary>
            {isDrawn
              ? levels
                  .filter(({ criteria }) => criteria.length > 0)
                  .map((level) => (
                    <section key={level.level.id}>
                      <h3 className={styles.level}>
                        <ProfileText text={level.level.name} />
                      </h3>
                      <LevelCriteria report={report} criteria={level.criteria} words={words} />
                    </section>
                  ))
              : undefined}
          </details>
          <RoleLinks report={report} role={role} words={words} />
        </>
      )}
    </Card>
  )
}

/** The own cell beside the role's same level, and the role itself to be rated. */
function RoleLinks(props: {
  readonly report: SidewaysReport
  readonly role: Role
  readonly words: SidewaysWords
}) {
  const { role, words } = props
  const { profile, level, role: own } = props.report
  const { t } = useWords()
  const cells = [own, role].map(({ id }) => ({ role: id, level: level.id }))
  return (
    <div className={`${styles.links} screen-only`}>
      <ButtonLink
        variant="quiet"
        href={formatAddress({ view: 'compare', profile: profile.id, cells, showsRatings: false })}
      >
        {t(($) => $.sideways.toCompare, {
          own: words.cell({ role: own, level }),
          other: words.cell({ role, level }),
        })}
      </ButtonLink>
      <ButtonLink
        variant="quiet"
        href={formatAddress(placeOf('assess', profile, { role, level, target: undefined }))}
      >
        {t(($) => $.sideways.toAssess, { cell: words.cell({ role, level }) })}
      </ButtonLink>
    </div>
  )
}
