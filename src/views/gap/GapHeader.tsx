import { gapCount } from '#domain/counts.ts'
import { hasAnyRating } from '#domain/standing.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { CurrentLevelNotice } from '#parts/CurrentLevelNotice.tsx'
import { MetUpToText } from '#parts/MetUpToText.tsx'
import { ProfileText } from '#parts/ProfileText.tsx'
import { SaveStatus } from '#parts/SaveStatus.tsx'
import { UndoButtons } from '#parts/UndoButtons.tsx'
import { OtherNotice } from '#parts/OtherNotice.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './GapHeader.module.css'
import { SinceSnapshot } from './SinceSnapshot.tsx'
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
  const isOwn = useSubject().of === undefined
  return (
    <header className={styles.header}>
      {isOwn ? undefined : <OtherNotice assessment={report.assessment} />}
      <div className={styles.status}>
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
        {isOwn ? (
          <div className={`${styles.saving} screen-only`}>
            <SaveStatus />
            <UndoButtons />
          </div>
        ) : undefined}
      </div>
      <h1 tabIndex={-1}>
        {words.headline(shown)}
        {excluded === undefined ? undefined : (
          <span className={styles.excluded}> ({excluded})</span>
        )}
      </h1>
      <TargetTabs report={report} />
      <StateNotice report={report} />
      {isOwn ? <CurrentLevelNotice view="gap" level={current.level} /> : undefined}
      <FiguresTable report={report} />
      {isOwn ? <SinceSnapshot report={report} /> : undefined}
      <div className={styles.metUpTo}>
        <MetUpToText metUpTo={report.metUpTo} kind={report.assessment.kind} isBrief={false} />
      </div>
      <details className={`${styles.how} screen-only`}>
        <summary>{t(($) => $.gap.how)}</summary>
        <p>{t(($) => $.gap.howText)}</p>
        <p>{t(($) => $.gap.howMetUpTo)}</p>
      </details>
    </header>
  )
}

/** How both levels stand, a row each: the figures of the headline and those behind it. */
function FiguresTable(props: { readonly report: GapSummaryReport }) {
  const { current, target } = props.report.summary
  const { t } = useWords()
  const words = useGapSummaryWords()
  const results = target === undefined ? [current] : [current, target]
  const hasExcluded = results.some(({ counts }) => counts.excluded > 0)
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{t(($) => $.gap.figures.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.gap.figures.level)}</th>
          <th scope="col">{t(($) => $.gap.figures.met)}</th>
          <th scope="col">{t(($) => $.gap.figures.gaps)}</th>
          <th scope="col">{t(($) => $.gap.figures.notRated)}</th>
          {hasExcluded ? <th scope="col">{t(($) => $.gap.figures.excluded)}</th> : undefined}
        </tr>
      </thead>
      <tbody>
        {results.map(({ level, counts }) => (
          <tr key={level.id}>
            <th scope="row">
              <ProfileText text={level.name} />
            </th>
            <td>{counts.applicable === 0 ? '–' : words.metOf({ counts })}</td>
            <td data-gap={gapCount(counts) > 0}>{gapCount(counts)}</td>
            <td>{counts.noAnswer}</td>
            {hasExcluded ? <td>{counts.excluded}</td> : undefined}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StateNotice(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { t } = useWords()
  const words = useGapSummaryWords()
  const isOwn = useSubject().of === undefined
  const state = words.state(report)
  if (state === undefined) return undefined
  const { current, target } = report.summary
  return (
    <Notice
      actions={
        !isOwn ? undefined : (
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
              {hasAnyRating(report.assessment) ? t(($) => $.gap.continue) : t(($) => $.gap.begin)}
            </ButtonLink>
          </span>
        )
      }
    >
      <p>{state}</p>
    </Notice>
  )
}
