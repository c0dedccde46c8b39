import { Suspense, lazy } from 'react'
import { withWords } from '#i18n/i18n.ts'
import { useStore } from '#state/store.ts'

const UnreadableRecords = lazy(async () => ({
  default: (await withWords(() => import('./UnreadableRecords.tsx'))).UnreadableRecords,
}))

/** Names what is stored and could not be read; fetched where there is anything. */
export function UnreadableNotice() {
  const isAny = useStore((state) => state.unreadable.length > 0)
  if (!isAny) return undefined
  return (
    <Suspense>
      <UnreadableRecords />
    </Suspense>
  )
}
