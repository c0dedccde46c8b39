import { type Problem, problemAt } from '#io/problem.ts'
import { type OfferedProfile, parseProfileList } from '#io/profile-list.ts'
import { fetchBeside } from './site-file.ts'

/** What the site offers beside the app. Most sites offer nothing: that is no failure. */
export type Offer =
  | { readonly kind: 'list'; readonly profiles: readonly OfferedProfile[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** Where a site says which profiles it offers, relative to the app's own folder. */
const listAddress = 'profiles/index.json'

/** The size up to which the list is read: 1 MB, in bytes. */
const largestList = 1024 * 1024

/**
 * Fetches the list of profiles that the site offers.
 *
 * @param page the page's own address
 * @returns an empty list where the site has none, or does not answer; what is wrong with a list that is there. Never
 *   rejects
 */
export async function fetchOffer(page: string): Promise<Offer> {
  const file = await fetchBeside(listAddress, page)
  if (!file.ok) return { kind: 'list', profiles: [] }
  const { size } = file.value
  if (size > largestList) {
    const found = String(Math.ceil(size / largestList))
    return { kind: 'failed', problems: [problemAt('$', 'tooLarge', { found, limit: '1' })] }
  }
  const content = new TextDecoder().decode(await file.value.arrayBuffer())
  // Some hosts answer with the page itself where a file is missing.
  if (content.trimStart().startsWith('<')) return { kind: 'list', profiles: [] }
  const parsed = parseProfileList(content)
  return parsed.ok
    ? { kind: 'list', profiles: parsed.value }
    : { kind: 'failed', problems: parsed.problems }
}
