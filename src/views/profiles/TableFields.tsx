import type { Mapping, ReadingChoices } from '#io/profile-reader.ts'
import { useWords } from '#i18n/use-words.ts'
import { CheckBox, TextField } from '#ui/fields.tsx'
import styles from './TableFields.module.css'

type Tables = Extract<Mapping, { kind: 'tables' }>['tables']

/** Which level each table of a page is about. */
export function TableFields(props: {
  readonly tables: Tables
  readonly choices: ReadingChoices
  readonly onChoose: (choices: Partial<ReadingChoices>) => void
}) {
  const { choices, onChoose, tables } = props
  const { t } = useWords()
  // What is typed stands there at once; what was read follows.
  const levels = tables.map(({ level }, at) => choices.levels?.[at] ?? level)
  return (
    <>
      <ol className={styles.tables}>
        {tables.map(({ heading, line, rows }, at) => (
          <li key={line} className={styles.table}>
            <TextField
              label={t(($) => $.profiles.levelOfTable, { number: at + 1 })}
              hint={t(($) => $.profiles.tableAbout, { count: rows, line })}
              value={levels[at] ?? ''}
              onValue={(text) =>
                onChoose({ levels: levels.map((old, index) => (index === at ? text : old)) })
              }
            />
            {heading === '' ? undefined : (
              <p className={styles.heading}>
                <bdi>{t(($) => $.profiles.tableHeading, { heading })}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
      {tables.length < 2 ? undefined : (
        <CheckBox
          label={t(($) => $.profiles.highestFirst)}
          checked={choices.isHighestFirst === true}
          onValue={(isHighestFirst) => onChoose({ isHighestFirst })}
        />
      )}
    </>
  )
}
