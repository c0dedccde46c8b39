import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import type { ProfileEntry } from './use-profile-entries.ts'

/** What can be done with a profile besides opening it. */
export function ProfileActions(props: {
  readonly entry: ProfileEntry
  readonly actions: LibraryActions
  /** The heading that names the profile. */
  readonly describedBy: string
}) {
  const { actions, describedBy, entry } = props
  const { t } = useWords()
  const isOwn = entry.versions.length > 0
  return (
    <>
      {isOwn ? (
        <Button aria-describedby={describedBy} onClick={() => actions.edit(entry)}>
          {t(($) => $.profiles.edit)}
        </Button>
      ) : undefined}
      <Button aria-describedby={describedBy} onClick={() => actions.editCopy(entry)}>
        {t(($) => $.profiles.editCopy)}
      </Button>
      <Button
        aria-describedby={describedBy}
        onClick={() => actions.askExport(entry.versions[0]?.id ?? entry.profile.id)}
      >
        {t(($) => $.profiles.export)}
      </Button>
      {isOwn ? (
        <Button aria-describedby={describedBy} onClick={() => actions.askDelete(entry.versions)}>
          {t(($) => $.profiles.delete)}
        </Button>
      ) : undefined}
    </>
  )
}
