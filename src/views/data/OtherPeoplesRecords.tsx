import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { removeAlignment } from '#state/alignment-actions.ts'
import { keepAlignment } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import { forgetTeam, keepTeam } from '#state/team-actions.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import type { DataWords } from '#parts/data-words.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import styles from './OtherPeoplesRecords.module.css'
import { RecordList } from './RecordList.tsx'

/** What is kept here of other people: reviews and alignments, and the team where it is kept. */
export function OtherPeoplesRecords(props: {
  readonly words: DataWords
  readonly onDone: (done: Done) => void
}) {
  const { onDone, words } = props
  const { t, format } = useWords()
  const alignments = useStore((state) => state.alignments)
  const opened = useStore((state) => state.openedAlignments)
  const isTeamKept = useStore((state) => state.isTeamKept)
  const teamCount = useStore((state) => Object.keys(state.team).length)
  const kept = Object.values(alignments).filter(({ id }) => !opened.includes(id))
  return (
    <>
      <RecordList
        title={t(($) => $.data.alignmentsCount, { count: kept.length })}
        items={kept
          .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
          .map((alignment) => {
            const name = t(($) => $.data.alignmentOf, { cell: words.cell(alignment.review) })
            const state = alignment.finished === undefined ? 'begun' : 'finished'
            return {
              id: alignment.id,
              name,
              about: [
                t(($) => $.team.state[state]),
                t(($) => $.data.changedOn, { date: format.date(alignment.changed) }),
              ].join(' · '),
              href: formatAddress({ view: 'alignment', alignment: alignment.id }),
              onDelete: () => {
                removeAlignment(alignment.id)
                onDone({
                  message: t(($) => $.data.deleted, { what: name }),
                  undo: () => void keepAlignment(alignment),
                })
              },
            }
          })}
      />
      {isTeamKept ? (
        <section className={styles.team}>
          <h3>{t(($) => $.data.teamCount, { count: teamCount })}</h3>
          <div className={styles.actions}>
            <ButtonLink variant="quiet" href={formatAddress({ view: 'team' })}>
              {t(($) => $.data.toTeam)}
            </ButtonLink>
            <Button
              variant="quiet"
              onClick={() => {
                void forgetTeam()
                onDone({ message: t(($) => $.data.teamForgotten), undo: keepTeam })
              }}
            >
              {t(($) => $.data.forgetTeam)}
            </Button>
          </div>
        </section>
      ) : undefined}
    </>
  )
}
