// oxlint-disable-next-line import/default -- the build gives the address of the worker
import readingWorker from '#io/reading-worker.ts?worker&url'

/** The part of Trusted Types that is used here; browsers without them need none. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

/** The scripts that run beside the page: one reads profiles, one answers where the site does not. */
type OwnScript = 'reading' | 'offline'

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/** The address of a script of the app's own, as the page's policy lets it through. */
export function ownScript(script: OwnScript): string {
  policy ??= trustedTypes()?.createPolicy('levelwise', {
    // Nothing else is ever made a script from a text.
    createScriptURL: (wanted) => {
      const isOwn = wanted === addressOf('reading') || wanted === addressOf('offline')
      if (!isOwn || new URL(wanted).origin !== window.location.origin) throw new TypeError(wanted)
      return wanted
    },
  })
  const address = addressOf(script)
  return policy?.createScriptURL(address) ?? address
}

/** The reader lies with the other parts of the build, the other one beside the page: it answers for that folder. */
function addressOf(script: OwnScript): string {
  return script === 'reading'
    ? new URL(readingWorker, import.meta.url).href
    : new URL('sw.js', window.location.href).href
}

function trustedTypes(): TrustedTypes | undefined {
  const page: typeof globalThis & { readonly trustedTypes?: TrustedTypes } = globalThis
  return page.trustedTypes
}
