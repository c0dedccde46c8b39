import { useMemo, useState } from 'react'
import type { Level, Role, SkillProfile } from '#domain/profile.ts'
import { answeredIds } from '#domain/assessment.ts'
import type { Place } from '#io/address.ts'
import { LostEntriesCard } from '#parts/LostEntriesCard.tsx'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { useOwnAssessment, useShownAssessment } from '#state/use-assessment.ts'
import { useOwnSnapshots } from '#state/use-snapshots.ts'
import { announce } from '#ui/announcer.ts'
import { Notice } from '#ui/Notice.tsx'
import { EarlierVersion } from './EarlierVersion.tsx'
import { HistoryHeader } from './HistoryHeader.tsx'
import styles from './HistoryView.module.css'
import { OtherVersion } from './OtherVersion.tsx'
import { Progress } from './Progress.tsx'
import { SnapshotList } from './SnapshotList.tsx'
import { StartOver } from './StartOver.tsx'

/** The snapshots of the person's own assessment: held against now, gone back to, and the way between. */
export function HistoryView(props: {
  readonly profile: SkillProfile
  readonly place: Place
  readonly role: Role
  readonly level: Level
  readonly target: Level | undefined
}) {
  const { profile, place, role, level, target } = props
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id }),
    [profile, role, level],
  )
  const assessment = useShownAssessment(subject)
  const own = useOwnAssessment(profile.id, role.id)
  const snapshots = useOwnSnapshots(profile.id, role.id)
  const [told, setTold] = useState<string>()
  const tell = (message: string) => {
    setTold(message)
    announce(message)
  }
  const levels = target ? [level, target] : [level]
  const common = { assessment, snapshots }
  return (
    <SubjectOf subject={subject}>
      <div className={styles.view}>
        <HistoryHeader
          role={role}
          own={own && answeredIds(own).length > 0 ? own : undefined}
          onTold={tell}
        />
        {told === undefined ? undefined : (
          <div className={`${styles.told} screen-only`}>
            <Notice>{told}</Notice>
          </div>
        )}
        <div className={styles.main}>
          <SnapshotList {...common} place={place} levels={levels} onTold={tell} />
          {own ? <LostEntriesCard assessment={own.id} /> : undefined}
          <EarlierVersion {...common} />
          <OtherVersion {...common} />
        </div>
        <aside className={styles.side}>
          {snapshots.length === 0 ? undefined : <Progress {...common} levels={levels} />}
          {own ? <StartOver own={own} role={role} onTold={tell} /> : undefined}
        </aside>
      </div>
    </SubjectOf>
  )
}
