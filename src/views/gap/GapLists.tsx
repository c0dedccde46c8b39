import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { ratingOf } from '#domain/standing.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Card } from '#ui/Card.tsx'
import { GapItem } from './GapItem.tsx'
import styles from './GapLists.module.css'

/** What is open at the current level, the gaps to the target, what is not rated, strengths, exclusions. */
export function GapLists(props: { readonly report: GapSummaryReport }) {
  const { report } = props
  const { assessment, summary } = report
  const { t } = useWords()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const { current, target } = summary
  const emptyAt = (result: typeof current, all: string) => {
    if (result.counts.applicable === 0) {
      return t(($) => $.gap.nothingAsked, { level: textOf(result.level.name) })
    }
    return result.counts.noAnswer === result.counts.applicable ? t(($) => $.gap.nothingRated) : all
  }
  return (
    <>
      <Card title={words.openAt(current.level)}>
        <ItemList
          report={report}
          criteria={summary.openAtCurrent}
          isNumbered
          empty={emptyAt(
            current,
            t(($) => $.gap.noOpenAtCurrent, { level: textOf(current.level.name) }),
          )}
        />
      </Card>
      {target === undefined ? undefined : (
        <Card title={words.gapsTo(target.level)}>
          <ItemList
            report={report}
            criteria={summary.targetGaps}
            isNumbered
            empty={emptyAt(
              target,
              t(($) => $.gap.noTargetGaps, { level: textOf(target.level.name) }),
            )}
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
            {summary.strengths.map((strength) => (
              <li key={strength.criterion.id}>
                <ProfileText
                  text={strength.criterion.text}
                  tools={strength.criterion.tools ?? []}
                />{' '}
                <span className={styles.meta}>{words.because(strength)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {summary.excluded.length === 0 ? undefined : (
        <Card title={t(($) => $.report.labels.excluded)}>
          <ul className={styles.plain}>
            {summary.excluded.map((criterion) => (
              <li key={criterion.id}>
                <ProfileText text={criterion.text} tools={criterion.tools ?? []} />{' '}
                <bdi className={styles.meta}>
                  {ratingOf(assessment, criterion.id)?.reason || t(($) => $.gap.excludedNoReason)}
                </bdi>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
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
