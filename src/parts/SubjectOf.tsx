import type { ReactNode } from 'react'
import { isWrittenIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Subject } from '#state/assessment-actions.ts'
import { SubjectContext } from './subject-context.ts'
import styles from './SubjectOf.module.css'

/** What is looked at, for the view inside, and in which languages its profile is where that is not the interface's. */
export function SubjectOf(props: { readonly subject: Subject; readonly children: ReactNode }) {
  const { subject } = props
  const { t, language, format } = useWords()
  const { languages } = subject.profile
  return (
    <SubjectContext value={subject}>
      {isWrittenIn(languages, language) ? undefined : (
        <p className={styles.languages}>
          {t(($) => $.profile.allOnlyIn, {
            languages: format.and(languages.map((tag) => format.languageName(tag))),
          })}
        </p>
      )}
      {props.children}
    </SubjectContext>
  )
}
