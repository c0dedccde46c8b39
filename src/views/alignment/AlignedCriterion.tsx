import { type KeyboardEvent, useId, useRef } from 'react'
import type { Difference } from '#domain/alignment.ts'
import { type Assessment, entryAt } from '#domain/assessment.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { focusIfLost, focusNeighbour, focusValue, ratingKey } from '#parts/rating-keys.ts'
import { WrittenAbout } from '#parts/WrittenAbout.tsx'
import { Badge } from '#ui/Badge.tsx'
import { AgreedValue } from './AgreedValue.tsx'
import { useSettling } from './use-settling.ts'
import { AgreedWords } from './AgreedWords.tsx'
import styles from './AlignedCriteria.module.css'

/** One criterion with both ratings, what was written about it, and what is agreed. */
export function AlignedCriterion(props: {
  readonly difference: Difference
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { difference, report, words } = props
  const { criterion, kind } = difference
  const { agreed, review, self } = report.alignment
  const { t } = useWords()
  const textId = useId()
  const row = useRef<HTMLLIElement>(null)
  const settle = useSettling(criterion.id, entryAt(agreed.outcomes, criterion.id))
  const rating = ratingOf(agreed, criterion.id)

  function onKeyDown(event: KeyboardEvent<HTMLLIElement>) {
    const key = ratingKey(event)
    if (!key) return
    event.preventDefault()
    switch (key.means) {
      case 'rate':
        settle(key.value, false)
        focusValue(row.current, key.value)
        return
      case 'clear':
        settle(undefined, false)
        focusIfLost(row.current)
        return
      case 'not-applicable':
        settle(rating?.value === 'n/a' ? undefined : 'n/a', false)
        return
      case 'go':
        focusNeighbour(row.current, key.step)
    }
  }

  const isDifferent = kind.is === 'applicability' || (kind.is === 'steps' && kind.by !== 0)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside
    <li ref={row} className={styles.item} data-criterion={criterion.id} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div>
          <h3 id={textId} className={styles.text}>
            <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
          </h3>
          <p className={styles.hint}>{words.place(criterion)}</p>
        </div>
        <div>
          <Badge tone={isDifferent ? 'gap' : 'outline'}>{words.difference(difference)}</Badge>
        </div>
      </div>
      <div className={styles.sides}>
        <Side title={words.labels.self} side={self} {...props} />
        <Side title={words.labels.review} side={review} {...props} />
        <div className={`${styles.side} ${styles.agreed}`}>
          <h4>{words.labels.agreed}</h4>
          <div className="screen-only">
            <AgreedValue
              criterion={criterion.id}
              labelledBy={textId}
              rating={rating}
              outcome={entryAt(agreed.outcomes, criterion.id)}
            />
          </div>
          <p className={`${styles.value} print-only`}>{words.outcome(report, criterion)}</p>
          <AgreedWords
            criterion={criterion.id}
            describedBy={textId}
            reason={entryAt(agreed.notes, criterion.id)?.text ?? ''}
            outcome={entryAt(agreed.outcomes, criterion.id)}
            labels={{
              reason: words.labels.reason,
              statement: t(($) => $.alignment.labels.statement),
            }}
          />
        </div>
      </div>
    </li>
  )
}

function Side(props: {
  readonly title: string
  readonly side: Assessment | undefined
  readonly difference: Difference
  readonly words: AlignmentWords
}) {
  const { title, side, difference, words } = props
  const { id } = difference.criterion
  return (
    <div className={styles.side}>
      <h4>{title}</h4>
      <p className={styles.value}>{words.rating(side && ratingOf(side, id))}</p>
      {side ? <WrittenAbout assessment={side} criterion={id} /> : undefined}
    </div>
  )
}
