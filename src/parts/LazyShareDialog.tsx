import { type ComponentProps, Suspense, lazy } from 'react'
import type { ShareDialog } from './ShareDialog.tsx'

const Fetched = lazy(async () => ({
  default: (await import('./ShareDialog.tsx')).ShareDialog,
}))

/** The dialog in which a link is made, fetched when it is first opened. */
export function LazyShareDialog(props: ComponentProps<typeof ShareDialog>) {
  return (
    <Suspense>
      <Fetched {...props} />
    </Suspense>
  )
}
