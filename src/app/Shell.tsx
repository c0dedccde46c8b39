import { type ReactNode, useEffect, useEffectEvent } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress, navigationViews } from '#io/address.ts'
import { type ResolvedPlace, placeOf } from '#io/resolve-place.ts'
import { StorageLine } from '#parts/StorageLine.tsx'
import { useUndo } from '#parts/use-undo.ts'
import { endRun } from '#state/assessment-actions.ts'
import { isTextField } from '#ui/is-text-field.ts'
import { DataIcon } from '#ui/icons.tsx'
import { LiveRegion } from '#ui/LiveRegion.tsx'
import { shownHeading } from '#ui/shown.ts'
import { HostedNotice } from './HostedNotice.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import { ExportReminderNotice } from './ExportReminderNotice.tsx'
import { MemoryOnlyNotice } from './MemoryOnlyNotice.tsx'
import styles from './Shell.module.css'
import { NotStoredNotice } from './NotStoredNotice.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { UnreadableNotice } from './UnreadableNotice.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { FromFileNotice } from './FromFileNotice.tsx'

/** What stands around every view: name, navigation, language, colours, messages. */
export function Shell(props: {
  readonly profile: SkillProfile
  /** `undefined` at an address that leads nowhere. */
  readonly view: Place['view'] | undefined
  readonly resolved: ResolvedPlace | undefined
  /** Whether another view is on its way; what is shown is the one before. */
  readonly isWaiting: boolean
  readonly children: ReactNode
}) {
  const { profile, view: current, resolved, isWaiting, children } = props
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
          shownHeading()?.focus()
        }}
      >
        {t(($) => $.app.skip)}
      </a>
      <header className={styles.top}>
        <div className={styles.bar}>
          <a className={styles.logo} href="#/">
            <Logo />
            <span className={styles.name}>{t(($) => $.app.name)}</span>
          </a>
          {resolved === undefined ? undefined : (
            <nav className={styles.tabs} aria-label={t(($) => $.app.views)}>
              {navigationViews.map((view) => (
                <a
                  key={view}
                  href={formatAddress(placeOf(view, profile, { ...resolved, of: undefined }))}
                  aria-current={
                    view === tabOf(current, resolved.of === undefined) ? 'page' : undefined
                  }
                >
                  {t(($) => $.views[view])}
                </a>
              ))}
            </nav>
          )}
          <div className={styles.choices}>
            <DataLink isCurrent={current === 'data'} />
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      {/* What is pressed in a view that is about to go would be lost. */}
      <main
        id="content"
        className={styles.main}
        aria-busy={isWaiting || undefined}
        inert={isWaiting}
      >
        <UpdateNotice />
        <HostedNotice />
        <UnreadableNotice />
        <NotStoredNotice />
        <MemoryOnlyNotice />
        {import.meta.env.MODE === 'single' ? <FromFileNotice /> : undefined}
        <ExportReminderNotice />
        {children}
        <footer className={styles.foot}>
          <StorageLine />
          <DataLink isCurrent={current === 'data'} />
        </footer>
      </main>
      <LiveRegion />
    </>
  )
}

/** The way to what is on this device: at the top, or at the end of the page where the top has no room. */
function DataLink(props: { readonly isCurrent: boolean }) {
  const { t } = useWords()
  return (
    <a
      className={styles.data}
      href={formatAddress({ view: 'data' })}
      aria-current={props.isCurrent ? 'page' : undefined}
    >
      <DataIcon />
      {t(($) => $.views.data)}
    </a>
  )
}

/** The tab that a view belongs to: some views are reached from within another one. */
function tabOf(view: Place['view'] | undefined, isOwn: boolean): Place['view'] | undefined {
  const isOfOthers = view === 'alignment' || view === 'shared'
  if (isOfOthers || (view !== undefined && !isOwn)) return 'team'
  if (view === 'editor') return 'profiles'
  return view === 'sideways' || view === 'history' ? 'gap' : view
}

/**
 * Ctrl or Cmd with Z takes back, with Shift+Z or Y makes again; a text field keeps its own undo, and
 * nothing is taken back behind a dialog.
 */
function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  const keys = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return
    if (document.querySelector('dialog[open]')) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => keys(event)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('focusout', endRunOnLeaving)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusout', endRunOnLeaving)
    }
  }, [])
}

/** Leaving a field or a group of radios ends its run of changes. */
function endRunOnLeaving({ target, relatedTarget }: FocusEvent): void {
  const group = target instanceof Element ? target.closest('[role="radiogroup"]') : null
  if (group && relatedTarget instanceof Node && group.contains(relatedTarget)) return
  endRun()
}
