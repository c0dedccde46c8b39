import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './AlignmentList.module.css'

/** The way to links that somebody sent, and to the copies kept of them. */
export function SharedCard() {
  const { t } = useWords()
  return (
    <Card title={t(($) => $.shared.title)} isScreenOnly>
      <p className={styles.hint}>{t(($) => $.shared.toSharedHint)}</p>
      <ButtonLink href={formatAddress({ view: 'shared' })}>
        {t(($) => $.shared.toShared)}
      </ButtonLink>
    </Card>
  )
}
