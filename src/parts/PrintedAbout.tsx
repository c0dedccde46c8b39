import type { Assessment } from '#domain/assessment.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { type LaidOverWords, laidOverFacts } from '#io/laid-over.ts'
import styles from './PrintedAbout.module.css'
import { useDated } from './use-dated.ts'

/** What a sheet of paper has to say about itself: profile and version, date, and whose ratings are laid over. */
export function PrintedAbout(props: {
  readonly report: { readonly profile: SkillProfile; readonly date: string }
  readonly assessments: readonly (Assessment | undefined)[]
  readonly words: LaidOverWords
}) {
  const { assessments, words } = props
  const { date, profile } = useDated(props.report)
  const { labels } = words
  const facts = [
    [labels.profile, `${words.text(profile.title)}, ${labels.version} ${profile.version}`],
    [labels.date, words.date(date)],
    ...laidOverFacts(assessments, words),
  ] as const
  return (
    <dl className={`${styles.facts} print-only`}>
      {facts.map(([label, value]) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
