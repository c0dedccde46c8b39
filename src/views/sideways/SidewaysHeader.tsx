import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import type { SidewaysReport, SidewaysWords } from '#io/sideways-report.ts'
import { UnbrokenTitle } from '#parts/UnbrokenTitle.tsx'
import { OtherNotice } from '#parts/OtherNotice.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './SidewaysHeader.module.css'

/** What is held against what, which role is nearest, and how little that says. */
export function SidewaysHeader(props: {
  readonly report: SidewaysReport
  readonly words: SidewaysWords
}) {
  const { report, words } = props
  const { assessment, profile } = report
  const { outcome } = report.sideways
  const { t } = useWords()
  const isOwn = useSubject().of === undefined
  return (
    <header className={styles.header}>
      {isOwn ? undefined : <OtherNotice assessment={assessment} />}
      <p className={styles.crumb}>
        {t(($) => $.sideways.crumb, {
          skill: words.text(profile.title),
          kind: words.kind(assessment),
          date: words.date(report.date),
        })}
        {assessment.person === undefined ? undefined : (
          <>
            {' · '}
            <bdi>{assessment.person}</bdi>
          </>
        )}
      </p>
      <UnbrokenTitle title={words.title(report)} names={[words.text(report.role.name)]} />
      {outcome.kind === 'nearest' ? (
        <div className={styles.outcome}>
          <p className={styles.nearest}>{words.outcome(report)}</p>
          <p className={styles.caution}>{words.caution}</p>
        </div>
      ) : (
        <Notice actions={isOwn ? <NextStep report={report} /> : undefined}>
          <p>{words.outcome(report)}</p>
        </Notice>
      )}
    </header>
  )
}

/** Where to go where no role can be called nearest. */
function NextStep(props: { readonly report: SidewaysReport }) {
  const { profile, role, level, sideways } = props.report
  const { t } = useWords()
  const hrefOf = (view: 'assess' | 'gap') =>
    formatAddress(placeOf(view, profile, { role, level, target: undefined }))
  switch (sideways.outcome.kind) {
    case 'nothing-rated':
    case 'nothing-met':
      return (
        <span className="screen-only">
          <ButtonLink href={hrefOf('assess')}>
            {sideways.outcome.kind === 'nothing-rated'
              ? t(($) => $.gap.begin)
              : t(($) => $.gap.continue)}
          </ButtonLink>
        </span>
      )
    case 'no-other-role':
    case 'nothing-comparable':
    case 'nearest':
      return (
        <span className="screen-only">
          <ButtonLink href={hrefOf('gap')}>{t(($) => $.views.gap)}</ButtonLink>
        </span>
      )
  }
}
