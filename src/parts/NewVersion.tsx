import { useEffect, useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { beginNewVersion } from '#state/offline.ts'
import { currentSurroundings, useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './NewVersion.module.css'

/** Offers a version of the app that is ready. Nothing is loaded anew unless somebody asks for it. */
export function NewVersion() {
  const { t } = useWords()
  const [isBegun, setIsBegun] = useState(false)
  const endsWithPage = useStore(
    ({ isTeamKept, keeps, team }) =>
      keeps === 'in-memory' || (!isTeamKept && Object.keys(team).length > 0),
  )
  const ready = t(($) => $.offline.newVersion)
  useEffect(() => announce(ready), [ready])
  return (
    <div className={`${styles.place} screen-only`}>
      <Notice
        actions={
          <Button
            aria-disabled={isBegun}
            onClick={() => {
              if (isBegun) return
              setIsBegun(true)
              // Where the browser asks before the page is left, somebody may choose to stay.
              void beginNewVersion(() => currentSurroundings().restart?.()).then(() =>
                setIsBegun(false),
              )
            }}
          >
            {isBegun ? t(($) => $.offline.beginning) : t(($) => $.offline.begin)}
          </Button>
        }
      >
        <strong>{ready}</strong>{' '}
        {endsWithPage ? t(($) => $.offline.endsWithPage) : t(($) => $.offline.staysStored)}
      </Notice>
    </div>
  )
}
