import { isCovered } from '#domain/alignment.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { ShowNames } from '#parts/ShowNames.tsx'
import { SaveStatus } from '#parts/SaveStatus.tsx'
import { UndoButtons } from '#parts/UndoButtons.tsx'
import { isAboutMe } from '#state/alignment-actions.ts'
import { useStore } from '#state/store.ts'
import styles from './AlignmentHeader.module.css'

/** Whose alignment this is, whether it is stored, and what it comes to in sentences. */
export function AlignmentHeader(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { report, words } = props
  const { alignment } = report
  const { t } = useWords()
  const isMine = useStore((state) => isAboutMe(state, alignment))
  const isOpenedOnly = useStore((state) => state.openedAlignments.includes(alignment.id))
  return (
    <header className={styles.header}>
      <div className={styles.status}>
        <p className={styles.crumb}>
          <a className="screen-only" href={formatAddress({ view: 'team' })}>
            {t(($) => $.views.team)}
          </a>{' '}
          {words.text(report.profile.title)} · {words.cell(report)}
        </p>
        <div className={`${styles.saving} screen-only`}>
          {isMine ? undefined : <ShowNames />}
          {isOpenedOnly ? t(($) => $.team.openedOnly) : <SaveStatus />}
          <UndoButtons />
        </div>
      </div>
      <h1 tabIndex={-1} className={styles.title} title={words.title(report)}>
        <bdi>{words.title(report)}</bdi>
      </h1>
      {isCovered(alignment) ? undefined : (
        <ul className={styles.summary}>
          {words.summary(report).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </header>
  )
}
