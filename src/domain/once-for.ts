/**
 * Answers a question about an object once, and with the same answer from then on. What is known of an object goes
 * with it.
 *
 * @param answer must depend on the object alone, and never be `undefined`
 */
export function onceFor<Asked extends object, Answer>(
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new WeakMap<Asked, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const now = answer(asked)
    known.set(asked, now)
    return now
  }
}
