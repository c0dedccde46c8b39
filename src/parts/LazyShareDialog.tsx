import { type ComponentProps, Suspense, lazy } from 'react'
import { withWords } from '#i18n/i18n.ts'
import type { ShareDialog } from './ShareDialog.tsx'

const Fetched = lazy(async () => ({
  default:
    window.location.protocol === 'file:'
      ? (await withWords(() => import('./NoLinkDialog.tsx'))).NoLinkDialog
      : (await withWords(() => import('./ShareDialog.tsx'))).ShareDialog,
}))

/** The dialog in which a link is made (or says why there is none), fetched when it is first opened. */
export function LazyShareDialog(props: ComponentProps<typeof ShareDialog>) {
  return (
    <Suspense>
      <Fetched {...props} />
    </Suspense>
  )
}
