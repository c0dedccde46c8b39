import { Suspense, lazy } from 'react'
import { withWords } from '#i18n/i18n.ts'
import { useStore } from '#state/store.ts'

const NewVersion = lazy(async () => ({
  default: (await withWords(() => import('#parts/NewVersion.tsx'))).NewVersion,
}))

/** Says, on every page, that a new version is there, and waits. */
export function UpdateNotice() {
  const isUpdateReady = useStore((state) => state.isUpdateReady)
  if (!isUpdateReady) return undefined
  return (
    <Suspense>
      <NewVersion />
    </Suspense>
  )
}
