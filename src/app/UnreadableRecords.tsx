import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { forgetUnreadable } from '#state/clear-device.ts'
import { useStore } from '#state/store.ts'
import type { UnreadableRecord } from '#storage/device-storage.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './Notices.module.css'

/** Names what is stored and could not be read, and offers it as it is. */
export function UnreadableRecords() {
  const { t } = useWords()
  const unreadable = useStore((state) => state.unreadable)
  return (
    <div className={styles.place}>
      <Notice
        tone="warning"
        actions={unreadable.map((record) => (
          <UnreadableActions key={record.key} record={record} />
        ))}
      >
        <p>
          <strong>{t(($) => $.unreadable.title, { count: unreadable.length })}</strong>
        </p>
        <p>{t(($) => $.unreadable.text, { count: unreadable.length })}</p>
        {unreadable.map(({ key, problems }) => (
          <ProblemList key={key} problems={problems} />
        ))}
      </Notice>
    </div>
  )
}

/** A record as it is; once it is downloaded, it can go. */
function UnreadableActions(props: { readonly record: UnreadableRecord }) {
  const { record } = props
  const { t } = useWords()
  const [isDownloaded, setDownloaded] = useState(false)
  const name = record.key.replaceAll(/[^A-Za-z0-9.-]+/g, '_').slice(0, 80)
  return (
    <>
      {record.raw === '' ? undefined : (
        <Button
          onClick={() => {
            saveFile(`${name}.txt`, 'text/plain', record.raw)
            setDownloaded(true)
          }}
        >
          {t(($) => $.unreadable.download, { key: record.key })}
        </Button>
      )}
      {/* What a newer version of the app stored is not this one's to throw away. */}
      {(isDownloaded || record.raw === '') && record.key !== 'database' ? (
        <Button onClick={() => void forgetUnreadable(record)}>
          {record.raw === ''
            ? t(($) => $.unreadable.dismiss)
            : t(($) => $.unreadable.remove, { key: record.key })}
        </Button>
      ) : undefined}
    </>
  )
}
