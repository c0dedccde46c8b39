/** Letters that run right to left, and the characters that force a direction. */
const turnsDirection =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const forcesDirection = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * A text of somebody's inside a sentence of the interface: whatever direction it has or forces, the sentence around
 * it keeps its own. For what stands by itself, `<bdi>` or `dir="auto"` does the same.
 *
 * @returns the text between the invisible marks of an isolate, without those that could end it; as it is where
 *   nothing in it turns the direction
 */
export function isolated(text: string): string {
  if (!turnsDirection.test(text)) return text
  return `\u2068${text.replace(forcesDirection, '')}\u2069`
}
