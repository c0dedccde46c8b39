import { type ComponentType, lazy, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { withWords } from '#i18n/i18n.ts'
import type { Place } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import { AssessView } from '#views/assess/AssessView.tsx'

export type ViewProps = ResolvedPlace & { readonly profile: SkillProfile; readonly place: Place }

type View = ComponentType<ViewProps>

/** The views. A new one is a folder and a line. */
export const views: {
  readonly [Name in Place['view']]: { readonly View: View; readonly get: () => Promise<unknown> }
} = {
  assess: { View: AssessView, get: async () => undefined },
  gap: later(async () => (await import('#views/gap/GapView.tsx')).GapView),
  sideways: later(async () => (await import('#views/sideways/SidewaysView.tsx')).SidewaysView),
  history: later(async () => (await import('#views/history/HistoryView.tsx')).HistoryView),
  matrix: later(async () => (await import('#views/matrix/MatrixView.tsx')).MatrixView),
  compare: later(async () => (await import('#views/compare/CompareView.tsx')).CompareView),
  team: later(async () => (await import('#views/team/TeamView.tsx')).TeamView),
  alignment: later(async () => (await import('#views/alignment/AlignmentView.tsx')).AlignmentView),
  shared: later(async () => (await import('#views/shared/SharedView.tsx')).SharedView),
  profiles: later(async () => (await import('#views/profiles/ProfilesView.tsx')).ProfilesView),
  data: later(async () => (await import('#views/data/DataView.tsx')).DataView),
  editor: later(async () => (await import('#views/editor/EditorView.tsx')).EditorView),
}

/** Fetches a view, so that opening it takes no wait. Where it cannot be fetched now it is tried again when it is opened. */
export async function fetchView(name: Place['view']): Promise<void> {
  await views[name].get().catch(() => undefined)
}

export const UnknownAddressView = lazy(async () => ({
  default: (await withWords(() => import('#views/unknown-address/UnknownAddressView.tsx')))
    .UnknownAddressView,
}))

/** A view that is fetched when it is opened, or before; one that is there is drawn at once, without a word of waiting. */
function later(load: () => Promise<View>) {
  let here: View | undefined
  const get = async () => {
    here = await withWords(load)
    return { default: here }
  }
  const Lazy = lazy(get)
  function LaterView(props: ViewProps) {
    // As it was when it was opened: another component would begin anew.
    const [Shown] = useState(() => here ?? Lazy)
    return <Shown {...props} />
  }
  return { View: LaterView, get }
}
