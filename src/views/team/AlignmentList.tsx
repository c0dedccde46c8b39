import { useState } from 'react'
import type { Alignment } from '#domain/alignment.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import type { TeamWords } from '#io/team-report.ts'
import { useAlignmentTitle } from '#parts/use-alignment-title.ts'
import { removeAlignment } from '#state/alignment-actions.ts'
import { keepAlignment } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { Notice } from '#ui/Notice.tsx'
import { headingIds } from './headings.ts'
import styles from './AlignmentList.module.css'
import { BeginReview } from './BeginReview.tsx'

/** The reviews and alignments on this device, and how to begin one without a file. */
export function AlignmentList(props: {
  readonly profile: SkillProfile
  readonly words: TeamWords
  readonly home: Pick<ResolvedPlace, 'role' | 'level'>
}) {
  const { profile, words, home } = props
  const { t } = useWords()
  const alignments = useStore((state) => state.alignments)
  const [removed, setRemoved] = useState<Alignment>()
  const own = Object.values(alignments)
    .filter(({ review }) => review.profile.id === profile.id)
    .toSorted((a, b) => (a.created < b.created ? 1 : -1))
  return (
    <Card title={t(($) => $.team.alignmentsTitle)} headingId={headingIds.reviews} isScreenOnly>
      <p className={styles.hint}>{t(($) => $.team.alignmentsHint)}</p>
      {removed === undefined ? undefined : (
        <Notice
          actions={
            <Button
              onClick={() => {
                void keepAlignment(removed)
                setRemoved(undefined)
              }}
            >
              {t(($) => $.team.undo)}
            </Button>
          }
        >
          {t(($) => $.team.alignmentRemoved)}
        </Notice>
      )}
      {own.length === 0 ? <p>{t(($) => $.team.alignmentsNone)}</p> : undefined}
      <ul>
        {own.map((alignment) => (
          <AlignmentItem
            key={alignment.id}
            alignment={alignment}
            words={words}
            onRemove={() => {
              removeAlignment(alignment.id)
              setRemoved(alignment)
              focusHeading(`#${headingIds.reviews}`)
            }}
          />
        ))}
      </ul>
      <BeginReview profile={profile} home={home} />
    </Card>
  )
}

function AlignmentItem(props: {
  readonly alignment: Alignment
  readonly words: TeamWords
  readonly onRemove: () => void
}) {
  const { alignment, words } = props
  const { t, format } = useWords()
  const isOpenedOnly = useStore((state) => state.openedAlignments.includes(alignment.id))
  const title = useAlignmentTitle(alignment)
  const id = `alignment-${alignment.id}`
  const about = [
    words.cellOf(alignment.review),
    t(($) => $.team.state[alignment.finished === undefined ? 'begun' : 'finished']),
    format.date(alignment.changed),
    ...(isOpenedOnly ? [t(($) => $.team.openedOnly)] : []),
  ]
  return (
    <li className={styles.item}>
      <span>
        <a
          id={id}
          title={title}
          href={formatAddress({ view: 'alignment', alignment: alignment.id })}
        >
          <bdi>{title}</bdi>
        </a>
        <small>{about.join(' · ')}</small>
      </span>
      <Button variant="quiet" aria-describedby={id} onClick={props.onRemove}>
        {t(($) => $.team.removeAlignment)}
      </Button>
    </li>
  )
}
