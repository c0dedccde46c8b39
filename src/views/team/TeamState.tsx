import { useWords } from '#i18n/use-words.ts'
import { ShowNames } from '#parts/ShowNames.tsx'
import { useStore } from '#state/store.ts'
import { forgetTeam, keepTeam, removeFromTeam, teamKeeping } from '#state/team-actions.ts'
import { useShallow } from 'zustand/react/shallow'
import { Button } from '#ui/Button.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import type { OnRemoved } from './PersonRow.tsx'
import styles from './TeamHeader.module.css'

/** Whether names are shown and whether the team stays on this device, and how to change that. */
export function TeamState(props: { readonly onRemoved: OnRemoved }) {
  const { t } = useWords()
  const isTeamKept = useStore((state) => state.isTeamKept)
  const hasFailed = useStore((state) => teamKeeping(state).kind === 'failed')
  return (
    <div className={`${styles.state} screen-only`}>
      <ShowNames />
      <KeepingText />
      {hasFailed ? (
        <Button variant="quiet" onClick={keepTeam}>
          {t(($) => $.unknown.retry)}
        </Button>
      ) : undefined}
      <Button variant="quiet" onClick={() => (isTeamKept ? void forgetTeam() : keepTeam())}>
        {isTeamKept ? t(($) => $.team.forget) : t(($) => $.team.keep)}
      </Button>
      <Button
        variant="quiet"
        onClick={() => {
          const { team } = useStore.getState()
          const files = Object.values(team)
          removeFromTeam(files.map(({ assessment }) => assessment.id))
          props.onRemoved(team, files.length)
          focusHeading('main h1')
        }}
      >
        {t(($) => $.team.removeAll)}
      </Button>
    </div>
  )
}

/** Says what of the team is on this device, and what isn't. */
function KeepingText() {
  const { t } = useWords()
  const keeping = useStore(useShallow(teamKeeping))
  const unseen = useStore(
    (state) => Object.values(state.team).filter((file) => !file.isSeen).length,
  )
  const withReview = useStore(storedWithReview)
  const words = {
    'not-kept': () => t(($) => $.team.notKept),
    keeping: () => t(($) => $.team.keeping),
    kept: () => t(($) => $.team.kept),
    forgets: () => t(($) => $.team.keepForgets),
  }
  return (
    <p className={styles.hint} role="status">
      {keeping.kind === 'failed' ? (
        <strong className={styles.warning}>
          {t(($) => $.team.keepFailed, {
            count: keeping.count,
            reason: t(($) => $.saving.reasons[keeping.reason]),
          })}
        </strong>
      ) : (
        words[keeping.kind]()
      )}{' '}
      {keeping.kind === 'not-kept' || unseen === 0
        ? undefined
        : t(($) => $.team.keptUnseen, { count: unseen })}{' '}
      {keeping.kind === 'not-kept' && withReview > 0
        ? t(($) => $.team.storedWithReview, { count: withReview })
        : undefined}
    </p>
  )
}

/** How many of the open files are on the device all the same, because a review holds them. */
function storedWithReview({
  alignments,
  openedAlignments,
  team,
}: ReturnType<typeof useStore.getState>): number {
  return new Set(
    Object.values(alignments)
      .filter(({ id }) => !openedAlignments.includes(id))
      .flatMap(({ self }) => (self && Object.hasOwn(team, self.id) ? [self.id] : [])),
  ).size
}
