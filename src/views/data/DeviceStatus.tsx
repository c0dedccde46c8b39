import { useWords } from '#i18n/use-words.ts'
import { SaveStatus } from '#parts/SaveStatus.tsx'
import { useLastExport } from '#parts/use-last-export.ts'
import { askToPersist } from '#state/device-actions.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './DeviceStatus.module.css'
import { EraseEverything } from './EraseEverything.tsx'
import { MemoryOnly } from './MemoryOnly.tsx'
import { WithoutNetwork } from './WithoutNetwork.tsx'

/** Where the data is, whether it stays there, and how to leave none. */
export function DeviceStatus(props: { readonly onBackup: () => void }) {
  const { t } = useWords()
  const lastExport = useLastExport()
  return (
    <Card title={t(($) => $.data.statusTitle)} isScreenOnly>
      <dl className={styles.facts}>
        <div>
          <dt>{t(($) => $.device.stored)}</dt>
          <dd>
            <SaveStatus />
          </dd>
        </div>
        <div>
          <dt>{t(($) => $.device.exported)}</dt>
          <dd>{lastExport}</dd>
        </div>
        <div>
          <dt>{t(($) => $.device.promise)}</dt>
          <dd>
            <Persistence />
          </dd>
        </div>
        <div>
          <dt>{t(($) => $.offline.title)}</dt>
          <dd>
            <WithoutNetwork />
          </dd>
        </div>
      </dl>
      <MemoryOnly />
      <EraseEverything onBackup={props.onBackup} />
    </Card>
  )
}

/** What the browser says about keeping the data: its own answer, not a hope. */
function Persistence() {
  const { t } = useWords()
  const persistence = useStore((state) => state.persistence)
  const wasAsked = useStore((state) => state.settings.askedToPersist !== undefined)
  const keeps = useStore((state) => state.keeps)
  if (keeps === 'in-memory') return t(($) => $.device.nothingToKeep)
  switch (persistence) {
    case 'promised':
      return t(($) => $.device.promised)
    case 'unknown':
      return t(($) => $.device.unknown)
    case 'may-be-cleared':
      return (
        <>
          {wasAsked ? t(($) => $.device.refused) : t(($) => $.device.mayBeCleared)}{' '}
          <Button onClick={() => void askToPersist()}>{t(($) => $.device.ask)}</Button>
        </>
      )
  }
}
