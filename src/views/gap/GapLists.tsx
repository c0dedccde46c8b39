import { type Assessment, entryAt } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type GapSummaryReport, alsoWrittenAbout } from '#io/gap-summary-report.ts'
import { ratingOf } from '#domain/standing.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { Card } from '#ui/Card.tsx'
import { GapItem } from './GapItem.tsx'
import styles from './GapLists.module.css'
import { StepFields } from './StepFields.tsx'
import { WrittenAbout } from '#parts/WrittenAbout.tsx'

/** What is open at the current level, the gaps to the target, what is not rated, strengths, exclusions. */
export function GapLists(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { assessment, summary } = report
  const { t } = useWords()
  const words = useGapSummaryWords()
  const { current, target } = summary
  const told = (criterion: PlacedCriterion, why: string) => (
    <ToldCriterion key={criterion.id} assessment={assessment} criterion={criterion} why={why} />
  )
  const also = alsoWrittenAbout(report)
  return (
    <>
      <Card title={words.openAt(current.level)}>
        <ItemList
          report={report}
          criteria={summary.openAtCurrent}
          isNumbered
          empty={words.noGapsAt(current)}
        />
      </Card>
      {target === undefined ? undefined : (
        <Card title={words.gapsTo(target.level)}>
          <ItemList
            report={report}
            criteria={summary.targetGaps}
            isNumbered
            empty={words.noGapsAt(target)}
          />
        </Card>
      )}
      {summary.notRated.length === 0 ? undefined : (
        <Card title={t(($) => $.report.labels.notRated)}>
          <p className={styles.hint}>{t(($) => $.gap.notRatedHint)}</p>
          <ItemList report={report} criteria={summary.notRated} isNumbered={false} empty="" />
        </Card>
      )}
      <Card title={t(($) => $.report.labels.strengths)}>
        {summary.strengths.length === 0 ? (
          <p className={styles.hint}>{t(($) => $.gap.strengthsEmpty)}</p>
        ) : (
          <ul className={styles.plain}>
            {summary.strengths.map((strength) => told(strength.criterion, words.because(strength)))}
          </ul>
        )}
      </Card>
      {summary.excluded.length === 0 ? undefined : (
        <Card title={t(($) => $.report.labels.excluded)}>
          <ul className={styles.plain}>
            {summary.excluded.map((criterion) =>
              told(criterion, words.excludedBecause(ratingOf(assessment, criterion.id))),
            )}
          </ul>
        </Card>
      )}
      {also.length === 0 ? undefined : (
        <Card title={t(($) => $.report.labels.alsoWritten)}>
          <ul className={styles.plain}>
            {also.map((criterion) =>
              told(criterion, words.rating(ratingOf(assessment, criterion.id))),
            )}
          </ul>
        </Card>
      )}
    </>
  )
}

/** A criterion with why it is listed, and what was written about it. */
function ToldCriterion(props: {
  readonly assessment: Assessment
  readonly criterion: PlacedCriterion
  readonly why: string
}) {
  const { assessment, criterion, why } = props
  const { t } = useWords()
  const step = entryAt(assessment.steps, criterion.id)
  const isFocus = assessment.focus?.includes(criterion.id) ?? false
  return (
    <li>
      <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
      <bdi className={styles.meta}>
        {why}
        {isFocus ? ` · ${t(($) => $.gap.focus)}` : ''}
      </bdi>
      <WrittenAbout assessment={assessment} criterion={criterion.id} />
      {step === undefined ? undefined : (
        <StepFields criterion={criterion} step={step} startsFocused={false} />
      )}
    </li>
  )
}

function ItemList(props: {
  readonly report: GapSummaryReport
  readonly criteria: GapSummaryReport['summary']['notRated']
  readonly isNumbered: boolean
  readonly empty: string
}) {
  if (props.criteria.length === 0) return <p className={styles.hint}>{props.empty}</p>
  return (
    <ol className={styles.items}>
      {props.criteria.map((criterion, at) => (
        <GapItem
          key={criterion.id}
          report={props.report}
          criterion={criterion}
          number={props.isNumbered ? at + 1 : undefined}
        />
      ))}
    </ol>
  )
}
