/** Characters that turn the direction of what follows, beyond the text that they stand in. */
const controls = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * A text without the characters that would turn the text around it.
 *
 * @example withoutDirections('\u202Eevil\u202C') // 'evil'
 */
export function withoutDirections(text: string): string {
  return text.replace(controls, '')
}
