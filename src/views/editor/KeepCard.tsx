import { useId } from 'react'
import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import type { DraftProblem } from '#domain/draft-problems.ts'
import { nextVersion } from '#domain/new-profile.ts'
import { keptProfileId } from '#domain/own-profile.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import { setFact } from '#domain/profile-facts.ts'
import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'
import { today } from '#state/today.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextField } from '#ui/fields.tsx'
import { BaseChanges } from './BaseChanges.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { DraftFiles } from './DraftFiles.tsx'
import { useEditor } from './editor-context.ts'
import styles from './KeepCard.module.css'
import type { KeepingProblem } from './keep-draft.ts'
import { ProblemsToMend } from './ProblemsToMend.tsx'
import { RefusedDraft } from './RefusedDraft.tsx'

const place: DraftPlace = { kind: 'fact', field: 'version' }

/** Keeps the draft as a version that people rate with, hands it out as a file, or discards it. */
export function KeepCard(props: {
  readonly draft: ProfileDraft
  readonly problems: readonly DraftProblem[]
  /** What was found wrong when it was to be kept. */
  readonly refusal: KeepingProblem | undefined
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onDiscard: () => void
}) {
  const { draft, problems, refusal, isBusy, onKeep, onDiscard } = props
  const { profile, base } = draft
  const { t } = useWords()
  const { edit, type, isStrict } = useEditor()
  const titleId = useId()
  const isKeptAlready = useStore(({ ownProfiles }) =>
    ownProfiles.some(({ id }) => id === keptProfileId(profile)),
  )
  const suggestion = nextVersion(profile.version, today())
  return (
    <Card title={t(($) => $.editor.keepTitle)} headingId={`keep-${titleId}`}>
      <p className={styles.lead}>{t(($) => $.editor.keepLead)}</p>
      <div className={styles.version}>
        <TextField
          label={t(($) => $.editor.fields.version)}
          value={profile.version}
          data-place={placeKey(place)}
          hint={t(($) => $.editor.versionHint)}
          problem={
            isKeptAlready
              ? t(($) => $.editor.versionKept, { version: profile.version })
              : isStrict && profile.version.trim() === ''
                ? t(($) => $.editor.needed.noVersion)
                : undefined
          }
          autoComplete="off"
          onValue={(version) => type((before) => setFact(before, 'version', version), place)}
        />
        {isKeptAlready ? (
          <Button onClick={() => edit((before) => setFact(before, 'version', suggestion), place)}>
            {t(($) => $.editor.takeVersion, { version: suggestion })}
          </Button>
        ) : undefined}
      </div>
      {base === undefined ? undefined : <BaseChanges draft={draft} base={base} />}
      {isStrict && problems.length > 0 ? <ProblemsToMend problems={problems} /> : undefined}
      {refusal ? <RefusedDraft refusal={refusal} profile={profile} /> : undefined}
      <div className={styles.actions}>
        <Button variant="primary" aria-disabled={isBusy} onClick={onKeep}>
          {isBusy
            ? t(($) => $.editor.keeping)
            : t(($) => $.editor.keep, { version: profile.version })}
        </Button>
        <DraftFiles profile={profile} />
        <DiscardDraft onDiscard={onDiscard} />
      </div>
    </Card>
  )
}
