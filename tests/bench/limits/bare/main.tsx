import i18next from 'i18next'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BareMatrix } from './BareMatrix.tsx'

/** Only the language in use is loaded. */
const words = {
  en: () => import('./en.json'),
  de: () => import('./de.json'),
}

async function start(): Promise<void> {
  const language = navigator.language.startsWith('de') ? 'de' : 'en'
  const { default: translation } = await words[language]()
  await i18next.init({ lng: language, resources: { [language]: { translation } } })
  const root = document.querySelector('#root')
  if (!root) return
  // The same build is measured twice: with its first view in the page, and without.
  if (root.hasChildNodes()) hydrateRoot(root, <BareMatrix />)
  else createRoot(root).render(<BareMatrix />)
}

void start()
