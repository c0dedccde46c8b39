import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { ConfirmButton } from '#ui/ConfirmButton.tsx'
import styles from './KeepCard.module.css'

/** Discards the draft after asking once more. The focus stays where the question is, and comes back from there. */
export function DiscardDraft(props: { readonly onDiscard: () => void }) {
  const { t } = useWords()
  const [asking, setAsking] = useState<'not-yet' | 'asked' | 'no-longer'>('not-yet')
  return (
    <span className={styles.discard}>
      {asking === 'asked' ? (
        <>
          {t(($) => $.editor.discardSays)}{' '}
          <Button ref={takeFocus} variant="quiet" onClick={() => setAsking('no-longer')}>
            {t(($) => $.editor.keepIt)}
          </Button>{' '}
          <ConfirmButton variant="quiet" onClick={props.onDiscard}>
            {t(($) => $.editor.discardNow)}
          </ConfirmButton>
        </>
      ) : (
        <Button
          key="discard"
          ref={asking === 'no-longer' ? takeFocus : undefined}
          variant="quiet"
          onClick={() => setAsking('asked')}
        >
          {t(($) => $.editor.discard)}
        </Button>
      )}
    </span>
  )
}

/** What was pressed is gone: without this the focus would be nowhere. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}
