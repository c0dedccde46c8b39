import { useWords } from '#i18n/use-words.ts'
import type { Problem } from '#io/problem.ts'
import { FoldedList } from '#ui/FoldedList.tsx'
import { placeOfProblem } from './problem-words.ts'

/** How many problems of one thing are told at first, and how many at all: a file can have a hundred thousand. */
const usual = { first: 5, most: 50 } as const

/** What is wrong with something that came in, each with its place. */
export function ProblemList(props: {
  readonly problems: readonly Problem[]
  /** How many are told at first; left out, a few. */
  readonly first?: number
  /** How many are told at all. */
  readonly most?: number
}) {
  const { t } = useWords()
  const { first = usual.first, most = usual.most, problems } = props
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
  const { at, code, path, values } = props.problem
  const line = at ? placeOfProblem(props.problem, t) : ''
  return (
    <>
      {line === '' ? undefined : <strong>{line}</strong>}{' '}
      {path === '$' ? undefined : <code dir="ltr">{path}</code>}{' '}
      <bdi>{t(($) => $.problem[code], values)}</bdi>
    </>
  )
}
