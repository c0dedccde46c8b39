import { type Difference, ratedAlike, toTalkAbout } from '#domain/alignment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { useSubject } from '#parts/subject-context.ts'
import { changeTogether } from '#state/assessment-actions.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { AlignedCriterion } from './AlignedCriterion.tsx'
import styles from './AlignedCriteria.module.css'

/** What differs first, by size; then what both rated alike; then what only one side rated. */
export function AlignedCriteria(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { report, words } = props
  const { differences } = report
  const { t } = useWords()
  const differing = toTalkAbout(differences)
  const alike = ratedAlike(differences)
  const others = differences.filter(
    ({ criterion, kind }) =>
      kind.is !== 'no-answer' &&
      !alike.includes(criterion) &&
      !differing.some((difference) => difference.criterion === criterion),
  )
  return (
    <div className={styles.both} data-both>
      {report.alignment.self === undefined ? undefined : (
        <Card title={words.labels.differences}>
          {differing.length === 0 ? <p>{words.labels.noDifferences}</p> : undefined}
          <CriterionList {...props} differences={differing} />
        </Card>
      )}
      {alike.length === 0 ? undefined : (
        <Card title={t(($) => $.alignment.alikeTitle, { count: alike.length })}>
          <AgreeAlike {...props} />
          <CriterionList
            {...props}
            differences={differences.filter(({ criterion }) => alike.includes(criterion))}
          />
        </Card>
      )}
      {others.length === 0 ? undefined : (
        <Card title={t(($) => $.alignment.othersTitle, { count: others.length })}>
          <CriterionList {...props} differences={others} />
        </Card>
      )}
    </div>
  )
}

function CriterionList(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
  readonly differences: readonly Difference[]
}) {
  return (
    <ul className={styles.list}>
      {props.differences.map((difference) => (
        <AlignedCriterion
          key={difference.criterion.id}
          difference={difference}
          report={props.report}
          words={props.words}
        />
      ))}
    </ul>
  )
}

/** Agrees on what both rated alike, as one step of undo. Values that are agreed already stay. */
function AgreeAlike(props: { readonly report: AlignmentReport }) {
  const { alignment, differences, profile } = props.report
  const { agreed, review } = alignment
  const { t } = useWords()
  const subject = useSubject()
  const open = ratedAlike(differences).filter(({ id }) => ratingOf(agreed, id) === undefined)
  if (open.length === 0) return undefined

  function agree() {
    const changes = open.flatMap(({ id }): AssessmentChange[] => {
      const value = ratingOf(review, id)?.value
      return value === undefined
        ? []
        : [{ field: 'ratings', criterion: id, to: { value, profileVersion: profile.version } }]
    })
    void changeTogether(subject, changes)
    announce(t(($) => $.alignment.alikeAgreed, { count: changes.length }))
  }

  return (
    <div className="screen-only">
      <Button onClick={agree}>{t(($) => $.alignment.agreeAlike, { count: open.length })}</Button>
    </div>
  )
}
