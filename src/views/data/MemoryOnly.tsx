import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { switchMemoryOnly } from '#state/clear-device.ts'
import { isAnythingTyped } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './DeviceStatus.module.css'

/** For a device that others use, too: nothing is read from it, and nothing stays on it. */
export function MemoryOnly() {
  const { t } = useWords()
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  const isTyped = useStore(isAnythingTyped)
  const [isAsking, setIsAsking] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  const change = () => setIsRefused(!switchMemoryOnly(!isInMemory))
  return (
    <section className={styles.part}>
      <h3>{t(($) => $.device.memoryTitle)}</h3>
      <p>{isInMemory ? t(($) => $.device.memoryOn) : t(($) => $.device.memoryOff)}</p>
      <Button onClick={isInMemory && isTyped ? () => setIsAsking(true) : change}>
        {isInMemory ? t(($) => $.device.storeAgain) : t(($) => $.device.storeNothing)}
      </Button>
      {isRefused ? <p role="alert">{t(($) => $.device.memoryRefused)}</p> : undefined}
      {isAsking ? (
        <Dialog
          title={t(($) => $.device.storeAgain)}
          closeName={t(($) => $.data.close)}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t(($) => $.data.cancel)}</Button>
              <ConfirmButton variant="primary" onClick={change}>
                {t(($) => $.device.storeAgainAnyway)}
              </ConfirmButton>
            </>
          }
        >
          <p>{t(($) => $.device.storeAgainText)}</p>
        </Dialog>
      ) : undefined}
    </section>
  )
}
