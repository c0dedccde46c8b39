import { useState } from 'react'
import type { Assessment } from '#domain/assessment.ts'
import type { Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { SaveStatus } from '#parts/SaveStatus.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { UndoButtons } from '#parts/UndoButtons.tsx'
import { useProfileText } from '#parts/use-profile-text.ts'
import { takeSnapshot } from '#state/snapshot-actions.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import styles from './HistoryHeader.module.css'

/** Whose history it is, what snapshots are for, and how to take one. */
export function HistoryHeader(props: {
  readonly role: Role
  /** `undefined` where nothing is said yet. */
  readonly own: Assessment | undefined
  readonly onTold: (message: string) => void
}) {
  const { role, own } = props
  const { t } = useWords()
  const textOf = useProfileText()
  const { profile, level } = useSubject()
  const name = textOf(role.name)
  return (
    <header className={styles.header}>
      <div className={`${styles.status} screen-only`}>
        <SaveStatus />
        <UndoButtons />
      </div>
      <h1 tabIndex={-1}>
        {t(($) => $.history.title, { skill: textOf(profile.title), role: name })}
      </h1>
      <p className={styles.lead}>{t(($) => $.history.lead)}</p>
      {own === undefined ? (
        <div className={styles.nothing}>
          <p>{t(($) => $.history.nothingYet, { role: name })}</p>
          <ButtonLink
            href={formatAddress({ view: 'assess', profile: profile.id, role: role.id, level })}
          >
            {t(($) => $.gap.begin)}
          </ButtonLink>
        </div>
      ) : (
        <TakeSnapshot own={own} onTold={props.onTold} />
      )}
    </header>
  )
}

function TakeSnapshot(props: {
  readonly own: Assessment
  readonly onTold: (message: string) => void
}) {
  const { t, format } = useWords()
  const { profile } = useSubject()
  const [name, setName] = useState('')
  return (
    <form
      className={`${styles.take} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        const { taken } = takeSnapshot(props.own, profile, 'hand', name)
        setName('')
        props.onTold(t(($) => $.history.taken, { date: format.instant(taken) }))
      }}
    >
      <TextField
        label={t(($) => $.history.name)}
        placeholder={t(($) => $.history.nameHint)}
        maxLength={120}
        autoComplete="off"
        value={name}
        onValue={setName}
      />
      <Button variant="primary" type="submit">
        {t(($) => $.history.take)}
      </Button>
    </form>
  )
}
