import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { Problem } from '#io/problem.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './SharedView.module.css'

/** Says what is wrong with a link, that nothing was changed, and what can be done. */
export function RefusedLink(props: { readonly problems: readonly Problem[] }) {
  const { t } = useWords()
  return (
    <div className={styles.view}>
      <h1 tabIndex={-1}>{t(($) => $.shared.refusedTitle)}</h1>
      <Notice tone="warning">
        <ProblemList problems={props.problems} />
      </Notice>
      <p>
        {t(($) => $.shared.unchanged)} {t(($) => $.shared.refusedText)}
      </p>
      <div className={`${styles.actions} screen-only`}>
        <ButtonLink variant="primary" href={formatAddress({ view: 'shared' })}>
          {t(($) => $.shared.another)}
        </ButtonLink>
        <ButtonLink href="#/">{t(($) => $.unknown.start)}</ButtonLink>
      </div>
    </div>
  )
}
