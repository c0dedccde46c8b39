import { useWords } from '#i18n/use-words.ts'
import styles from './FairUse.module.css'

/** What the ratings are for, that they are voluntary and decide nothing, and where they stay. */
export function FairUse() {
  const { t } = useWords()
  return (
    <div className={styles.fairUse}>
      <h3>{t(($) => $.fairUse.title)}</h3>
      <ul>
        <li>{t(($) => $.fairUse.purpose)}</li>
        <li>{t(($) => $.fairUse.voluntary)}</li>
        <li>{t(($) => $.fairUse.decidesNothing)}</li>
        <li>{t(($) => $.fairUse.stays)}</li>
      </ul>
    </div>
  )
}
