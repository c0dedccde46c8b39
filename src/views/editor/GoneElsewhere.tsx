import { useEffect } from 'react'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { useWords } from '#i18n/use-words.ts'
import { restoreDraft } from '#state/draft-actions.ts'
import { announce } from '#ui/announcer.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Another tab took this draft off the device: what is written here stays, and can be stored again. */
export function GoneElsewhere(props: { readonly draft: ProfileDraft }) {
  const { t } = useWords()
  const says = t(($) => $.editor.goneElsewhere)
  useEffect(() => announce(says), [says])
  return (
    <Notice
      tone="warning"
      actions={
        <Button onClick={() => restoreDraft(props.draft)}>{t(($) => $.editor.storeAgain)}</Button>
      }
    >
      {says}
    </Notice>
  )
}
