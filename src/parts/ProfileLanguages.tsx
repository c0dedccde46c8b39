import { useWords } from '#i18n/use-words.ts'
import styles from './ProfileLanguages.module.css'

/** Says once which languages a profile is in that is not in the interface's. */
export function ProfileLanguages(props: { readonly languages: readonly string[] }) {
  const { t, format } = useWords()
  const names = props.languages.map((tag) => format.languageName(tag))
  return (
    <p className={styles.line}>{t(($) => $.profile.allOnlyIn, { languages: format.and(names) })}</p>
  )
}
