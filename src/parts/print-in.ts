import { switchLanguage } from '#i18n/i18n.ts'
import type { Language } from '#i18n/language-tags.ts'

/**
 * Prints the page in a language; where it is another one than the interface's, that is put on for the
 * time of printing.
 */
export async function printIn(language: Language, shown: Language): Promise<void> {
  if (language === shown) {
    window.print()
    return
  }
  await switchLanguage(language)
  try {
    await nextPaint()
    // Some browsers return before the page was taken.
    const printed = new Promise((resolve) => {
      window.addEventListener('afterprint', resolve, { once: true })
    })
    window.print()
    await printed
  } finally {
    await switchLanguage(shown)
  }
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
