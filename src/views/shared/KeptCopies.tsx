import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Assessment } from '#domain/assessment.ts'
import { levelById, roleById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { keptCopies } from '#state/selectors.ts'
import { removeCopy, restoreCopy } from '#state/shared-actions.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { gapPlaceOf } from './gap-place-of.ts'
import styles from './KeptCopies.module.css'

/** The copies that are kept on this device: to be opened, or removed, which can be taken back. */
export function KeptCopies() {
  const { t } = useWords()
  const copies = useStore(useShallow(keptCopies))
  const [removed, setRemoved] = useState<Assessment>()
  return (
    <Card title={t(($) => $.shared.keptTitle)}>
      <p className={styles.hint}>{t(($) => $.shared.keptHint)}</p>
      {removed === undefined ? undefined : (
        <Notice
          actions={
            <Button
              onClick={() => {
                restoreCopy(removed)
                setRemoved(undefined)
              }}
            >
              {t(($) => $.team.undo)}
            </Button>
          }
        >
          <span role="status">{t(($) => $.shared.removed)}</span>
        </Notice>
      )}
      {copies.length === 0 ? <p>{t(($) => $.shared.keptNone)}</p> : undefined}
      <ul>
        {copies.map((copy) => (
          <KeptCopy
            key={copy.id}
            copy={copy}
            onRemove={() => {
              removeCopy(copy.id)
              setRemoved(copy)
            }}
          />
        ))}
      </ul>
    </Card>
  )
}

function KeptCopy(props: { readonly copy: Assessment; readonly onRemove: () => void }) {
  const { copy } = props
  const { t, format } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const isHere = copy.profile.id === profile.id
  const role = isHere ? roleById(profile, copy.role) : undefined
  const level = isHere ? levelById(profile, copy.level) : undefined
  const cell = {
    role: role ? textOf(role.name) : copy.role,
    level: level ? textOf(level.name) : copy.level,
  }
  const id = `copy-${copy.id}`
  return (
    <li className={styles.item}>
      <span>
        <a id={id} href={formatAddress(gapPlaceOf(copy))}>
          <bdi>{copy.person ?? t(($) => $.shared.noName)}</bdi>
        </a>
        <small>
          {t(($) => $.shared.asOf, {
            skill: isHere ? textOf(profile.title) : copy.profile.id,
            role: t(($) => $.profile.cell, cell),
            date: format.date(copy.changed),
          })}
        </small>
      </span>
      <span className="screen-only">
        <Button variant="quiet" aria-describedby={id} onClick={props.onRemove}>
          {t(($) => $.shared.remove)}
        </Button>
      </span>
    </li>
  )
}
