// Draws the first view at build time: what somebody sees who comes for the first time. Runs in Node.
import { renderToString } from 'react-dom/server'
import { startI18n, switchLanguage } from '#i18n/i18n.ts'
import { type Language, languageTags } from '#i18n/language-tags.ts'
import { profileToShow } from '#state/selectors.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { startStore, useStore } from '#state/store.ts'
import { memoryStorage } from '#storage/memory-storage.ts'
import { startAddress } from './start-address.ts'
import { RootOfApp } from './RootOfApp.tsx'

/** Nothing that is shown to somebody who comes for the first time depends on it. */
const builtAt = '2026-01-01T00:00:00.000Z'

const emptyDevice = {
  ...memoryStorage({ erase: async () => ({ ok: true, value: undefined }) }),
  keeps: 'on-device',
} as const

/**
 * The markup of the first view in every language.
 *
 * @example (await firstViews()).map(({ language }) => language) // ['en', 'de']
 */
export async function firstViews(): Promise<
  readonly { readonly language: Language; readonly markup: string }[]
> {
  const [first, ...others] = languageTags
  await startI18n(first)
  await startStore({ now: () => builtAt, newId: () => '', storage: emptyDevice })
  const id = profileToShow(useStore.getState(), undefined)
  await ensureProfile(id)
  const profile = useStore.getState().profiles[id]
  if (typeof profile !== 'object') throw new Error(`no profile ${id} to draw the first view of`)
  // All that a view asks the window for while it is drawn.
  Object.assign(globalThis, {
    window: { location: { hash: startAddress(profile) }, matchMedia: () => ({ matches: true }) },
  })
  const views = [{ language: first as Language, markup: markupIn(first) }]
  for (const language of others) {
    // oxlint-disable-next-line no-await-in-loop -- there is one interface, in one language at a time
    await switchLanguage(language)
    views.push({ language, markup: markupIn(language) })
  }
  return views
}

/** All views are in one page: groups of the same name would take each other's choice away. */
function markupIn(language: Language): string {
  return renderToString(<RootOfApp />, { identifierPrefix: language })
}
