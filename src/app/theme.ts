import type { Theme } from '#io/settings.ts'

/** Puts a theme on: the tokens follow the attribute, or the system where there is none. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
