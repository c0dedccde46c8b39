import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Card } from '#ui/Card.tsx'
import styles from './AboutSummary.module.css'

/** Which assessment this is, the scale it uses, and what it is for. */
export function AboutSummary(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { t, format } = useWords()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const { person } = report.assessment
  return (
    <Card title={t(($) => $.gap.aboutTitle)}>
      <dl className={styles.facts}>
        {person === undefined ? undefined : (
          <div>
            <dt>{t(($) => $.report.labels.name)}</dt>
            <dd dir="auto">{person}</dd>
          </div>
        )}
        <div>
          <dt>{t(($) => $.report.labels.kind)}</dt>
          <dd>{words.kind(report.assessment)}</dd>
        </div>
        <div>
          <dt>{t(($) => $.report.labels.profile)}</dt>
          <dd>
            {t(($) => $.report.profileVersion, {
              skill: textOf(report.profile.title),
              version: report.profile.version,
            })}
          </dd>
        </div>
        <div>
          <dt>{t(($) => $.report.labels.date)}</dt>
          <dd>{format.date(report.date)}</dd>
        </div>
      </dl>
      <h3 className={styles.scaleTitle}>{t(($) => $.report.labels.scale)}</h3>
      <ul className={styles.scale}>
        {words.scale.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <FairUse />
    </Card>
  )
}
