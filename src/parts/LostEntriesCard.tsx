import { useMemo } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { forgetOverwritten } from '#state/clear-device.ts'
import { type LostEntry, lostEntries, restoreLost } from '#state/overwritten.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './LostEntriesCard.module.css'
import { useDataWords } from './use-data-words.ts'

/**
 * What was changed in two tabs at once and did not count: to be looked at, used after all, or let go.
 * Nothing where there is none.
 */
export function LostEntriesCard(props: {
  /** Only of this assessment; left out, of everything on the device. */
  readonly assessment?: string | undefined
}) {
  const { t } = useWords()
  const alignments = useStore((state) => state.alignments)
  const assessments = useStore((state) => state.assessments)
  const overwritten = useStore((state) => state.overwritten)
  const all = useMemo(
    () => lostEntries({ alignments, assessments, overwritten }),
    [alignments, assessments, overwritten],
  )
  const lost = all.filter(
    ({ assessment }) => props.assessment === undefined || assessment.id === props.assessment,
  )
  if (lost.length === 0) return undefined
  return (
    <Card title={t(($) => $.lost.title)} isScreenOnly>
      <p>{t(($) => $.lost.lead, { count: lost.length })}</p>
      <ul className={styles.list}>
        {lost.map((entry) => (
          <LostItem
            key={`${entry.entry.key} ${entry.assessment.id} ${entry.difference.here.field}`}
            lost={entry}
          />
        ))}
      </ul>
    </Card>
  )
}

function LostItem(props: { readonly lost: LostEntry }) {
  const { lost } = props
  const { assessment, difference, entry } = lost
  const { t } = useWords()
  const words = useDataWords()
  const profile = useStore((state) => loadedProfile(state.profiles[assessment.profile.id]))
  const subject = words.subject(assessment, difference.inFile)
  return (
    <li>
      <p>
        <strong>{subject}</strong>
      </p>
      <dl className={styles.values}>
        <div>
          <dt>{t(($) => $.lost.counts)}</dt>
          <dd dir="auto">{words.value(assessment, difference.here)}</dd>
        </div>
        <div>
          <dt>{t(($) => $.lost.lost)}</dt>
          <dd dir="auto">{words.value(assessment, difference.inFile)}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        {profile === undefined ? undefined : (
          <Button
            aria-label={t(($) => $.lost.useOf, { subject: isolated(subject) })}
            onClick={() => {
              const { id, kind, level, role } = assessment
              const of = kind === 'self' ? undefined : id
              void restoreLost({ profile, role, level, of }, lost)
            }}
          >
            {t(($) => $.lost.use)}
          </Button>
        )}
        <Button
          aria-label={t(($) => $.lost.removeOf, { subject: isolated(subject) })}
          onClick={() => void forgetOverwritten(entry)}
        >
          {t(($) => $.lost.remove)}
        </Button>
      </div>
    </li>
  )
}

function loadedProfile(profile: SkillProfile | 'missing' | 'failed' | undefined) {
  return typeof profile === 'object' ? profile : undefined
}
