import type { SkillProfile } from '#domain/profile.ts'
import { loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { useStore } from './store.ts'

/** Loads a profile into the store once; `missing` and `failed` are states of their own there. */
export async function ensureProfile(id: string): Promise<void> {
  const known = useStore.getState().profiles[id]
  if (known !== undefined && known !== 'failed') return
  setProfile(
    id,
    await loadBuiltInProfile(id).then(
      (found) => found ?? 'missing',
      () => 'failed',
    ),
  )
}

function setProfile(id: string, profile: SkillProfile | 'missing' | 'failed'): void {
  useStore.setState(({ profiles }) => ({ profiles: { ...profiles, [id]: profile } }))
}
