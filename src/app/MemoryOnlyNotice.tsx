import { useEffect } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { isAnythingTyped } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './Notices.module.css'

/** Says in every view that nothing of this tab is stored, and asks before it is left with something typed. */
export function MemoryOnlyNotice() {
  const { t } = useWords()
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  const wouldBeMissed = useStore((state) => state.keeps === 'in-memory' && isAnythingTyped(state))
  useEffect(() => {
    if (!wouldBeMissed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [wouldBeMissed])
  if (!isInMemory) return undefined
  return (
    <div className={`${styles.place} screen-only`}>
      <Notice
        actions={
          <ButtonLink href={formatAddress({ view: 'data' })}>{t(($) => $.views.data)}</ButtonLink>
        }
      >
        {t(($) => $.device.memoryOn)}
      </Notice>
    </div>
  )
}
