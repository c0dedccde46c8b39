import { useWords } from '#i18n/use-words.ts'
import { useStore } from '#state/store.ts'

/** When something was exported last that can be opened again, in words. */
export function useLastExport(): string {
  const { t, format } = useWords()
  const at = useStore((state) => state.settings.lastExported)
  return at === undefined
    ? t(($) => $.device.neverExported)
    : t(($) => $.device.lastExported, { date: format.date(at) })
}
