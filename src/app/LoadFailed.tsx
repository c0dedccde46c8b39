import { useWords } from '#i18n/use-words.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/** The profile could not be fetched: says so and tries again on demand. */
export function LoadFailed(props: { readonly profile: string }) {
  const { t } = useWords()
  return (
    <Notice
      tone="warning"
      actions={
        <Button onClick={() => void ensureProfile(props.profile)}>
          {t(($) => $.unknown.retry)}
        </Button>
      }
    >
      <h1>{t(($) => $.unknown.failedTitle)}</h1>
      <p>{t(($) => $.unknown.failedText)}</p>
    </Notice>
  )
}
