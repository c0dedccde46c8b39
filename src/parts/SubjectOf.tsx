import { type ReactNode, Suspense, lazy } from 'react'
import { isWrittenIn } from '#domain/text.ts'
import { withWords } from '#i18n/i18n.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Subject } from '#state/assessment-actions.ts'
import { SubjectContext } from './subject-context.ts'

/** What is looked at, for the view inside, and in which languages its profile is where that is not the interface's. */
export function SubjectOf(props: { readonly subject: Subject; readonly children: ReactNode }) {
  const { subject } = props
  const { language } = useWords()
  const { languages } = subject.profile
  return (
    <SubjectContext value={subject}>
      {isWrittenIn(languages, language) ? undefined : (
        <Suspense>
          <ProfileLanguages languages={languages} />
        </Suspense>
      )}
      {props.children}
    </SubjectContext>
  )
}

// The profiles that come with the app are in every language of the interface: most people never need it.
const ProfileLanguages = lazy(async () => ({
  default: (await withWords(() => import('./ProfileLanguages.tsx'))).ProfileLanguages,
}))
