import type { SkillProfile } from './profile.ts'

/** A profile that somebody is writing. It may be incomplete: texts may be empty, and parts may be missing. */
export type ProfileDraft = {
  readonly format: 'levelwise-draft/1'
  readonly id: string
  readonly profile: SkillProfile
  /** The version that it began from; left out where it began from nothing. */
  readonly base?: { readonly id: string; readonly version: string }
  /** ISO instant of the last change. */
  readonly changed: string
}

/** What a list shows of a draft without reading all of it. */
export type DraftHead = Omit<ProfileDraft, 'profile'> & {
  readonly profile: Omit<SkillProfile, 'expectations'>
}
