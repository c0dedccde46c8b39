import type { KeptProfile } from '#domain/own-profile.ts'
import { textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import { Dialog } from '#ui/Dialog.tsx'

/** Says what deleting versions of a profile would touch, before it is done. */
export function DeleteDialog(props: {
  readonly versions: readonly KeptProfile[]
  readonly onDelete: () => void
  readonly onClose: () => void
}) {
  const { onClose, onDelete, versions } = props
  const { t, language, format } = useWords()
  const [first] = versions
  const count = useStore(
    ({ assessments }) =>
      Object.values(assessments).filter(({ profile }) => profile.id === first?.profile.id).length,
  )
  const rest = useStore(
    ({ ownProfiles }) =>
      ownProfiles.filter(({ profile }) => profile.id === first?.profile.id).length -
      versions.length,
  )
  if (!first) return undefined
  const { languages, title } = first.profile
  const name = isolated(textIn(title, language, languages).text)
  const numbers = versions.map(({ profile }) => isolated(profile.version))
  return (
    <Dialog
      title={t(($) => $.profiles.deleteTitle, { name })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(($) => $.profiles.cancel)}</Button>
          <ConfirmButton variant="primary" onClick={onDelete}>
            {t(($) => $.profiles.deleteNow)}
          </ConfirmButton>
        </>
      }
    >
      <p>
        {t(($) => $.profiles.deleteVersions, {
          count: versions.length,
          versions: format.and(numbers),
        })}
      </p>
      {rest > 0 ? <p>{t(($) => $.profiles.deleteRest, { count: rest })}</p> : undefined}
      <p>
        {count === 0
          ? t(($) => $.profiles.deleteNoAssessment)
          : t(($) => $.profiles.deleteAssessments, { count })}
      </p>
    </Dialog>
  )
}
