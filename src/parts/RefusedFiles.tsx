import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { Notice } from '#ui/Notice.tsx'
import { ProblemList } from './ProblemList.tsx'
import styles from './RefusedFiles.module.css'

/** Names the files that could not be opened, each with what is wrong with it. */
export function RefusedFiles(props: {
  readonly files: readonly RefusedFile[]
  /** How many there are, and what became of the others; left out, as Team says it. */
  readonly title?: string
}) {
  const { t } = useWords()
  const { files } = props
  if (files.length === 0) return undefined
  return (
    <Notice tone="warning">
      <p>
        <strong>{props.title ?? t(($) => $.team.refused, { count: files.length })}</strong>
      </p>
      <ul className={styles.files}>
        {files.map(({ name, problems }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two files may have the same name
          <li key={at}>
            <bdi className={styles.name}>{isolated(name)}</bdi>
            <ProblemList problems={problems} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
