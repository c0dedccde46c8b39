import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { Fold } from '#ui/Fold.tsx'
import { AllChanges } from './AllChanges.tsx'
import styles from './HereChanges.module.css'
import type { Here } from './use-here.ts'

/** Up to so many changed criteria, all of them are in sight at once. */
const few = 30

/** What a profile that was read would change of the version that is here; nothing where none is. */
export function HereChanges(props: { readonly here: Here }) {
  const { here } = props
  const { t } = useWords()
  if (here.is !== 'versionTaken' && here.is !== 'newVersion') return undefined
  const { compared } = here
  const { added, changed, removed } = compared.changes
  return (
    <Fold
      className={styles.changes}
      summary={t(($) => $.profiles.whatChanges, { before: isolated(compared.before.version) })}
      isOpenAtFirst={added.length + changed.length + removed.length <= few}
    >
      <AllChanges compared={compared} scrolls="itself" />
    </Fold>
  )
}
