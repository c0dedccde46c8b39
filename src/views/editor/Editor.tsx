import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import type { DraftPlace } from '#domain/draft-place.ts'
import { draftProblems } from '#domain/draft-problems.ts'
import { expectationAt } from '#domain/profile-cells.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { endDraftRun } from '#state/draft-editing.ts'
import { useStore } from '#state/store.ts'
import { takenProfileIds } from '#state/taken-ids.ts'
import { announce } from '#ui/announcer.ts'
import { isTextField } from '#ui/is-text-field.ts'
import { useIsPrinting } from '#ui/use-is-printing.ts'
import { CellEditor } from './CellEditor.tsx'
import { CellMatrix } from './CellMatrix.tsx'
import { CellPreview } from './CellPreview.tsx'
import { EditorContext } from './editor-context.ts'
import { EditorDock } from './EditorDock.tsx'
import styles from './EditorLayout.module.css'
import { EditorHeader } from './EditorHeader.tsx'
import { FactsCard } from './FactsCard.tsx'
import { GoneElsewhere } from './GoneElsewhere.tsx'
import { ItemList } from './ItemList.tsx'
import { type KeepingProblem, keepDraft } from './keep-draft.ts'
import { KeepCard } from './KeepCard.tsx'
import { LanguagesCard } from './LanguagesCard.tsx'
import { PreviewBox } from './PreviewBox.tsx'
import { PrintedDraft } from './PrintedDraft.tsx'
import { useEditorModel } from './use-editor-model.ts'
import { allMissing, useNextPlace } from './use-missing.ts'

/** Once the page shows what was pressed: checking a very large profile takes a second. */
function nextFrame(): Promise<void> {
  return new Promise((go) => requestAnimationFrame(() => setTimeout(go)))
}

/** A profile that is written: its facts, lists, and cells, with what is still to be done. */
export function Editor(props: {
  readonly draft: ProfileDraft
  readonly onKept: (profile: SkillProfile) => void
  readonly onDiscard: () => void
}) {
  const { draft, onKept, onDiscard } = props
  const { id, profile, base } = draft
  const { t } = useWords()
  const isPrinting = useIsPrinting()
  const { model, role, level, setCell, setShown, setIsStrict } = useEditorModel(id, profile)
  const [refusal, setRefusal] = useState<KeepingProblem>()
  const [isBusy, setIsBusy] = useState(false)
  // Typing comes first: what is worked out from the whole profile follows when there is time.
  const later = useDeferredValue(profile)
  const ownProfiles = useStore((state) => state.ownProfiles)
  const isGone = useStore(({ drafts }) => !drafts.some((one) => one.id === id))
  const problems = useMemo(() => {
    const taken = base === undefined ? takenProfileIds() : new Set<string>()
    return draftProblems(later, {
      isTaken: (one) => taken.has(one),
      isKept: (key) => ownProfiles.some((kept) => kept.id === key),
    })
  }, [later, base, ownProfiles])
  const nextMissing = useNextPlace(id)
  const nextProblem = useNextPlace(id)
  const picked = useMemo(() => role && level && { role: role.id, level: level.id }, [role, level])
  const expectation = picked && expectationAt(profile, picked)

  function goOn(placesIn: (now: SkillProfile) => readonly DraftPlace[]) {
    const place = nextMissing(placesIn)
    if (place) model.show(place)
    else announce(t(($) => $.editor.nothingMissing))
  }

  function toProblem() {
    const place = nextProblem(() => problems.map((problem) => problem.place))
    setIsStrict(true)
    if (place) model.show(place)
  }

  async function keep() {
    if (isBusy) return
    if (problems.length > 0) {
      announce(t(($) => $.editor.problems, { count: problems.length }))
      toProblem()
      return
    }
    setIsBusy(true)
    await nextFrame()
    const outcome = await keepDraft(id, profile)
    setIsBusy(false)
    if (outcome.kind === 'kept') onKept(outcome.profile)
    else setRefusal(outcome)
  }

  function onKeyDown(event: KeyboardEvent) {
    const isGoOn = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isGoOn || !isTextField(event.target)) return
    event.preventDefault()
    goOn(allMissing)
  }

  return (
    <EditorContext value={model}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside */}
      <div
        className={`${styles.view} screen-only`}
        onKeyDown={onKeyDown}
        onBlur={() => endDraftRun(id)}
      >
        <EditorHeader profile={profile} base={base} />
        {isGone ? <GoneElsewhere draft={draft} /> : undefined}
        <FactsCard profile={profile} isNew={base === undefined} />
        <div className={styles.lists}>
          <LanguagesCard languages={profile.languages} onShown={setShown} />
          <ItemList list="roles" items={profile.roles} />
          <ItemList list="levels" items={profile.levels} />
          <ItemList list="areas" items={profile.areas} />
        </div>
        {role && level ? (
          <>
            <CellMatrix profile={later} picked={picked} onPick={setCell} />
            <div className={styles.cell}>
              <CellEditor
                role={role}
                level={level}
                expectation={expectation}
                profile={profile}
                onPick={setCell}
              />
              <PreviewBox>
                <CellPreview profile={later} role={role} level={level} expectation={expectation} />
              </PreviewBox>
            </div>
          </>
        ) : (
          <p className={styles.noCells}>{t(($) => $.editor.noCells)}</p>
        )}
        <KeepCard
          draft={draft}
          problems={problems}
          refusal={refusal}
          isBusy={isBusy}
          onKeep={() => void keep()}
          onDiscard={onDiscard}
        />
        <EditorDock
          profile={profile}
          problems={problems}
          onNext={goOn}
          onNextProblem={toProblem}
          onKeep={() => model.show({ kind: 'fact', field: 'version' })}
        />
      </div>
      {isPrinting ? <PrintedDraft draft={draft} /> : undefined}
    </EditorContext>
  )
}
