import { finishedProfile } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'

/** Hands the draft out as a file, complete or not. */
export function DraftFiles(props: { readonly profile: SkillProfile }) {
  const { profile } = props
  const { t } = useWords()
  return (
    <Button
      onClick={() =>
        saveFile(
          `${profile.id}.json`,
          'application/json',
          `${JSON.stringify(finishedProfile(profile), undefined, 2)}\n`,
        )
      }
    >
      {t(($) => $.editor.download)}
    </Button>
  )
}
