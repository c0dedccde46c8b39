import { useId } from 'react'
import { type IncomingAssessment, type IncomingChoice, effectOf, isOwn } from '#domain/incoming.ts'
import { useWords } from '#i18n/use-words.ts'
import { RadioList } from '#ui/RadioList.tsx'
import { Differences } from './Differences.tsx'
import styles from './IncomingItem.module.css'
import { useDataWords } from '#parts/use-data-words.ts'

/** One assessment from a file: whose it is, what can be done with it, and what that would change. */
export function IncomingItem(props: {
  readonly item: IncomingAssessment
  readonly choice: IncomingChoice
  readonly onChoice: (choice: IncomingChoice) => void
}) {
  const { choice, item } = props
  const { copy, file, stance } = item
  const { t } = useWords()
  const words = useDataWords()
  const id = useId()
  const effect = effectOf(item, choice)
  const nameOf = (offered: IncomingChoice) => {
    if (offered === 'merge' && stance.is === 'other') return t(($) => $.data.choices.mergeOther)
    if (offered === 'copy' && copy) return t(($) => $.data.choices.copyAgain)
    return t(($) => $.data.choices[offered])
  }
  return (
    <article className={styles.item} aria-labelledby={id}>
      <h4 id={id}>{words.cell(file)}</h4>
      <p className={styles.about}>
        {stance.is === 'covered' ? t(($) => $.kind[file.kind]) : words.about(file)}
        {file.person === undefined || file.person === '' ? undefined : (
          <>
            {' · '}
            <bdi>{t(($) => $.data.nameInFile, { name: file.person })}</bdi>
          </>
        )}
      </p>
      <p>{t(($) => $.data.stance[stance.is])}</p>
      {item.choices.length === 1 ? undefined : (
        <RadioList
          legend={t(($) => $.data.choose)}
          options={item.choices.map((value) => ({ value, name: nameOf(value) }))}
          value={choice}
          onValue={props.onChoice}
        />
      )}
      {effect.is === 'nothing' && choice !== 'leave' ? (
        <p className={styles.about}>{t(($) => $.data.nothingOfIt)}</p>
      ) : undefined}
      {effect.is === 'changes' ? (
        <>
          {isOwn(effect.here) ? (
            <p className={styles.about}>{t(($) => $.data.snapshotFirst)}</p>
          ) : undefined}
          {effect.differences.length === 0 ? (
            <p>{t(($) => $.data.sameAnswers)}</p>
          ) : (
            <Differences {...effect} />
          )}
        </>
      ) : undefined}
    </article>
  )
}
