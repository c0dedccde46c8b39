import type { Step } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { StepLines } from '#parts/StepLines.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { CheckBox, TextArea, TextField } from '#ui/fields.tsx'
import styles from './StepFields.module.css'

const blank: Step = { text: '' }

/** The next step on a criterion: what, with whose support, by when, and whether it is done. */
export function StepFields(props: {
  readonly criterion: PlacedCriterion
  readonly step: Step | undefined
  readonly startsFocused: boolean
}) {
  const { t } = useWords()
  const subject = useSubject()
  const textOf = useProfileText()
  const { criterion } = props
  const step = props.step ?? blank

  function change(part: Partial<Step>, run?: string) {
    const next = { ...step, ...part }
    const isBlank = next.text === '' && !next.support && !next.due && next.done !== true
    void changeAssessment(
      subject,
      { field: 'steps', criterion: criterion.id, to: isBlank ? undefined : next },
      run === undefined ? undefined : `step ${run} ${criterion.id}`,
    )
  }

  if (subject.of !== undefined) return <StepLines step={step} />
  return (
    <>
      <fieldset className={`${styles.fields} screen-only`}>
        <legend className="visually-hidden">
          {t(($) => $.gap.stepFor, { criterion: textOf(criterion.text) })}
        </legend>
        <div className={styles.wide}>
          <TextArea
            label={t(($) => $.gap.step)}
            hint={t(($) => $.gap.stepHint)}
            value={step.text}
            startsFocused={props.startsFocused}
            onValue={(text) => change({ text }, 'text')}
          />
        </div>
        <TextField
          label={t(($) => $.gap.support)}
          value={step.support ?? ''}
          onValue={(support) => change({ support }, 'support')}
        />
        <TextField
          type="date"
          label={t(($) => $.gap.due)}
          value={step.due ?? ''}
          onValue={(due) => change({ due }, 'due')}
        />
        <CheckBox
          label={t(($) => $.gap.done)}
          checked={step.done ?? false}
          onValue={(done) => change({ done })}
        />
      </fieldset>
      <div className="print-only">
        <StepLines step={step} />
      </div>
    </>
  )
}
