import type { SkillProfile } from '#domain/profile.ts'
import { keptVersionInUse } from '#domain/own-profile.ts'
import { loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { useStore } from './store.ts'

/** Loads a profile into the store once, one's own or one that comes with the app; `missing` and `failed` are states of their own there. */
export async function ensureProfile(id: string): Promise<void> {
  const { ownProfiles, profiles } = useStore.getState()
  const known = profiles[id]
  if (known !== undefined && known !== 'failed') return
  const found = await loadAny(id).then(
    (profile) => profile ?? ('missing' as const),
    () => 'failed' as const,
  )
  const now = useStore.getState()
  // It was loaded meanwhile, or another version was put in use.
  if (now.profiles[id] !== known) return
  const inUse = keptVersionInUse(ownProfiles, id)
  if (keptVersionInUse(now.ownProfiles, id) === inUse) setProfile(id, found)
  else await ensureProfile(id)
}

async function loadAny(id: string): Promise<SkillProfile | undefined> {
  // Own profiles never have the id of a built-in one.
  const builtIn = await loadBuiltInProfile(id)
  if (builtIn) return builtIn
  const { loadProfileInUse } = await import('./own-profile-actions.ts')
  return loadProfileInUse(id)
}

function setProfile(id: string, profile: SkillProfile | 'missing' | 'failed'): void {
  useStore.setState(({ profiles }) => ({ profiles: { ...profiles, [id]: profile } }))
}
