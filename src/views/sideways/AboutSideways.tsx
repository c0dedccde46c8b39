import { useWords } from '#i18n/use-words.ts'
import type { SidewaysReport, SidewaysWords } from '#io/sideways-report.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './AboutSideways.module.css'

/** What can be compared, what is left out, and what it is for. */
export function AboutSideways(props: {
  readonly report: SidewaysReport
  readonly words: SidewaysWords
}) {
  const { report, words } = props
  const { t } = useWords()
  return (
    <Card title={t(($) => $.gap.how)}>
      <div className={styles.how}>
        {words.how(report).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{t(($) => $.sideways.bars)}</p>
      </div>
      <FairUse />
    </Card>
  )
}
