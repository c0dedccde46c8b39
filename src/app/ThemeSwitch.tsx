import { useWords } from '#i18n/use-words.ts'
import { changeSettings } from '#state/settings-actions.ts'
import { useStore } from '#state/store.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { MoonIcon, SunIcon, SystemIcon } from '#ui/icons.tsx'
import { showTheme } from './theme.ts'

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { t } = useWords()
  const theme = useStore((state) => state.settings.theme ?? 'system')
  return (
    <SegmentedControl
      label={t(($) => $.app.theme)}
      options={[
        { value: 'light', name: t(($) => $.app.themes.light), face: <SunIcon /> },
        { value: 'system', name: t(($) => $.app.themes.system), face: <SystemIcon /> },
        { value: 'dark', name: t(($) => $.app.themes.dark), face: <MoonIcon /> },
      ]}
      value={theme}
      onChange={(chosen) => {
        showTheme(chosen)
        changeSettings({ theme: chosen })
      }}
    />
  )
}
