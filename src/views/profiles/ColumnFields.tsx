import type { ColumnMeaning, Mapping, ReadingChoices } from '#io/profile-reader.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { SelectField } from '#ui/fields.tsx'
import styles from './ColumnFields.module.css'
import { keyOfMeaning, meaningsFor, nameOfMeaning } from './column-meanings.ts'

type Columns = Extract<Mapping, { kind: 'columns' }>

/** How many of the first rows are shown of a column. */
const samples = 3

/** What each column of a table holds, beside the first things that stand in it. */
export function ColumnFields(props: {
  readonly mapping: Columns
  readonly languages: readonly string[]
  readonly onChoose: (choices: Partial<ReadingChoices>) => void
}) {
  const { languages, mapping, onChoose } = props
  const { columns, header, levels, sample } = mapping
  const { t, format } = useWords()
  const meanings = meaningsFor(columns, levels, languages)
  const options = meanings.map((meaning) => ({
    value: keyOfMeaning(meaning),
    name: nameOfMeaning(meaning, t, format),
  }))
  const choose = (at: number, text: string) => {
    const meaning = meanings.find((one) => keyOfMeaning(one) === text)
    if (meaning) onChoose({ columns: columns.map((old, index) => (index === at ? meaning : old)) })
  }
  return (
    <ul className={styles.columns} aria-label={t(($) => $.profiles.columnsLabel)}>
      {header.map((name, at) => {
        const meaning: ColumnMeaning = columns[at] ?? { field: 'ignored' }
        const shown = name === '' ? t(($) => $.profiles.columnNumber, { number: at + 1 }) : name
        return (
          // oxlint-disable-next-line react/no-array-index-key -- columns stand where they stand
          <li key={at} className={styles.column} data-ignored={meaning.field === 'ignored'}>
            <SelectField
              label={isolated(shown)}
              options={options}
              value={keyOfMeaning(meaning)}
              onValue={(text) => choose(at, text)}
            />
            <ol className={styles.sample} aria-label={t(($) => $.profiles.sampleLabel)}>
              {sample.slice(0, samples).map((row, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows of a file never move
                <li key={index}>
                  <bdi>{row[at] === undefined || row[at] === '' ? '–' : row[at]}</bdi>
                </li>
              ))}
            </ol>
          </li>
        )
      })}
    </ul>
  )
}
