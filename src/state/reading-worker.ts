// oxlint-disable-next-line import/default -- the build gives the address of the worker
import address from '#io/reading-worker.ts?worker&url'

/** The part of Trusted Types that is used here; browsers without them need none. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string }
}

let ownScripts: ReturnType<TrustedTypes['createPolicy']> | undefined

/** Starts a worker that reads profiles. Throws where the browser has none or the page may not start any. */
export function startReadingWorker(): Worker {
  const url = new URL(address, import.meta.url)
  ownScripts ??= trustedTypes()?.createPolicy('levelwise', {
    // The one script that is ever made from a text: this app's own.
    createScriptURL: (wanted) => {
      if (wanted !== url.href || url.origin !== window.location.origin) throw new TypeError(wanted)
      return wanted
    },
  })
  return new Worker(ownScripts?.createScriptURL(url.href) ?? url.href, { type: 'module' })
}

function trustedTypes(): TrustedTypes | undefined {
  const page: typeof globalThis & { readonly trustedTypes?: TrustedTypes } = globalThis
  return page.trustedTypes
}
