import { useMemo, useState } from 'react'
import type { AssessmentId } from '#domain/assessment.ts'
import { gapSummaryOf } from '#domain/gap-summary.ts'
import { metUpTo } from '#domain/met-up-to.ts'
import { compareSnapshot } from '#domain/snapshot-comparison.ts'
import type { Level, Role, SkillProfile } from '#domain/profile.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { AreaSegments } from '#parts/AreaSegments.tsx'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { useShownAssessment } from '#state/use-assessment.ts'
import { useOwnSnapshots } from '#state/use-snapshots.ts'
import { today } from '#state/today.ts'
import { AboutSummary } from './AboutSummary.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { FocusCard } from './FocusCard.tsx'
import { GapHeader } from './GapHeader.tsx'
import { GapLists } from './GapLists.tsx'
import { OpenAgreed } from './OpenAgreed.tsx'
import { OtherRolesCard } from './OtherRolesCard.tsx'
import { Outcome } from './Outcome.tsx'
import { QuestionsCard } from './QuestionsCard.tsx'
import styles from './GapView.module.css'

/** The gap summary: what is met, what is open, what comes next, and how it leaves the app. */
export function GapView(props: {
  readonly profile: SkillProfile
  readonly role: Role
  readonly level: Level
  readonly target: Level | undefined
  readonly of?: AssessmentId | undefined
}) {
  const { profile, role, level, target, of } = props
  const [includes, setIncludes] = useState({ notes: true, evidence: true })
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id, of }),
    [profile, role, level, of],
  )
  const assessment = useShownAssessment(subject)
  const date = today()
  const [last] = useOwnSnapshots(profile.id, role.id)
  const since = useMemo(
    () =>
      last === undefined || of !== undefined
        ? undefined
        : {
            taken: last.taken,
            comparison: compareSnapshot(profile, last.assessment, assessment),
          },
    [profile, assessment, last, of],
  )
  const report = useMemo(
    (): GapSummaryReport => ({
      profile,
      assessment,
      role,
      summary: gapSummaryOf(profile, assessment, role.id, level, target),
      metUpTo: metUpTo(profile, assessment),
      date,
      includes,
      since,
    }),
    [profile, assessment, role, level, target, includes, date, since],
  )
  return (
    <SubjectOf subject={subject}>
      <div
        className={styles.view}
        data-prints-notes={includes.notes}
        data-prints-evidence={includes.evidence}
      >
        <div className={styles.main}>
          <GapHeader report={report} />
          <AreaSegments report={report} />
          <GapLists report={report} />
          <QuestionsCard assessment={assessment} />
          <Outcome />
        </div>
        <aside className={styles.side}>
          <ExportPanel report={report} onIncludes={setIncludes} />
          <FocusCard assessment={assessment} />
          {of === undefined ? <OpenAgreed /> : undefined}
          <OtherRolesCard report={report} />
          <AboutSummary report={report} />
        </aside>
      </div>
    </SubjectOf>
  )
}
