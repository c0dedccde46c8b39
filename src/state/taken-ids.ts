import { builtInProfileIds } from '#io/built-in-profiles.ts'
import { useStore } from './store.ts'

/** The ids of all profiles that come with the app or are kept on the device. */
export function takenProfileIds(): ReadonlySet<string> {
  const { ownProfiles } = useStore.getState()
  return new Set([...builtInProfileIds, ...ownProfiles.map(({ profile }) => profile.id)])
}
