import type { Step } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './StepLines.module.css'

/** A next step to be read: what, with whose support, by when, and whether it is done. */
export function StepLines(props: { readonly step: Step }) {
  const { t, format } = useWords()
  const { step } = props
  return (
    <dl className={styles.lines}>
      {step.text === '' ? undefined : <Line name={t(($) => $.gap.step)} value={step.text} />}
      {step.support ? <Line name={t(($) => $.gap.support)} value={step.support} /> : undefined}
      {step.due ? <Line name={t(($) => $.gap.due)} value={format.date(step.due)} /> : undefined}
      {step.done === true ? (
        <Line name={t(($) => $.gap.done)} value={t(($) => $.report.labels.yes)} />
      ) : undefined}
    </dl>
  )
}

function Line(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}:</dt> <dd dir="auto">{props.value}</dd>
    </div>
  )
}
