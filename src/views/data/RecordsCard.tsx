import { isOwn } from '#domain/incoming.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { removeAssessment } from '#state/record-actions.ts'
import { useStore } from '#state/store.ts'
import { Card } from '#ui/Card.tsx'
import type { Done } from '#parts/DoneNotice.tsx'
import { OtherPeoplesRecords } from './OtherPeoplesRecords.tsx'
import { OwnProfilesLine } from './OwnProfilesLine.tsx'
import { RecordList } from './RecordList.tsx'
import styles from './RecordsCard.module.css'
import { SnapshotList } from './SnapshotList.tsx'
import { useDataWords } from '#parts/use-data-words.ts'

/** Everything that is kept on this device, each record to be looked at and deleted. */
export function RecordsCard(props: { readonly onDone: (done: Done) => void }) {
  const { onDone } = props
  const { t } = useWords()
  const words = useDataWords()
  const assessments = useStore((state) => state.assessments)
  const snapshots = useStore((state) => state.snapshots)
  const showsNames = useStore((state) => state.showsNames)
  const isEmpty = useStore(
    (state) =>
      !state.isTeamKept &&
      state.ownProfiles.length + state.drafts.length === 0 &&
      [state.assessments, state.snapshots, state.alignments].every(
        (records) => Object.keys(records).length === 0,
      ),
  )
  const latestFirst = Object.values(assessments).toSorted((a, b) =>
    a.changed < b.changed ? 1 : -1,
  )
  const item = (assessment: (typeof latestFirst)[number], of: boolean) => ({
    id: assessment.id,
    name: words.cell(assessment),
    about:
      of && showsNames && assessment.person !== undefined
        ? `${words.about(assessment)} · ${assessment.person}`
        : words.about(assessment),
    href: formatAddress({
      view: of ? 'gap' : 'assess',
      profile: assessment.profile.id,
      role: assessment.role,
      level: assessment.level,
      ...(of ? { of: assessment.id } : {}),
    }),
    onDelete: () =>
      onDone({
        message: t(($) => $.data.deleted, { what: words.cell(assessment) }),
        undo: removeAssessment(assessment.id),
      }),
  })
  return (
    <Card title={t(($) => $.data.hereTitle)}>
      {isEmpty ? <p>{t(($) => $.data.hereNothing)}</p> : undefined}
      <div className={styles.records}>
        <RecordList
          title={t(($) => $.data.ownTitle)}
          items={latestFirst.filter(isOwn).map((assessment) => item(assessment, false))}
        />
        <SnapshotList snapshots={Object.values(snapshots)} words={words} onDone={onDone} />
        <RecordList
          title={t(($) => $.data.keptTitle)}
          hint={t(($) => $.data.keptHint)}
          items={latestFirst
            .filter((assessment) => !isOwn(assessment))
            .map((assessment) => item(assessment, true))}
        />
        <OtherPeoplesRecords words={words} onDone={onDone} />
        <OwnProfilesLine />
      </div>
    </Card>
  )
}
