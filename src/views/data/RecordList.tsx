import { type ReactNode, useId } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import styles from './RecordList.module.css'

/** A record on this device, as a list shows it. */
export type RecordItem = {
  readonly id: string
  readonly name: string
  readonly about: string
  /** Where it can be looked at. */
  readonly href?: string
  readonly onDelete: () => void
}

/** Records of one kind; nothing where there are none. */
export function RecordList(props: {
  readonly title: string
  readonly hint?: string
  readonly items: readonly RecordItem[]
  readonly foot?: ReactNode
}) {
  const { hint, items, title } = props
  const { t } = useWords()
  const id = useId()
  if (items.length === 0) return undefined
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint === undefined ? undefined : <p className={styles.hint}>{hint}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span id={`${id}-${item.id}`} className={styles.name}>
              {item.href === undefined ? (
                <bdi>{item.name}</bdi>
              ) : (
                <a href={item.href}>{item.name}</a>
              )}
              <small>
                <bdi>{item.about}</bdi>
              </small>
            </span>
            <Button variant="quiet" aria-describedby={`${id}-${item.id}`} onClick={item.onDelete}>
              {t(($) => $.data.delete)}
            </Button>
          </li>
        ))}
      </ul>
      {props.foot}
    </section>
  )
}
