import type { PlacedCriterion } from '#domain/profile.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './Agenda.module.css'

/** What else belongs into the talk besides the differences: agreed gaps, and ratings without an example. */
export function Agenda(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { agreedGaps, reviewWithoutExample, withoutExample } = props.report.agenda
  const { labels } = props.words
  return (
    <div className={styles.agenda}>
      <Card title={labels.agreedGaps}>
        <CriterionList criteria={agreedGaps} none={labels.noAgreedGaps} />
      </Card>
      {props.report.alignment.self === undefined ? undefined : (
        <Card title={labels.withoutExample}>
          <CriterionList criteria={withoutExample} none={labels.noneWithoutExample} />
        </Card>
      )}
      <Card title={labels.reviewWithoutExample}>
        <CriterionList criteria={reviewWithoutExample} none={labels.noneReviewWithoutExample} />
      </Card>
    </div>
  )
}

function CriterionList(props: {
  readonly criteria: readonly PlacedCriterion[]
  readonly none: string
}) {
  if (props.criteria.length === 0) return <p>{props.none}</p>
  return (
    <ul className={styles.list}>
      {props.criteria.map(({ id, text, tools }) => (
        <li key={id}>
          <ProfileText text={text} tools={tools ?? []} />
        </li>
      ))}
    </ul>
  )
}
