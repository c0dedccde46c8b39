/**
 * A checksum that tells whether a stored text is still what was written: FNV-1a over UTF-16 code units,
 * 32 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/). A text in which one code unit
 * differs always has another one. It finds damage, not somebody's intent.
 *
 * @returns an integer from 0 to 2³² − 1; for an empty text the offset basis
 * @example checksumOf('') // 2166136261
 */
export function checksumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  }
  return sum >>> 0
}
