import { type ReactNode, useEffect } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress } from '#io/address.ts'
import { placeOf, resolvePlace } from '#io/resolve-place.ts'
import { redo, undo } from '#state/assessment-actions.ts'
import { announce } from '#ui/announcer.ts'
import { LiveRegion } from '#ui/LiveRegion.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import styles from './Shell.module.css'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { UnreadableNotice } from './UnreadableNotice.tsx'
import { viewOrder } from './routes.ts'

/** What stands around every view: name, navigation, language, colours, messages. */
export function Shell(props: {
  readonly profile: SkillProfile
  /** `undefined` at an address that leads nowhere. */
  readonly place: Place | undefined
  readonly children: ReactNode
}) {
  const { profile, place, children } = props
  const { t } = useWords()
  useUndoKeys()
  return (
    <>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          // The fragment is the app's address: only the focus moves.
          event.preventDefault()
          document.querySelector<HTMLElement>('main h1')?.focus()
        }}
      >
        {t(($) => $.app.skip)}
      </a>
      <header className={styles.top}>
        <div className={styles.bar}>
          <a className={styles.logo} href="#/">
            <Logo />
            {t(($) => $.app.name)}
          </a>
          <nav className={styles.tabs} aria-label={t(($) => $.app.views)}>
            {viewOrder.map((view) => (
              <a
                key={view}
                href={addressOf(view, profile, place)}
                aria-current={view === place?.view ? 'page' : undefined}
              >
                {t(($) => $.views[view])}
              </a>
            ))}
          </nav>
          <div className={styles.choices}>
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" className={styles.main}>
        <UnreadableNotice />
        {children}
      </main>
      <LiveRegion />
    </>
  )
}

function addressOf(view: Place['view'], profile: SkillProfile, place: Place | undefined): string {
  const resolved = place && resolvePlace(profile, place)
  return resolved ? formatAddress(placeOf(view, profile, resolved)) : '#/'
}

/** Ctrl or Cmd with Z takes back, with Shift+Z or Y makes again; a text field keeps its own undo. */
function useUndoKeys(): void {
  const { t } = useWords()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo ? redo() : undo()) {
        announce(isRedo ? t(($) => $.assess.redone) : t(($) => $.assess.undone))
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [t])
}

function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)
}
