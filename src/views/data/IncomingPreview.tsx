import { useEffect, useMemo, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { AssessmentId } from '#domain/assessment.ts'
import { type IncomingChoice, type IncomingPlan, effectOf, planOf } from '#domain/incoming.ts'
import { useWords } from '#i18n/use-words.ts'
import { holdingsOf } from '#state/holdings.ts'
import { takeIn } from '#state/incoming-actions.ts'
import {
  type IncomingProfiles,
  incomingProfiles,
  takeInProfiles,
} from '#state/incoming-profiles.ts'
import { whenStored } from '#state/save-record.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import type { Done } from '#parts/DoneNotice.tsx'
import { IncomingItem } from './IncomingItem.tsx'
import styles from './IncomingPreview.module.css'
import { IncomingRest } from './IncomingRest.tsx'
import type { Read } from './OpenCard.tsx'

type Choices = ReadonlyMap<AssessmentId, IncomingChoice>

/** What opened files hold and what they would change, with each difference; nothing is changed yet. */
export function IncomingPreview(props: {
  readonly read: Read
  readonly onCancel: () => void
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}) {
  const { read } = props
  const { t, language } = useWords()
  const plan = usePlan(read)
  const profiles = useIncomingProfiles(read)
  const heading = useRef<HTMLHeadingElement>(null)
  const isDone = useRef(false)
  const [isTaking, setIsTaking] = useState(false)
  const [choices, setChoices] = useState<Choices>(new Map())
  // What is chosen here already is not changed unasked.
  const [takesSettings, setTakesSettings] = useState(() =>
    plan.settings.every(({ here }) => here === undefined),
  )
  useEffect(() => heading.current?.focus(), [])
  const { added, drafts, earlierDrafts, laterDrafts } = profiles
  const bringsProfiles = [added, drafts, earlierDrafts, laterDrafts].some(
    ({ length }) => length > 0,
  )
  const isPossible = bringsProfiles || changesAnything(plan, undefined, true)
  const isChosen = bringsProfiles || changesAnything(plan, choices, takesSettings)

  function act() {
    // A second click comes before the page has changed.
    if (isDone.current || !isChosen) return
    isDone.current = true
    setIsTaking(true)
    const shownSettings = { language, theme: 'system' } as const
    const undoProfiles = takeInProfiles(profiles)
    const undoRest = takeIn(plan, { assessments: choices, takesSettings, shownSettings })
    const undo = () => {
      undoRest()
      undoProfiles()
    }
    // "Taken in" is said when it is: a page that is left before would have lost some of it.
    void whenStored().then(() => props.onDone({ message: t(($) => $.data.done), undo }))
  }

  if (isTaking) return <p role="status">{t(($) => $.saving.saving)}</p>
  return (
    <section className={styles.preview} aria-labelledby="incoming">
      <h3 id="incoming" ref={heading} tabIndex={-1}>
        {t(($) => $.data.previewTitle, { count: read.count })}
      </h3>
      <p role="status">
        {isPossible ? t(($) => $.data.previewLead) : t(($) => $.data.nothingChanges)}
      </p>
      <ul className={styles.items}>
        {plan.assessments.map((item) => (
          <li key={item.file.id}>
            <IncomingItem
              item={item}
              choice={choices.get(item.file.id) ?? item.choices[0]}
              onChoice={(choice) => setChoices(new Map(choices).set(item.file.id, choice))}
            />
          </li>
        ))}
      </ul>
      <IncomingRest
        plan={plan}
        profiles={profiles}
        takesSettings={takesSettings}
        onTakesSettings={setTakesSettings}
      />
      <div className={styles.actions}>
        {isPossible ? (
          <>
            <Button variant="primary" aria-disabled={!isChosen} onClick={act}>
              {t(($) => $.data.doIt)}
            </Button>
            <Button onClick={props.onCancel}>{t(($) => $.data.cancel)}</Button>
            {isChosen ? undefined : <p>{t(($) => $.data.nothingChosen)}</p>}
          </>
        ) : (
          <Button onClick={props.onClose}>{t(($) => $.data.close)}</Button>
        )}
      </div>
    </section>
  )
}

/** The profiles and drafts of the files that are not here yet. */
function useIncomingProfiles({ found }: Read): IncomingProfiles {
  const here = useStore(
    useShallow(({ drafts, openDrafts, ownProfiles }) => ({ drafts, openDrafts, ownProfiles })),
  )
  return useMemo(() => incomingProfiles(here, found), [here, found])
}

/** Always about the device as it is now: another tab may change it while somebody reads. */
function usePlan({ files }: Read): IncomingPlan {
  const state = useStore(
    useShallow(
      ({ alignments, assessments, isTeamKept, openedAlignments, settings, snapshots, team }) => ({
        alignments,
        assessments,
        isTeamKept,
        openedAlignments,
        settings,
        snapshots,
        team,
      }),
    ),
  )
  return useMemo(() => {
    const opened = state.openedAlignments.flatMap((id) => state.alignments[id] ?? [])
    return planOf(holdingsOf(state), files, opened)
  }, [files, state])
}

/** @param choices left out: whether any choice would change something */
function changesAnything(
  plan: IncomingPlan,
  choices: Choices | undefined,
  takesSettings: boolean,
): boolean {
  const { alignments, assessments, settings, snapshots, team } = plan
  return (
    assessments.some((item) =>
      (choices ? [choices.get(item.file.id) ?? item.choices[0]] : item.choices).some(
        (choice) => effectOf(item, choice).is !== 'nothing',
      ),
    ) ||
    [
      snapshots.added,
      snapshots.named,
      alignments.added,
      alignments.changed,
      team.added,
      team.replaced,
    ].some(({ length }) => length > 0) ||
    (takesSettings && settings.length > 0)
  )
}
