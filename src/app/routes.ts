import { type ComponentType, lazy } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { type Place, isView } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import { AssessView } from '#views/assess/AssessView.tsx'

export type ViewProps = ResolvedPlace & { readonly profile: SkillProfile }

const gapView = () => import('#views/gap/GapView.tsx')

/** The views, in the order of the navigation. A new one is a folder and a line. */
export const routes: { readonly [View in Place['view']]: ComponentType<ViewProps> } = {
  assess: AssessView,
  gap: lazy(async () => ({ default: (await gapView()).GapView })),
}

export const viewOrder = Object.keys(routes).filter(isView)

/** Fetches the views that the first page doesn't need, so that opening them takes no wait. */
export function fetchViews(): void {
  void gapView().catch(() => undefined)
}

export const UnknownAddressView = lazy(async () => ({
  default: (await import('#views/unknown-address/UnknownAddressView.tsx')).UnknownAddressView,
}))
