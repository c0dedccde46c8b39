import { Suspense, lazy } from 'react'
import { withWords } from '#i18n/i18n.ts'
import { useStore } from '#state/store.ts'

const FromFile = lazy(async () => ({
  default: (await withWords(() => import('#parts/FromFile.tsx'))).FromFile,
}))

/** Says once what it means for what is typed that the app was opened as a file. */
export function FromFileNotice() {
  const isDue = useStore(
    ({ keeps, offline, saving, settings }) =>
      offline === 'by-itself' &&
      keeps === 'on-device' &&
      // Then there is another notice, and this one would not be true.
      saving.kind !== 'not-stored' &&
      settings.knowsOfFile === undefined,
  )
  if (!isDue) return undefined
  return (
    <Suspense>
      <FromFile />
    </Suspense>
  )
}
