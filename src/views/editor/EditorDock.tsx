import type { DraftPlace } from '#domain/draft-place.ts'
import type { DraftProblem } from '#domain/draft-problems.ts'
import { missingTexts } from '#domain/missing-texts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { DraftSaved } from './DraftSaved.tsx'
import { DraftUndo } from './DraftUndo.tsx'
import { useEditor } from './editor-context.ts'
import styles from './EditorDock.module.css'
import { useMissingCounts } from './use-missing.ts'

/** Whether it is saved, what is still to be done with the way there, undo, and the way to keeping it. */
export function EditorDock(props: {
  readonly profile: SkillProfile
  readonly problems: readonly DraftProblem[]
  readonly onNext: (placesIn: (profile: SkillProfile) => readonly DraftPlace[]) => void
  readonly onNextProblem: () => void
  readonly onKeep: () => void
}) {
  const { profile, problems, onNext, onNextProblem, onKeep } = props
  const { t, format } = useWords()
  const { draft } = useEditor()
  const counts = useMissingCounts(profile)
  return (
    <section className={styles.dock} aria-label={t(($) => $.editor.dock)}>
      <div className={styles.inner}>
        <DraftUndo draft={draft} />
        <p className={styles.saved}>
          <DraftSaved draft={draft} />
        </p>
        <ul className={styles.open}>
          {counts.length < 2
            ? undefined
            : counts.map(({ language, count }) => (
                <li key={language}>
                  {count === 0 ? (
                    <span className={styles.done}>
                      {t(($) => $.editor.noneMissing, { language: format.languageName(language) })}
                    </span>
                  ) : (
                    <Button
                      variant="quiet"
                      aria-keyshortcuts="Control+Enter"
                      title={t(($) => $.editor.toNext)}
                      onClick={() => onNext((now) => missingTexts(now, language))}
                    >
                      {t(($) => $.editor.missing, {
                        count,
                        language: format.languageName(language),
                      })}
                    </Button>
                  )}
                </li>
              ))}
          <li>
            {problems.length === 0 ? (
              <span className={styles.done}>{t(($) => $.editor.noProblems)}</span>
            ) : (
              <Button variant="quiet" title={t(($) => $.editor.toNext)} onClick={onNextProblem}>
                {t(($) => $.editor.problems, { count: problems.length })}
              </Button>
            )}
          </li>
        </ul>
        <Button variant="primary" onClick={onKeep}>
          {t(($) => $.editor.toKeep)}
        </Button>
      </div>
    </section>
  )
}
