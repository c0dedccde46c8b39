import fc from 'fast-check'

/** What became of trying something many times. */
export type Tried = {
  /** How many cases were tried. */
  readonly cases: number
  /** How many texts went through all of them. */
  readonly texts: number
  /** Cases that went wrong; trying ends with the first one. */
  readonly failures: number
  /** The smallest case that goes wrong, and why. */
  readonly example?: string
}

/**
 * Tries a property and tells what became of it instead of throwing.
 *
 * @param textsOf how many texts one case has
 */
export function tryMany<T>(
  arbitrary: fc.Arbitrary<T>,
  textsOf: (value: T) => number,
  holds: (value: T) => void,
  numRuns: number,
  seed: number,
): Tried {
  let texts = 0
  let isShrinking = false
  const property = fc.property(arbitrary, (value) => {
    if (!isShrinking) texts += textsOf(value)
    try {
      holds(value)
    } catch (error) {
      isShrinking = true
      throw error
    }
  })
  const result = fc.check(property, { numRuns, seed })
  return {
    cases: result.numRuns,
    texts,
    failures: result.failed ? 1 : 0,
    ...(result.failed ? { example: fc.defaultReportMessage(result) ?? '' } : {}),
  }
}
