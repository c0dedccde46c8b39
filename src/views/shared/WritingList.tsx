import type { SharedAssessment } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { StepLines } from '#parts/StepLines.tsx'
import { Written } from '#parts/WrittenAbout.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './WritingList.module.css'

/** What was written, beside the number or id of a criterion that isn't known here. */
export function WritingList(props: { readonly shared: SharedAssessment }) {
  const { writing, positions } = props.shared
  const { t } = useWords()
  if (writing.length === 0) return undefined
  return (
    <Card title={t(($) => $.shared.writtenTitle)}>
      <ul className={styles.list}>
        {writing.map(({ key, reason, note, examples, step }) => (
          <li key={key}>
            <p className={styles.about}>
              {typeof key === 'number'
                ? t(($) => $.shared.position, { number: key + 1, count: positions.length })
                : key}
            </p>
            {reason === undefined ? undefined : (
              <p>
                {t(($) => $.report.labels.reason)}: <bdi>{reason}</bdi>
              </p>
            )}
            <Written note={note ?? ''} examples={examples ?? []} />
            {step === undefined ? undefined : <StepLines step={step} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
