import type { SharedAssessment } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { SharedFacts } from '#parts/SharedFacts.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { Card } from '#ui/Card.tsx'
import styles from './AboutShared.module.css'

/** What the link says about itself, the scale it uses, and what it is for. */
export function AboutShared(props: { readonly shared: SharedAssessment }) {
  const { t } = useWords()
  const words = useGapSummaryWords()
  return (
    <Card title={t(($) => $.shared.aboutTitle)}>
      <SharedFacts shared={props.shared} profile={useProfile()} />
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
