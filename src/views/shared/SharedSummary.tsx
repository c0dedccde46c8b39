import { useMemo } from 'react'
import { gapSummaryOf } from '#domain/gap-summary.ts'
import { type SkillProfile, levelById, levelsAbove, nextLevel, roleById } from '#domain/profile.ts'
import type { PlacedShare, SharedAssessment } from '#domain/shared-assessment.ts'
import { AreaSegments } from '#parts/AreaSegments.tsx'
import { SubjectContext } from '#parts/subject-context.ts'
import { AboutShared } from './AboutShared.tsx'
import { SharedHeader } from './SharedHeader.tsx'
import { SharedLists } from './SharedLists.tsx'
import styles from './SharedView.module.css'

/** Somebody's assessment as its link tells it: headline, areas, lists. To be read only. */
export function SharedSummary(props: {
  readonly shared: SharedAssessment
  readonly profile: SkillProfile
  readonly placed: PlacedShare & { readonly kind: 'placed' }
}) {
  const { shared, profile, placed } = props
  const { assessment } = placed
  const role = roleById(profile, assessment.role)
  const level = levelById(profile, assessment.level)
  const subject = useMemo(
    () => ({ profile, role: assessment.role, level: assessment.level, of: assessment.id }),
    [profile, assessment],
  )
  const summary = useMemo(() => {
    if (!level) return undefined
    const above = levelsAbove(profile, level.id)
    const target = above.find(({ id }) => id === shared.target) ?? nextLevel(profile, level.id)
    return gapSummaryOf(profile, assessment, assessment.role, level, target)
  }, [profile, assessment, level, shared.target])
  // A placed assessment has both.
  if (!role || !summary) return undefined
  return (
    <SubjectContext value={subject}>
      <div className={styles.view} data-has-side="true">
        <SharedHeader placed={placed} role={role} summary={summary} />
        <div className={styles.main}>
          <AreaSegments report={{ assessment, summary }} />
          <SharedLists assessment={assessment} summary={summary} />
        </div>
        <aside className={styles.side}>
          <AboutShared shared={shared} />
        </aside>
      </div>
    </SubjectContext>
  )
}
