import { useState } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import type { Level } from '#domain/profile.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'
import { replacePlace } from '#parts/navigate.ts'
import { useProfile } from '#parts/subject-context.ts'
import { removeSnapshot } from '#state/record-actions.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './SnapshotList.module.css'
import { SnapshotItem } from './SnapshotItem.tsx'

/** How many snapshots stand in the list before more are asked for. */
const shownAtFirst = 12

/** Every snapshot, the latest first; the one that the address names is held against now. */
export function SnapshotList(props: {
  readonly assessment: Assessment
  readonly snapshots: readonly Snapshot[]
  readonly place: Place
  readonly levels: readonly Level[]
  readonly onTold: (message: string) => void
}) {
  const { snapshots, place } = props
  const { t, format } = useWords()
  const profile = useProfile()
  const [removed, setRemoved] = useState<Snapshot & { readonly putBack: () => void }>()
  const [isClosed, setIsClosed] = useState(false)
  const named = place.view === 'history' ? place.snapshot : undefined
  const compared = snapshots.find(({ id }) => id === named) ?? snapshots[0]
  const at = compared ? snapshots.indexOf(compared) : 0

  function compare(snapshot: Snapshot) {
    if (place.view !== 'history') return
    setIsClosed(snapshot === compared && !isClosed)
    replacePlace({ ...place, snapshot: snapshot.id })
  }

  return (
    <Card
      title={
        snapshots.length === 0 ? t(($) => $.history.emptyTitle) : t(($) => $.history.listTitle)
      }
    >
      {removed === undefined ? undefined : (
        <Notice
          key={removed.id}
          actions={
            <Button
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had the focus is gone
              autoFocus
              onClick={() => {
                removed.putBack()
                setRemoved(undefined)
              }}
            >
              {t(($) => $.history.undo)}
            </Button>
          }
        >
          {t(($) => $.history.removed, { date: format.instant(removed.taken) })}
        </Notice>
      )}
      {snapshots.length === 0 ? (
        <p className={styles.empty}>{t(($) => $.history.empty)}</p>
      ) : (
        <p className={styles.hint}>
          {t(($) => $.history.count, { count: snapshots.length, version: profile.version })}
        </p>
      )}
      {snapshots.length === 0 ? undefined : (
        <FoldedList
          items={snapshots}
          keyOf={({ id }) => id}
          limit={Math.max(shownAtFirst, at + 1)}
          more={(count) => t(($) => $.history.more, { count })}
          renderItem={(snapshot) => (
            <SnapshotItem
              snapshot={snapshot}
              assessment={props.assessment}
              levels={props.levels}
              isCompared={snapshot === compared && !isClosed}
              onCompare={() => compare(snapshot)}
              onRemove={() => {
                setRemoved({ ...snapshot, putBack: removeSnapshot(snapshot.id) })
                announce(t(($) => $.history.removed, { date: format.instant(snapshot.taken) }))
              }}
              onTold={props.onTold}
            />
          )}
        />
      )}
    </Card>
  )
}
