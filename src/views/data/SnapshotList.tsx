import type { Snapshot } from '#domain/snapshot.ts'
import { useWords } from '#i18n/use-words.ts'
import { removeSnapshot } from '#state/record-actions.ts'
import type { DataWords } from '#parts/data-words.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { RecordList } from './RecordList.tsx'

/** The snapshots on this device, the latest first. */
export function SnapshotList(props: {
  readonly snapshots: readonly Snapshot[]
  readonly words: DataWords
  readonly onDone: (done: Done) => void
}) {
  const { onDone, snapshots, words } = props
  const { t, format } = useWords()
  return (
    <RecordList
      title={t(($) => $.data.snapshotsCount, { count: snapshots.length })}
      items={snapshots
        .toSorted((a, b) => (a.taken < b.taken ? 1 : -1))
        .map(({ assessment, id, name, reason, taken }) => {
          const dated = t(($) => $.data.snapshotOf, { date: format.date(taken) })
          const about = [words.cell(assessment), t(($) => $.data.reasons[reason])]
          return {
            id,
            name: name === '' ? dated : name,
            about: (name === '' ? about : [dated, ...about]).join(' · '),
            onDelete: () =>
              onDone({
                message: t(($) => $.data.deleted, { what: name === '' ? dated : name }),
                undo: removeSnapshot(id),
              }),
          }
        })}
    />
  )
}
