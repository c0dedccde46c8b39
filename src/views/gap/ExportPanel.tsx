import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { Language } from '#i18n/language-tags.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { type GapSummaryFormat, gapSummaryWriters } from '#io/gap-summary-writers.ts'
import { LanguageChoice } from '#parts/LanguageChoice.tsx'
import { LazyShareDialog } from '#parts/LazyShareDialog.tsx'
import { printIn } from '#parts/print-in.ts'
import { useSubject } from '#parts/subject-context.ts'
import { beginOwnAssessment, changeAssessment } from '#state/assessment-actions.ts'
import { Card } from '#ui/Card.tsx'
import { CheckBox, TextField } from '#ui/fields.tsx'
import { GapExportDialog } from './GapExportDialog.tsx'
import styles from './ExportPanel.module.css'

/** What goes out and how: name, language, notes and examples, then the format. */
export function ExportPanel(props: {
  readonly report: GapSummaryReport
  readonly onIncludes: (includes: GapSummaryReport['includes']) => void
}) {
  const { report, onIncludes } = props
  const { includes } = report
  const { t, language: shown } = useWords()
  const subject = useSubject()
  const [chosen, setChosen] = useState<Language>()
  const [isSharing, setIsSharing] = useState(false)
  const [open, setOpen] = useState<GapSummaryFormat>()
  const language = chosen ?? shown
  return (
    <Card title={t(($) => $.gap.takeTitle)} isScreenOnly>
      <div className={styles.options}>
        {subject.of === undefined ? (
          <TextField
            label={t(($) => $.gap.name)}
            hint={t(($) => $.gap.nameHint)}
            autoComplete="name"
            value={report.assessment.person ?? ''}
            onValue={(person) =>
              void changeAssessment(subject, {
                field: 'person',
                to: person === '' ? undefined : person,
              })
            }
          />
        ) : undefined}
        <div className={styles.row}>
          <span className={styles.label} aria-hidden="true">
            {t(($) => $.gap.exportLanguage)}
          </span>
          <LanguageChoice
            label={t(($) => $.gap.exportLanguage)}
            value={language}
            onChange={setChosen}
          />
        </div>
        <div className={styles.row}>
          <CheckBox
            label={t(($) => $.gap.includeNotes)}
            checked={includes.notes}
            onValue={(notes) => onIncludes({ ...includes, notes })}
          />
          <CheckBox
            label={t(($) => $.gap.includeEvidence)}
            checked={includes.evidence}
            onValue={(evidence) => onIncludes({ ...includes, evidence })}
          />
        </div>
      </div>
      <ul className={styles.formats}>
        {gapSummaryWriters.map((writer) => (
          <li key={writer.id}>
            <button
              type="button"
              className={styles.format}
              data-primary={writer.id === 'markdown'}
              onClick={() => {
                if (subject.of === undefined) beginOwnAssessment(subject)
                setOpen(writer.id)
              }}
            >
              {t(($) => $.gap.formats[writer.id].name)}
              <small>{t(($) => $.gap.formats[writer.id].use)}</small>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles.format}
            onClick={() => void printIn(language, shown)}
          >
            {t(($) => $.gap.print)}
            <small>{t(($) => $.gap.printUse)}</small>
          </button>
        </li>
        {subject.of === undefined ? (
          <li>
            <button
              type="button"
              className={styles.format}
              onClick={() => {
                beginOwnAssessment(subject)
                setIsSharing(true)
              }}
            >
              {t(($) => $.share.button)}
              <small>{t(($) => $.share.use)}</small>
            </button>
          </li>
        ) : undefined}
      </ul>
      {isSharing ? (
        <LazyShareDialog
          target={report.summary.target?.level}
          onClose={() => setIsSharing(false)}
        />
      ) : undefined}
      {open === undefined ? undefined : (
        <GapExportDialog
          format={open}
          report={report}
          language={language}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}
