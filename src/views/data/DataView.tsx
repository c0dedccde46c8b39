import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { LostEntriesCard } from '#parts/LostEntriesCard.tsx'
import { announce } from '#ui/announcer.ts'
import { shownHeading } from '#ui/shown.ts'
import { BackupCard } from './BackupCard.tsx'
import styles from './DataView.module.css'
import { type Done, DoneNotice } from '#parts/DoneNotice.tsx'
import { DeviceStatus } from './DeviceStatus.tsx'
import { OpenCard } from './OpenCard.tsx'
import { RecordsCard } from './RecordsCard.tsx'

/** What is on this device: to be seen, opened, taken along, deleted. */
export function DataView() {
  const { t } = useWords()
  const [told, setTold] = useState<{ readonly number: number; readonly done: Done }>()
  const [isBackup, setIsBackup] = useState(false)
  const tell = (done: Done) => {
    setTold((before) => ({ number: (before?.number ?? 0) + 1, done }))
    announce(done.message)
  }
  return (
    <div className={styles.view}>
      <header>
        <h1 tabIndex={-1}>{t(($) => $.data.title)}</h1>
        <p className={styles.lead}>{t(($) => $.data.lead)}</p>
      </header>
      {told === undefined ? undefined : (
        <DoneNotice
          key={told.number}
          done={told.done}
          onUndone={() => {
            setTold(undefined)
            announce(t(($) => $.data.undone))
            shownHeading()?.focus()
          }}
        />
      )}
      <OpenCard onDone={tell} />
      <RecordsCard onDone={tell} />
      <LostEntriesCard />
      <BackupCard isOpen={isBackup} onOpen={setIsBackup} />
      <DeviceStatus onBackup={() => setIsBackup(true)} />
      <FairUse />
    </div>
  )
}
