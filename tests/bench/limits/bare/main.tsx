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
  const [{ default: translation }, { default: profile }] = await Promise.all([
    words[language](),
    import('../../../../data/profiles/mlops.json'),
  ])
  await i18next.init({ lng: language, resources: { [language]: { translation } } })
  const root = document.querySelector('#root')
  if (!root) return
  // The same build is measured twice: with its first view in the page, and without.
  if (root.hasChildNodes()) hydrateRoot(root, <BareMatrix profile={profile} />)
  else createRoot(root).render(<BareMatrix profile={profile} />)
}

void start()
