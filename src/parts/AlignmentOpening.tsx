import { useMemo } from 'react'
import type { Alignment } from '#domain/alignment.ts'
import type { OtherChange, SideChange } from '#domain/alignment-changes.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import { changesOfOpening } from '#state/alignment-actions.ts'
import { Button } from '#ui/Button.tsx'
import { LongText } from '#ui/LongText.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './AlignmentOpening.module.css'
import { alignmentWords } from './alignment-words.ts'
import { useAlignmentTitle } from './use-alignment-title.ts'
import { useProfile } from './subject-context.ts'

/** What a file would change in an alignment that is here already, to be taken over or left. */
export function AlignmentOpening(props: {
  readonly alignment: Alignment
  readonly onDone: (isTaken: boolean) => void
}) {
  const { alignment, onDone } = props
  const { t } = useWords()
  const title = useAlignmentTitle(alignment)
  // Worked out once: what is here must not change under the eyes of whoever decides.
  const changes = useMemo(() => changesOfOpening(alignment), [alignment])
  if (!changes) return undefined
  const count = changes.entries.length + changes.others.length
  return (
    <Notice
      tone="warning"
      actions={
        <span className={styles.actions}>
          <Button variant="primary" onClick={() => onDone(true)}>
            {t(($) => $.alignment.opening.accept, { count })}
          </Button>
          <Button onClick={() => onDone(false)}>{t(($) => $.alignment.opening.leave)}</Button>
        </span>
      }
    >
      <p>
        <strong>{t(($) => $.alignment.opening.title, { about: title })}</strong>
      </p>
      <p>{t(($) => $.alignment.opening.lead)}</p>
      <ul className={styles.changes}>
        {changes.others.map((other) => (
          <OtherItem key={other} other={other} />
        ))}
        {changes.entries.map((change) => (
          <SideItem key={`${change.side} ${change.criterion} ${change.field}`} change={change} />
        ))}
      </ul>
    </Notice>
  )
}

function OtherItem(props: { readonly other: OtherChange }) {
  const { t } = useWords()
  return <li>{t(($) => $.alignment.opening.others[props.other])}</li>
}

function SideItem(props: { readonly change: SideChange }) {
  const { change } = props
  const { t, language } = useWords()
  const profile = useProfile()
  const words = useMemo(
    () => alignmentWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const criterion = profile.expectations
    .flatMap(({ criteria }) => criteria)
    .find(({ id }) => id === change.criterion)
  const said = (value: SideChange['from']) => {
    if (change.field === 'rating') {
      return typeof value === 'number' || value === 'n/a'
        ? words.rating({ value, profileVersion: profile.version })
        : words.rating(undefined)
    }
    if (typeof value === 'boolean') {
      return value ? t(($) => $.alignment.opening.yes) : t(($) => $.alignment.opening.no)
    }
    return value === '' || value === undefined
      ? t(($) => $.alignment.opening.nothing)
      : String(value)
  }
  const sentence = t(($) => $.alignment.opening.change, {
    side: words.labels[change.side],
    field: t(($) => $.alignment.opening.fields[change.field]),
    from: said(change.from),
    to: said(change.to),
  })
  return (
    <li>
      <span className={styles.criterion}>
        {criterion ? words.text(criterion.text) : change.criterion}
      </span>
      <span className={styles.change}>
        <LongText text={sentence} more={t(($) => $.note.showAll)} />
      </span>
    </li>
  )
}
