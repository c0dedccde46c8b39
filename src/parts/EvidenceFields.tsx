import { useState } from 'react'
import type { EvidenceItem } from '#domain/assessment.ts'
import type { CriterionId } from '#domain/profile.ts'
import { isWebLink } from '#domain/web-link.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useSubjectEntry } from './use-subject-assessment.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import styles from './EvidenceFields.module.css'
import { useSubject } from './subject-context.ts'

const blank: EvidenceItem = { text: '' }

/** Examples from real work: what, when, and where to see it. Stored as they are typed. */
export function EvidenceFields(props: {
  readonly criterion: CriterionId
  readonly startsFocused: boolean
}) {
  const { t } = useWords()
  const subject = useSubject()
  const evidence = useSubjectEntry('evidence', props.criterion)
  const items = evidence?.items ?? [blank]
  const [added, setAdded] = useState<number>()

  function change(next: readonly EvidenceItem[], place: string) {
    const isBlank = next.every((item) => Object.values(item).every((value) => value === ''))
    void changeAssessment(
      subject,
      {
        field: 'evidence',
        criterion: props.criterion,
        to: isBlank && next.length < 2 ? undefined : { items: next },
      },
      `evidence ${props.criterion} ${place}`,
    )
  }

  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{t(($) => $.evidence.legend)}</legend>
      {items.map((item, at) => (
        <EvidenceItemFields
          // oxlint-disable-next-line react/no-array-index-key -- items have no identity but their place
          key={at}
          item={item}
          startsFocused={(props.startsFocused && at === 0) || at === added}
          onItem={(changed, field) =>
            change(
              items.map((old, i) => (i === at ? changed : old)),
              `${at} ${field}`,
            )
          }
          onRemove={() =>
            change(
              items.filter((_, i) => i !== at),
              `remove ${items.length}`,
            )
          }
          name={
            items.length === 1
              ? t(($) => $.evidence.legend)
              : t(($) => $.evidence.numbered, { number: at + 1, count: items.length })
          }
        />
      ))}
      {evidence === undefined ? undefined : (
        <Button
          variant="quiet"
          onClick={() => {
            setAdded(items.length)
            change([...items, blank], `add ${items.length}`)
          }}
        >
          {t(($) => $.evidence.another)}
        </Button>
      )}
    </fieldset>
  )
}

function EvidenceItemFields(props: {
  /** Says which example of several this is. */
  readonly name: string
  readonly item: EvidenceItem
  readonly startsFocused: boolean
  readonly onItem: (item: EvidenceItem, field: keyof EvidenceItem) => void
  readonly onRemove: () => void
}) {
  const { t } = useWords()
  const { item } = props
  const url = item.url ?? ''
  return (
    <div className={styles.item} role="group" aria-label={props.name}>
      <TextField
        label={t(($) => $.evidence.text)}
        value={item.text}
        startsFocused={props.startsFocused}
        onValue={(text) => props.onItem({ ...item, text }, 'text')}
      />
      <TextField
        type="date"
        label={t(($) => $.evidence.date)}
        value={item.date ?? ''}
        onValue={(date) => props.onItem({ ...item, date }, 'date')}
      />
      <TextField
        type="url"
        label={t(($) => $.evidence.url)}
        value={url}
        problem={url === '' || isWebLink(url) ? undefined : t(($) => $.evidence.urlProblem)}
        onValue={(typed) => props.onItem({ ...item, url: typed }, 'url')}
      />
      <Button variant="quiet" onClick={props.onRemove}>
        {t(($) => $.evidence.remove)}
      </Button>
    </div>
  )
}
