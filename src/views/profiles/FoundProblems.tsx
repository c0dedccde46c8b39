import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { Problem } from '#io/problem.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { lineOfProblem } from '#parts/problem-words.ts'
import { Button } from '#ui/Button.tsx'
import { saveFile } from '#ui/save-file.ts'
import styles from './FoundProblems.module.css'

/** How many problems are shown; the list that can be taken along has all. */
const shown = { first: 12, most: 200 } as const

/** Everything that is wrong with a file, line by line, to be looked at or taken along. */
export function FoundProblems(props: {
  /** Of the file. */
  readonly name: string
  readonly problems: readonly Problem[]
}) {
  const { name, problems } = props
  const { t } = useWords()
  const [told, setTold] = useState<string>()
  const text = () => `${problems.map((problem) => lineOfProblem(problem, t)).join('\n')}\n`

  async function copy() {
    try {
      await navigator.clipboard.writeText(text())
      setTold(t(($) => $.gap.copied))
    } catch {
      setTold(t(($) => $.gap.copyFailed))
    }
  }

  return (
    <div className={styles.found}>
      <p>
        <strong>{t(($) => $.profiles.problemCount, { count: problems.length })}</strong>{' '}
        {t(($) => $.profiles.neverHalf)}
      </p>
      <div className={styles.list}>
        <ProblemList problems={problems} first={shown.first} most={shown.most} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t(($) => $.profiles.copyProblems)}</Button>
        <Button
          onClick={() =>
            saveFile(`${name}_${t(($) => $.profiles.problemsFile)}.txt`, 'text/plain', text())
          }
        >
          {t(($) => $.profiles.saveProblems)}
        </Button>
        <p role="status">{told}</p>
      </div>
    </div>
  )
}
