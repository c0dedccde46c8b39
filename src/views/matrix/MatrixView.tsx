import { useDeferredValue, useMemo, useRef } from 'react'
import type { Level, Role, SkillProfile } from '#domain/profile.ts'
import { termsOf } from '#domain/hits.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'
import { type MatrixPlace, areaInDepth, narrowingsOf } from '#io/matrix-place.ts'
import { isHuge } from '#io/matrix-lines.ts'
import { matrixFileName, matrixWriters } from '#io/matrix-writers.ts'
import { ExportCard } from '#parts/ExportCard.tsx'
import { FairUse } from '#parts/FairUse.tsx'
import { PrintedAbout } from '#parts/PrintedAbout.tsx'
import { matrixWords } from '#parts/matrix-words.ts'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { DepthIntroduction } from './DepthIntroduction.tsx'
import { HitBar } from './HitBar.tsx'
import { LargeMatrix } from './LargeMatrix.tsx'
import { MatrixColumns } from './MatrixColumns.tsx'
import { MatrixControls } from './MatrixControls.tsx'
import { MatrixFilters } from './MatrixFilters.tsx'
import { MatrixResult } from './MatrixResult.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import styles from './MatrixView.module.css'
import { MatrixContext, TermsContext } from './matrix-context.ts'
import { NothingShown } from './NothingShown.tsx'
import { useChoices } from './use-choices.ts'
import { useHits } from './use-hits.ts'
import { useMatrixReport } from './use-matrix-report.ts'
import { useMatrixRows } from './use-matrix-rows.ts'
import { useMatrixTable } from './use-matrix-table.ts'
import { useSearchIndex } from './use-search-index.ts'
import { useTypedQuery } from './use-typed-query.ts'

/** The whole profile as a table. */
export function MatrixView(props: {
  readonly profile: SkillProfile
  readonly role: Role
  readonly level: Level
  readonly place: Place
}) {
  const { profile, role, level, place } = props
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id }),
    [profile, role, level],
  )
  if (place.view !== 'matrix') return undefined
  return (
    <SubjectOf subject={subject}>
      <Matrix profile={profile} addressed={place} />
    </SubjectOf>
  )
}

function Matrix(props: { readonly profile: SkillProfile; readonly addressed: MatrixPlace }) {
  const { profile, addressed } = props
  const { t, language } = useWords()
  const { place, setQuery, sayNow } = useTypedQuery(addressed)
  // How much is found is said with the letter; only where that would hold the letter up it follows when there is time.
  const shown = useDeferredValue(isHuge(profile) ? place : undefined) ?? place
  const terms = useMemo(() => termsOf(shown.query), [shown.query])
  const words = useMemo(
    () => matrixWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const index = useSearchIndex(profile)
  const rows = useMatrixRows(profile, shown, terms, index)
  const table = useMatrixTable(profile, shown, rows, words)
  const { report, shown: large } = useMatrixReport(profile, shown, table, terms, words, index)
  const found = useMemo(() => ({ report, large, terms }), [report, large, terms])
  // What is found is drawn in the frame after: a table of hundreds of texts takes longer than a letter may wait.
  const drawn = useDeferredValue(large ? found : undefined) ?? found
  const hits = useHits(drawn.large, shown !== place || drawn !== found, words)
  const hasAreaHeads = large !== undefined && shown.level === undefined
  const area = areaInDepth(shown)
  const isNarrowed = narrowingsOf(shown).length > 0
  const look = useMemo(
    () => ({ words, hasAreaHeads, area, isNarrowed }),
    [words, hasAreaHeads, area, isNarrowed],
  )
  const { choose, sortBy } = useChoices(place)
  const assessments = report.rows.map(({ assessment }) => assessment)
  const search = useRef<HTMLInputElement>(null)
  const focusSearch = () => search.current?.focus()
  return (
    <MatrixContext value={look}>
      <div className={styles.view}>
        <header className={styles.header}>
          <h1 tabIndex={-1}>{words.title(report)}</h1>
          <p className={`${styles.lead} screen-only`}>{t(($) => $.matrixView.lead)}</p>
          <PrintedAbout report={report} assessments={assessments} words={words} />
        </header>
        <MatrixControls
          place={place}
          searchRef={search}
          onQuery={setQuery}
          onDone={sayNow}
          onHit={large && hits.go}
        />
        <div className={styles.folds}>
          <MatrixFilters place={addressed} onChoice={choose} />
          <MatrixColumns place={addressed} onChoice={choose} />
        </div>
        <MatrixResult
          result={words.result(report)}
          place={place}
          canClear={report.rows.length > 0}
          onNarrowed={focusSearch}
        />
        <DepthIntroduction place={shown} />
        <NothingShown report={report} place={place} onNarrowed={focusSearch} />
        <HitBar hits={hits} />
        <TermsContext value={drawn.terms}>
          {drawn.report.rows.length === 0 || drawn.large ? undefined : (
            <MatrixTable table={table} place={shown} onSort={sortBy} />
          )}
          {drawn.report.rows.length > 0 && drawn.large ? (
            <LargeMatrix
              report={drawn.report}
              lines={drawn.large.lines}
              table={table}
              hit={hits.place}
              onSort={sortBy}
            />
          ) : undefined}
        </TermsContext>
        <ExportCard
          title={t(($) => $.matrixView.exportTitle)}
          report={report}
          writers={matrixWriters}
          fileName={matrixFileName}
          wordsFor={matrixWords}
        />
        {place.showsRatings ? <FairUse /> : undefined}
      </div>
    </MatrixContext>
  )
}
