import { useMemo } from 'react'
import { markedColumns } from '#domain/aligned-comparison.ts'
import { type SkillProfile, levelById, roleById } from '#domain/profile.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ComparePlace, Place } from '#io/address.ts'
import type { ComparedColumn, ComparisonReport } from '#io/comparison-report.ts'
import { comparisonFileName, comparisonWriters } from '#io/comparison-writers.ts'
import { ExportCard } from '#parts/ExportCard.tsx'
import { FairUse } from '#parts/FairUse.tsx'
import { PrintedAbout } from '#parts/PrintedAbout.tsx'
import { comparisonWords } from '#parts/comparison-words.ts'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { UnbrokenTitle } from '#parts/UnbrokenTitle.tsx'
import { useOwnAssessments } from '#state/use-assessment.ts'
import { today } from '#state/today.ts'
import { CompareBands } from './CompareBands.tsx'
import { CompareControls } from './CompareControls.tsx'
import { CompareSummary } from './CompareSummary.tsx'
import styles from './CompareView.module.css'
import { StillMissing } from './StillMissing.tsx'

/** Any roles and levels of a profile beside each other. */
export function CompareView(props: { readonly profile: SkillProfile; readonly place: Place }) {
  const { profile, place } = props
  return place.view === 'compare' ? <Comparison profile={profile} place={place} /> : undefined
}

function Comparison(props: { readonly profile: SkillProfile; readonly place: ComparePlace }) {
  const { profile, place } = props
  const { t, language } = useWords()
  const report = useReport(profile, place)
  const words = useMemo(
    () => comparisonWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const assessments = report.columns.map(({ assessment }) => assessment)
  const [first] = place.cells
  const subject = useMemo(
    () => first && { profile, role: first.role, level: first.level },
    [profile, first],
  )
  if (!subject) return undefined
  return (
    <SubjectOf subject={subject}>
      <div className={styles.view}>
        <header className={styles.header}>
          <UnbrokenTitle title={words.title(report)} names={report.columns.map(words.cell)} />
          <p className={`${styles.lead} screen-only`}>{t(($) => $.compare.lead)}</p>
          <PrintedAbout report={report} assessments={assessments} words={words} />
        </header>
        {/* Above what grows and shrinks with it, so that nothing moves from under the pointer. */}
        <CompareControls profile={profile} place={place} />
        <CompareSummary report={report} words={words} />
        <CompareBands report={report} words={words} />
        {place.showsRatings ? <StillMissing report={report} words={words} /> : undefined}
        <ExportCard
          title={t(($) => $.compare.exportTitle)}
          report={report}
          writers={comparisonWriters}
          fileName={comparisonFileName}
          wordsFor={comparisonWords}
        />
        {place.showsRatings ? <FairUse /> : undefined}
      </div>
    </SubjectOf>
  )
}

function useReport(profile: SkillProfile, place: ComparePlace): ComparisonReport {
  const own = useOwnAssessments(
    profile.id,
    place.cells.map(({ role }) => role),
  )
  return useMemo(() => {
    const marked = markedColumns(profile, place.cells)
    const columns = place.cells.flatMap((cell, at): ComparedColumn[] => {
      const role = roleById(profile, cell.role)
      const level = levelById(profile, cell.level)
      const assessment = place.showsRatings ? own[at] : undefined
      return role && level ? [{ role, level, criteria: marked[at] ?? [], assessment }] : []
    })
    return { profile, columns, showsRatings: place.showsRatings, date: today() }
  }, [profile, place, own])
}
