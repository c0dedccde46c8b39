import { levelsAbove } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { placeOf } from '#io/resolve-place.ts'
import { LevelTabs } from '#parts/LevelTabs.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'

/** From which level to which: links, so that each choice has its address. */
export function TargetTabs(props: { readonly report: GapSummaryReport }) {
  const { profile, role, summary } = props.report
  const { current, target } = summary
  const { t } = useWords()
  const { of } = useSubject()
  const textOf = useProfileText()
  const above = levelsAbove(profile, current.level.id)
  if (target === undefined) {
    return <p>{t(($) => $.gap.noTarget, { level: textOf(current.level.name) })}</p>
  }
  return (
    <LevelTabs
      label={t(($) => $.assess.target)}
      levels={above}
      current={target.level}
      placeOf={(level) =>
        placeOf('gap', profile, { role, level: current.level, target: level, of })
      }
    >
      {t(($) => $.gap.from, { level: textOf(current.level.name) })}
    </LevelTabs>
  )
}
