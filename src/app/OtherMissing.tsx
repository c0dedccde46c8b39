import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { ButtonLink } from '#ui/Button.tsx'
import styles from './OtherMissing.module.css'

/** Says that somebody else's assessment is not here (any more), and where it can be opened again. */
export function OtherMissing() {
  const { t } = useWords()
  return (
    <div className={styles.missing}>
      <h1 tabIndex={-1}>{t(($) => $.other.missingTitle)}</h1>
      <p>{t(($) => $.other.missingText)}</p>
      <div className={styles.actions}>
        <ButtonLink variant="primary" href={formatAddress({ view: 'team' })}>
          {t(($) => $.other.toTeam)}
        </ButtonLink>
        <ButtonLink href="#/">{t(($) => $.unknown.start)}</ButtonLink>
      </div>
    </div>
  )
}
