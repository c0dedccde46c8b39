/** That what was typed cannot be done, in a sentence. */
export type WrongUse = { readonly kind: 'wrongUse'; readonly sentence: string }

/** A sentence that says what was typed wrongly. */
export function wrongUse(sentence: string): WrongUse {
  return { kind: 'wrongUse', sentence }
}
