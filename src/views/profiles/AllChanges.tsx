import { useMemo, useState } from 'react'
import {
  type ChangeKind,
  changeCounts,
  changedCriteria,
  hasChanges,
} from '#domain/profile-changes.ts'
import { quantitiesFor } from '#i18n/quantities.ts'
import { useWords } from '#i18n/use-words.ts'
import { SelectField } from '#ui/fields.tsx'
import { ChangedCriterionRow, keyOfChanged } from './ChangedCriterionRow.tsx'
import styles from './AllChanges.module.css'
import { LongList } from './LongList.tsx'
import { OtherChanges } from './OtherChanges.tsx'
import type { Compared } from './use-changes.ts'

/** The kinds of changes in the order in which they matter to whoever was rated. */
const kinds: readonly ChangeKind[] = [
  'added',
  'removed',
  'reworded',
  'nowRequired',
  'noLongerRequired',
  'moved',
  'translated',
  'otherTools',
  'otherTopic',
]

/** How high a changed criterion is on a wide screen, in px. */
const rowHeight = 90

/** Everything that differs between two versions: how much of it, and each of it. */
export function AllChanges(props: {
  readonly compared: Compared
  /** Whether a long list scrolls with the page or in a box of its own. */
  readonly scrolls: 'page' | 'itself'
}) {
  const { compared, scrolls } = props
  const { changes } = compared
  const { t, language } = useWords()
  const { count: figure } = quantitiesFor(language)
  const [chosen, setChosen] = useState<ChangeKind | 'all'>('all')
  const counts = useMemo(() => changeCounts(changes), [changes])
  const there = kinds.filter((kind) => counts[kind] > 0)
  const kind = chosen === 'all' || counts[chosen] === 0 ? undefined : chosen
  const shown = useMemo(() => changedCriteria(changes, kind), [changes, kind])
  if (!hasChanges(changes)) return <p>{t(($) => $.profiles.noChanges)}</p>
  const name = (of: ChangeKind) =>
    t(($) => $.profiles.changeKinds[of], { count: counts[of], figure: figure(counts[of]) })
  const all = changes.added.length + changes.removed.length + changes.changed.length
  const allName = t(($) => $.profiles.allChanges, { count: all, figure: figure(all) })
  return (
    <div className={styles.changes}>
      {there.length === 0 ? undefined : (
        <ul className={styles.counts} aria-label={t(($) => $.profiles.countsTitle)}>
          {there.map((one) => (
            <li key={one}>{name(one)}</li>
          ))}
        </ul>
      )}
      <OtherChanges compared={compared} />
      {there.length < 2 ? undefined : (
        <div className={`${styles.filter} screen-only`}>
          <SelectField<ChangeKind | 'all'>
            label={t(($) => $.profiles.show)}
            options={[
              { value: 'all', name: allName },
              ...there.map((value) => ({ value, name: name(value) })),
            ]}
            value={kind ?? 'all'}
            onValue={setChosen}
          />
        </div>
      )}
      <LongList
        key={kind ?? 'all'}
        label={t(($) => $.profiles.changedCriteria)}
        items={shown}
        keyOf={keyOfChanged}
        renderItem={(changed) => <ChangedCriterionRow changed={changed} compared={compared} />}
        height={rowHeight}
        scrolls={scrolls}
        itemClass={styles.row}
      />
    </div>
  )
}
