import { useState } from 'react'
import type { Level } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { LazyShareDialog } from './LazyShareDialog.tsx'

/** Opens the dialog in which a link to the own assessment is made. */
export function ShareButton(props: { readonly target: Level | undefined }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t(($) => $.share.button)}</Button>
      {isOpen ? (
        <LazyShareDialog target={props.target} onClose={() => setIsOpen(false)} />
      ) : undefined}
    </>
  )
}
