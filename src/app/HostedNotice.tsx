import { Suspense, lazy } from 'react'
import { withWords } from '#i18n/i18n.ts'
import { useStore } from '#state/store.ts'

const HostedProblem = lazy(async () => ({
  default: (await withWords(() => import('#parts/HostedProblem.tsx'))).HostedProblem,
}))

/** Says, on every page, why the profile that the page's own address names is not shown. */
export function HostedNotice() {
  const hosted = useStore((state) => state.hosted)
  if (hosted?.kind !== 'failed') return undefined
  return (
    <Suspense>
      <HostedProblem address={hosted.address} problems={hosted.problems} />
    </Suspense>
  )
}
