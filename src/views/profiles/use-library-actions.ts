import { useState } from 'react'
import { copyOfProfile, emptyProfile, nextVersion } from '#domain/new-profile.ts'
import { type KeptProfile, keptProfileId } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { builtInProfileIds } from '#io/built-in-profiles.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { navigate } from '#parts/navigate.ts'
import { createDraft } from '#state/draft-actions.ts'
import { removeOwnProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'
import { today } from '#state/today.ts'
import { loadWhole } from './load-whole.ts'
import type { ProfileEntry } from './use-profile-entries.ts'

/** What can be done in the library. */
export type LibraryActions = {
  readonly create: () => void
  /** Begins a new version of an own profile. */
  readonly edit: (entry: ProfileEntry) => void
  readonly editCopy: (entry: ProfileEntry) => void
  /** Of a profile that comes with the app its id, of a kept version that one's. */
  readonly askExport: (key: string) => void
  readonly askDelete: (versions: readonly KeptProfile[]) => void
}

/** What was asked for, and is decided in a dialog. */
export type Asked =
  | { readonly kind: 'export'; readonly key: string }
  | { readonly kind: 'delete'; readonly versions: readonly KeptProfile[] }

/**
 * The actions of the library, and what is to be decided.
 *
 * @param onDone hears of what was done and can be taken back
 */
export function useLibraryActions(onDone: (done: Done) => void): {
  readonly actions: LibraryActions
  readonly asked: Asked | undefined
  /** Whether a profile that was to be edited could not be read. */
  readonly isUnreadable: boolean
  readonly close: () => void
  readonly remove: (versions: readonly KeptProfile[]) => Promise<void>
} {
  const { t, language } = useWords()
  const [asked, setAsked] = useState<Asked>()
  const [isUnreadable, setIsUnreadable] = useState(false)

  async function whole(entry: ProfileEntry): Promise<SkillProfile | undefined> {
    const profile = await loadWhole(keyOf(entry))
    setIsUnreadable(profile === undefined)
    return profile
  }

  async function edit(entry: ProfileEntry) {
    const profile = await whole(entry)
    if (!profile) return
    const { id, version } = profile
    const next = { ...profile, version: nextVersion(version, today()), updated: today() }
    goToDraft(createDraft(next, { id, version }))
  }

  async function editCopy(entry: ProfileEntry) {
    const profile = await whole(entry)
    if (!profile) return
    const mark = (title: string) => t(($) => $.profiles.copyOf, { title })
    goToDraft(createDraft(copyOfProfile(profile, mark, today(), takenIds())))
  }

  async function remove(versions: readonly KeptProfile[]) {
    setAsked(undefined)
    const [first] = versions
    if (!first) return
    const { languages, title } = first.profile
    const what = textIn(title, language, languages).text
    const restores: (() => Promise<boolean>)[] = []
    for (const { id } of versions) {
      // oxlint-disable-next-line no-await-in-loop -- each makes the version before it the one in use
      const restore = await removeOwnProfile(id)
      if (restore) restores.push(restore)
    }
    onDone(
      restores.length === 0
        ? { message: t(($) => $.profiles.deletedForGood, { what }) }
        : {
            message: t(($) => $.profiles.deleted, { what }),
            undo: () => {
              for (const restore of restores) void restore()
            },
          },
    )
  }

  return {
    asked,
    isUnreadable,
    close: () => setAsked(undefined),
    remove,
    actions: {
      create: () => goToDraft(createDraft(emptyProfile(language, today(), takenIds()))),
      edit: (entry) => void edit(entry),
      editCopy: (entry) => void editCopy(entry),
      askExport: (key) => setAsked({ kind: 'export', key }),
      askDelete: (versions) => setAsked({ kind: 'delete', versions }),
    },
  }
}

/** What names the whole profile of an entry. */
function keyOf({ profile, versions }: ProfileEntry): string {
  return versions[0] === undefined ? profile.id : keptProfileId(profile)
}

function goToDraft(draft: string): void {
  navigate({ view: 'editor', draft })
}

function takenIds(): ReadonlySet<string> {
  const { drafts, ownProfiles } = useStore.getState()
  return new Set([
    ...builtInProfileIds,
    ...[...ownProfiles, ...drafts].map(({ profile }) => String(profile.id)),
  ])
}
