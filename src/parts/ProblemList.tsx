import { useWords } from '#i18n/use-words.ts'
import type { Problem } from '#io/problem.ts'

/** How many problems of one thing are told: more of them don't help to mend it. */
const told = 5

/** What is wrong with something that came in, each with its place. */
export function ProblemList(props: { readonly problems: readonly Problem[] }) {
  const { t } = useWords()
  const { problems } = props
  return (
    <ul>
      {problems.slice(0, told).map((problem, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a path can have several problems
        <li key={at}>
          {problem.path === '$' ? undefined : <code>{problem.path}</code>}{' '}
          {t(($) => $.problem[problem.code], problem.values)}
        </li>
      ))}
      {problems.length > told ? (
        <li>{t(($) => $.problem.more, { count: problems.length - told })}</li>
      ) : undefined}
    </ul>
  )
}
