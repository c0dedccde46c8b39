import { useWords } from '#i18n/use-words.ts'
import type { Mapping, ReadingChoices } from '#io/profile-reader.ts'
import { ColumnFields } from './ColumnFields.tsx'
import { LevelOrder } from './LevelOrder.tsx'
import styles from './MappingFields.module.css'
import { TableFields } from './TableFields.tsx'

/** How a table was understood; every change reads the file anew. */
export function MappingFields(props: {
  readonly mapping: Mapping
  readonly choices: ReadingChoices
  /** BCP 47 tags of the texts that were read; none where they could not be. */
  readonly languages: readonly string[]
  readonly onChoose: (choices: Partial<ReadingChoices>) => void
}) {
  const { choices, languages, mapping, onChoose } = props
  const { t } = useWords()
  return (
    <div className={styles.mapping}>
      <h4>{t(($) => $.profiles.mappingTitle)}</h4>
      {mapping.kind === 'columns' ? (
        <>
          <ColumnFields mapping={mapping} languages={languages} onChoose={onChoose} />
          <LevelOrder levels={mapping.levels} onLevels={(levels) => onChoose({ levels })} />
        </>
      ) : (
        <TableFields tables={mapping.tables} choices={choices} onChoose={onChoose} />
      )}
    </div>
  )
}
