import { type ComponentType, lazy } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { fetchSaving } from './Crash.tsx'
import { withWords } from '#i18n/i18n.ts'
import type { Place } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import { whenIdle } from '#ui/when-idle.ts'
import { AssessView, fetchReviewHeader } from '#views/assess/AssessView.tsx'

export type ViewProps = ResolvedPlace & { readonly profile: SkillProfile; readonly place: Place }

const gapView = () => import('#views/gap/GapView.tsx')
const sidewaysView = () => import('#views/sideways/SidewaysView.tsx')
const historyView = () => import('#views/history/HistoryView.tsx')
const matrixView = () => import('#views/matrix/MatrixView.tsx')
const compareView = () => import('#views/compare/CompareView.tsx')
const teamView = () => import('#views/team/TeamView.tsx')
const alignmentView = () => import('#views/alignment/AlignmentView.tsx')
const sharedView = () => import('#views/shared/SharedView.tsx')
const profilesView = () => import('#views/profiles/ProfilesView.tsx')
const dataView = () => import('#views/data/DataView.tsx')
// Few people write profiles: it is fetched when somebody does.
const editorView = () => import('#views/editor/EditorView.tsx')

/** The views. A new one is a folder and a line. */
export const routes: { readonly [View in Place['view']]: ComponentType<ViewProps> } = {
  assess: AssessView,
  gap: lazy(async () => ({ default: (await withWords(gapView)).GapView })),
  sideways: lazy(async () => ({ default: (await withWords(sidewaysView)).SidewaysView })),
  history: lazy(async () => ({ default: (await withWords(historyView)).HistoryView })),
  matrix: lazy(async () => ({ default: (await withWords(matrixView)).MatrixView })),
  compare: lazy(async () => ({ default: (await withWords(compareView)).CompareView })),
  team: lazy(async () => ({ default: (await withWords(teamView)).TeamView })),
  alignment: lazy(async () => ({ default: (await withWords(alignmentView)).AlignmentView })),
  shared: lazy(async () => ({ default: (await withWords(sharedView)).SharedView })),
  profiles: lazy(async () => ({ default: (await withWords(profilesView)).ProfilesView })),
  data: lazy(async () => ({ default: (await withWords(dataView)).DataView })),
  editor: lazy(async () => ({ default: (await withWords(editorView)).EditorView })),
}

/** Fetches the views that the first page doesn't need, so that opening them takes no wait. */
export async function fetchViews(): Promise<void> {
  const views = [
    gapView,
    sidewaysView,
    historyView,
    matrixView,
    compareView,
    teamView,
    alignmentView,
    sharedView,
    profilesView,
    dataView,
    fetchReviewHeader,
    fetchSaving,
  ]
  for (const fetchView of views) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: nobody waits for them
    await withWords<unknown>(fetchView).catch(() => undefined)
    // oxlint-disable-next-line no-await-in-loop -- see above
    await new Promise<void>((resolve) => {
      whenIdle(resolve)
    })
  }
}

export const UnknownAddressView = lazy(async () => ({
  default: (await withWords(() => import('#views/unknown-address/UnknownAddressView.tsx')))
    .UnknownAddressView,
}))
