import { type Parsed, problemAt } from '#io/problem.ts'
import type { GivenProfileFile } from './read-profile-file.ts'

/**
 * Fetches a file that lies beside the app. This is the only place that asks for anything by itself.
 *
 * @param address relative to the page, e.g. `profiles/cooking.json`
 * @param page the page's own address
 * @returns the file; a problem where the address leads out of the app's own folder, or the site does not give it.
 *   Never rejects
 */
export async function fetchBeside(
  address: string,
  page: string,
): Promise<Parsed<GivenProfileFile>> {
  // One file has nothing beside it, and its policy lets it ask for nothing.
  if (import.meta.env.MODE === 'single') {
    return { ok: false, problems: [problemAt('$', 'hostedInFile')] }
  }
  const url = addressBeside(address, page)
  if (url === undefined) return { ok: false, problems: [problemAt('$', 'hostedElsewhere')] }
  try {
    const response = await fetch(url, { cache: 'no-cache', redirect: 'error' })
    if (!response.ok) return missing(String(response.status))
    const body = await response.blob()
    const name = new URL(url).pathname.split('/').at(-1) ?? ''
    // Some hosts answer with the page itself where a file is missing.
    if (/^text\/html\b/i.test(body.type) && !/\.html?$/i.test(name)) return missing('HTML')
    return {
      ok: true,
      value: { name, size: body.size, arrayBuffer: () => body.arrayBuffer() },
    }
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error))
  }
}

function missing(found: string): Parsed<GivenProfileFile> {
  return { ok: false, problems: [problemAt('$', 'hostedMissing', { found })] }
}

/** The full address, where it is one of the files in the app's own folder. */
function addressBeside(address: string, page: string): string | undefined {
  const folder = new URL('.', page)
  const url = URL.canParse(address, page) ? new URL(address, page) : undefined
  const isBeside = url?.origin === folder.origin && url.pathname.startsWith(folder.pathname)
  return isBeside && url.username === '' ? url.href : undefined
}
