import { useWords } from '#i18n/use-words.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './UnreadableNotice.module.css'

/** Names stored records that could not be read and offers them as they are. */
export function UnreadableNotice() {
  const { t } = useWords()
  const unreadable = useStore((state) => state.unreadable)
  if (unreadable.length === 0) return undefined
  return (
    <div className={styles.place}>
      <Notice
        tone="warning"
        actions={unreadable.map((record) => (
          <Button
            key={record.key}
            onClick={() =>
              saveFile(`${record.key.replaceAll(':', '_')}.txt`, 'text/plain', record.raw)
            }
          >
            {t(($) => $.unreadable.download, { key: record.key })}
          </Button>
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
