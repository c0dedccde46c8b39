import { gapCount } from '#domain/counts.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { MetUpToText } from '#parts/MetUpToText.tsx'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './GapHeader.module.css'
import { TargetTabs } from './TargetTabs.tsx'

/** The headline in words, what is not rated yet, and up to where the expectations are met. */
export function GapHeader(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { current, target } = report.summary
  const { t, format } = useWords()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const shown = target ?? current
  const excluded = words.excluded(shown)
  return (
    <header className={styles.header}>
      <p className={styles.crumb}>
        {t(($) => $.gap.crumb, {
          skill: textOf(report.profile.title),
          role: textOf(report.role.name),
          date: format.date(report.date),
        })}
        {report.assessment.person === undefined ? undefined : (
          <>
            {' · '}
            <bdi>{report.assessment.person}</bdi>
          </>
        )}
      </p>
      <h1 tabIndex={-1}>
        {words.headline(shown)}
        {excluded === undefined ? undefined : (
          <span className={styles.excluded}> ({excluded})</span>
        )}
      </h1>
      <TargetTabs report={report} />
      <StateNotice report={report} />
      <dl className={styles.figures}>
        {target === undefined ? undefined : (
          <Figure
            figure={`${current.counts.met}/${current.counts.applicable}`}
            name={t(($) => $.gap.figures.met, { level: textOf(current.level.name) })}
          />
        )}
        <Figure
          figure={`${shown.counts.met}/${shown.counts.applicable}`}
          name={t(($) => $.gap.figures.met, { level: textOf(shown.level.name) })}
        />
        <Figure
          isGap
          figure={String(gapCount(shown.counts))}
          name={t(($) => $.gap.figures.gaps, {
            count: gapCount(shown.counts),
            level: textOf(shown.level.name),
          })}
        />
        <Figure
          figure={String(report.summary.notRated.length)}
          name={t(($) => $.gap.figures.notRated)}
        />
      </dl>
      <div className={styles.metUpTo}>
        <MetUpToText metUpTo={report.metUpTo} isBrief={false} />
      </div>
      <details className={`${styles.how} screen-only`}>
        <summary>{t(($) => $.gap.how)}</summary>
        <p>{t(($) => $.gap.howText)}</p>
        <p>{t(($) => $.gap.howMetUpTo)}</p>
      </details>
    </header>
  )
}

function Figure(props: {
  readonly figure: string
  readonly name: string
  readonly isGap?: boolean
}) {
  return (
    <div data-gap={props.isGap === true && props.figure !== '0'}>
      <dt>{props.name}</dt>
      <dd>{props.figure}</dd>
    </div>
  )
}

function StateNotice(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { t } = useWords()
  const words = useGapSummaryWords()
  const state = words.state(report)
  if (state === undefined) return undefined
  const { current, target } = report.summary
  const hasBegun = report.assessment.changed > report.assessment.created
  return (
    <Notice
      actions={
        <span className="screen-only">
          <ButtonLink
            href={formatAddress(
              placeOf('assess', report.profile, {
                role: report.role,
                level: current.level,
                target: target?.level,
              }),
            )}
          >
            {hasBegun ? t(($) => $.gap.continue) : t(($) => $.gap.begin)}
          </ButtonLink>
        </span>
      }
    >
      <p>{state}</p>
    </Notice>
  )
}
