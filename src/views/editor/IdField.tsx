import { useState } from 'react'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { setProfileId } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { isProfileId } from '#io/address-parts.ts'
import { takenProfileIds } from '#state/taken-ids.ts'
import { TextField } from '#ui/fields.tsx'
import { useEditor } from './editor-context.ts'

const place: DraftPlace = { kind: 'fact', field: 'id' }

/** The profile's id, which stands in addresses. Once a version was kept it stays: assessments name it. */
export function IdField(props: { readonly profile: SkillProfile; readonly isNew: boolean }) {
  const { profile, isNew } = props
  const { t } = useWords()
  const { type } = useEditor()
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? profile.id
  const isTaken = isNew && takenProfileIds().has(shown)
  const problem = isProfileId(shown)
    ? isTaken
      ? t(($) => $.editor.needed.idTaken)
      : undefined
    : t(($) => $.editor.needed.noId)
  return (
    <TextField
      label={t(($) => $.editor.fields.id)}
      value={shown}
      readOnly={!isNew}
      data-place={placeKey(place)}
      hint={isNew ? t(($) => $.editor.idHint) : t(($) => $.editor.idStays)}
      problem={problem}
      autoComplete="off"
      onBlur={() => setTyped(undefined)}
      onValue={(text) => {
        setTyped(text)
        // What is no id is never taken into the profile.
        if (isProfileId(text)) type((before) => setProfileId(before, text), place)
      }}
    />
  )
}
