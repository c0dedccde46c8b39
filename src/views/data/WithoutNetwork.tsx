import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'

/** Whether the app can be opened where its site does not answer. */
export function WithoutNetwork() {
  const { t } = useWords()
  const offline = useStore((state) => state.offline)
  return t(($) => $.offline.readiness[offline])
}
