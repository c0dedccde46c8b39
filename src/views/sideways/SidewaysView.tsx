import { useMemo } from 'react'
import type { AssessmentId } from '#domain/assessment.ts'
import type { Level, Role, SkillProfile } from '#domain/profile.ts'
import { sidewaysOf } from '#domain/sideways.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import type { SidewaysReport } from '#io/sideways-report.ts'
import { sidewaysFileName, sidewaysWriters } from '#io/sideways-writers.ts'
import { ExportCard } from '#parts/ExportCard.tsx'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { sidewaysWords } from '#parts/sideways-words.ts'
import { today } from '#state/today.ts'
import { useShownAssessment } from '#state/use-assessment.ts'
import { AboutSideways } from './AboutSideways.tsx'
import { RoleList } from './RoleList.tsx'
import { SidewaysHeader } from './SidewaysHeader.tsx'
import styles from './SidewaysView.module.css'

/** An assessment, the person's own or somebody else's, held against every other role of the profile. */
export function SidewaysView(props: {
  readonly profile: SkillProfile
  readonly role: Role
  readonly level: Level
  readonly of?: AssessmentId | undefined
}) {
  const { profile, role, level, of } = props
  const { t, language } = useWords()
  const date = today()
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id, of }),
    [profile, role, level, of],
  )
  const assessment = useShownAssessment(subject)
  const report = useMemo(
    (): SidewaysReport => ({
      profile,
      assessment,
      role,
      level,
      sideways: sidewaysOf(profile, assessment),
      date,
    }),
    [profile, assessment, role, level, date],
  )
  const words = useMemo(
    () => sidewaysWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const { roles } = report.sideways
  return (
    <SubjectOf subject={subject}>
      <div className={styles.view}>
        <SidewaysHeader report={report} words={words} />
        <RoleList report={report} words={words} />
        <aside className={styles.side}>
          {roles.length === 0 ? undefined : (
            <ExportCard
              title={t(($) => $.sideways.exportTitle)}
              report={report}
              writers={sidewaysWriters}
              fileName={sidewaysFileName}
              wordsFor={sidewaysWords}
            />
          )}
          <AboutSideways report={report} words={words} />
        </aside>
      </div>
    </SubjectOf>
  )
}
