/**
 * Whether a text is a link that may be opened: an https address or a mailto one, nothing else.
 *
 * @param text as typed; an empty text is no link
 * @example isWebLink('javascript:alert(1)') // false
 */
export function isWebLink(text: string): boolean {
  try {
    return ['https:', 'mailto:'].includes(new URL(text.trim()).protocol)
  } catch {
    return false
  }
}
