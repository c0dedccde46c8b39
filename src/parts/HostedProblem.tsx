import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Problem } from '#io/problem.ts'
import { Notice } from '#ui/Notice.tsx'
import { ProblemList } from './ProblemList.tsx'

/** Says why the profile that the page's own address names could not be opened. */
export function HostedProblem(props: {
  /** As the page's address has it. */
  readonly address: string
  readonly problems: readonly Problem[]
}) {
  const { address, problems } = props
  const { t } = useWords()
  return (
    <Notice tone="warning">
      <p>
        <strong>{t(($) => $.profiles.hostedFailed, { address: isolated(address) })}</strong>{' '}
        {t(($) => $.profiles.hostedInstead)}
      </p>
      <ProblemList problems={problems} />
    </Notice>
  )
}
