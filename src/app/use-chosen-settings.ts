import { useEffect } from 'react'
import { switchLanguage } from '#i18n/i18n.ts'
import { isLanguage } from '#i18n/language-tags.ts'
import { useStore } from '#state/store.ts'
import { showTheme } from './theme.ts'

/** Shows the language and colours that are chosen, wherever the choice came from: a switch, or a backup. */
export function useChosenSettings(): void {
  const language = useStore((state) => state.settings.language)
  const theme = useStore((state) => state.settings.theme)
  useEffect(() => {
    // One that can't be fetched is not shown; the switch says so where it was pressed.
    if (language !== undefined && isLanguage(language)) {
      void switchLanguage(language).catch(() => undefined)
    }
  }, [language])
  useEffect(() => {
    if (theme !== undefined) showTheme(theme)
  }, [theme])
}
