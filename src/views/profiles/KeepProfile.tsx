import { useRef, useState } from 'react'
import { headOfProfile } from '#domain/own-profile.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { isProfileId } from '#io/address-parts.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { keepProfile, removeOwnProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import styles from './KeepProfile.module.css'
import { OpenProfileLink } from './OpenProfileLink.tsx'
import type { Here } from './use-here.ts'
import type { OpenedProfile } from './use-profile-opening.ts'

/** Keeps the profile that was read, or leaves it. */
export function KeepProfile(props: {
  readonly opened: OpenedProfile
  /** `undefined` where the file cannot be read. */
  readonly profile: SkillProfile | undefined
  readonly here?: Here
  readonly waiting: number
  readonly onNext: () => void
  readonly onCancel: () => void
  readonly onDone: (done: Done) => void
}) {
  const { here, onDone, opened, profile, waiting } = props
  const { t, language } = useWords()
  const isDone = useRef(false)
  const isInMemory = useStore((state) => state.keeps === 'in-memory')
  const [isKeeping, setIsKeeping] = useState(false)
  const { choices, file, isCurrent } = opened
  const isIdFine = choices.id === undefined || isProfileId(choices.id)
  const canBeKept =
    (here?.is === 'new' || here?.is === 'newVersion' || here?.is === 'unreadable') && isIdFine

  function keep() {
    // A second click comes before the page has changed.
    if (profile === undefined || !canBeKept || !isCurrent || isDone.current) return
    isDone.current = true
    setIsKeeping(true)
    const name = isolated(textIn(profile.title, language, profile.languages).text)
    void keepProfile(profile, { kind: 'file', name: file.name }).then(({ isStored, kept }) =>
      onDone({
        message: isInMemory
          ? t(($) => $.profiles.keptInMemory, { name })
          : isStored
            ? t(($) => $.profiles.kept, { name })
            : t(($) => $.profiles.keptNotStored, { name }),
        undo: () => void removeOwnProfile(kept.id),
        actions: (
          <OpenProfileLink profile={kept.profile} variant="primary">
            {t(($) => $.profiles.toAssess)}
          </OpenProfileLink>
        ),
      }),
    )
  }

  if (isKeeping) return <p role="status">{t(($) => $.saving.saving)}</p>
  return (
    <div className={styles.actions}>
      {profile === undefined || here?.is === 'same' ? undefined : (
        <Button variant="primary" aria-disabled={!canBeKept || !isCurrent} onClick={keep}>
          {isInMemory ? t(($) => $.profiles.keepInMemory) : t(($) => $.profiles.keep)}
        </Button>
      )}
      {profile !== undefined && here?.is === 'same' ? (
        <OpenProfileLink profile={headOfProfile(profile)} variant="primary">
          {t(($) => $.profiles.toAssess)}
        </OpenProfileLink>
      ) : undefined}
      {waiting > 0 ? (
        <Button onClick={props.onNext}>{t(($) => $.profiles.leaveOut)}</Button>
      ) : undefined}
      <Button onClick={props.onCancel}>
        {profile === undefined ? t(($) => $.data.close) : t(($) => $.profiles.cancel)}
      </Button>
      {isCurrent ? undefined : <p role="status">{t(($) => $.profiles.readingAgain)}</p>}
    </div>
  )
}
