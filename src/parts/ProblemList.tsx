import { useWords } from '#i18n/use-words.ts'
import type { Problem } from '#io/problem.ts'
import { FoldedList } from '#ui/FoldedList.tsx'

/** How many problems of one thing are told at first, and how many at all: a file can have a hundred thousand. */
const first = 5
const most = 50

/** What is wrong with something that came in, each with its place. */
export function ProblemList(props: { readonly problems: readonly Problem[] }) {
  const { t } = useWords()
  const { problems } = props
  const untold = problems.length - most
  return (
    <>
      <FoldedList
        items={problems.slice(0, most).map((problem, at) => ({ problem, at }))}
        // A path can have several problems.
        keyOf={({ at }) => String(at)}
        renderItem={({ problem }) => <ToldProblem problem={problem} />}
        limit={first}
        more={(count) => t(($) => $.problem.showMore, { count })}
      />
      {untold > 0 ? <p>{t(($) => $.problem.more, { count: untold })}</p> : undefined}
    </>
  )
}

function ToldProblem(props: { readonly problem: Problem }) {
  const { t } = useWords()
  const { code, path, values } = props.problem
  return (
    <>
      {path === '$' ? undefined : <code dir="ltr">{path}</code>}{' '}
      <bdi>{t(($) => $.problem[code], values)}</bdi>
    </>
  )
}
