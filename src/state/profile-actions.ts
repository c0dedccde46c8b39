import type { SkillProfile } from '#domain/profile.ts'
import { loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { loadProfileInUse } from './own-profile-actions.ts'
import { useStore } from './store.ts'

/** Loads a profile into the store once, one's own or one that comes with the app; `missing` and `failed` are states of their own there. */
export async function ensureProfile(id: string): Promise<void> {
  const known = useStore.getState().profiles[id]
  if (known !== undefined && known !== 'failed') return
  setProfile(
    id,
    await loadAny(id).then(
      (found) => found ?? 'missing',
      () => 'failed',
    ),
  )
}

async function loadAny(id: string): Promise<SkillProfile | undefined> {
  // Own profiles never have the id of a built-in one.
  return (await loadBuiltInProfile(id)) ?? (await loadProfileInUse(id))
}

function setProfile(id: string, profile: SkillProfile | 'missing' | 'failed'): void {
  useStore.setState(({ profiles }) => ({ profiles: { ...profiles, [id]: profile } }))
}
