import type { Assessment } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { Card } from '#ui/Card.tsx'
import { TextArea } from '#ui/fields.tsx'
import styles from './QuestionsCard.module.css'

/** Questions for the talk, stored as they are typed. */
export function QuestionsCard(props: { readonly assessment: Assessment }) {
  const { t } = useWords()
  const subject = useSubject()
  const questions = props.assessment.questions ?? ''
  if (subject.of !== undefined) {
    return questions === '' ? undefined : (
      <Card title={t(($) => $.report.labels.questions)}>
        <p className={styles.printed} dir="auto">
          {questions}
        </p>
      </Card>
    )
  }
  return (
    <Card title={t(($) => $.report.labels.questions)} isScreenOnly={questions === ''}>
      <div className="screen-only">
        <TextArea
          label={t(($) => $.gap.questionsHint)}
          value={questions}
          onValue={(typed) =>
            void changeAssessment(
              subject,
              { field: 'questions', to: typed === '' ? undefined : typed },
              'questions',
            )
          }
        />
      </div>
      <p className={`${styles.printed} print-only`} dir="auto">
        {questions}
      </p>
    </Card>
  )
}
