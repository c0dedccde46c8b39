/** What stands first in a record, for whoever reads the file; everything else follows by name. */
const leading = ['$schema', 'format', 'about', 'id', 'created', 'at']

/**
 * The same value with the keys of every object in one order, so that equal records give equal text. The
 * order of lists stays.
 *
 * @param value plain data, e.g. parsed JSON
 * @example JSON.stringify(inStableOrder({ b: 1, a: 2 })) // '{"a":2,"b":1}'
 */
export function inStableOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inStableOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => before(a, b)).map(([key, item]) => [key, inStableOrder(item)]),
  )
}

/** Whether two records say the same, whatever the order of their keys. */
export function isSameRecord(a: unknown, b: unknown): boolean {
  return JSON.stringify(inStableOrder(a)) === JSON.stringify(inStableOrder(b))
}

/** Not by a language's rules: the order must be the same on every device. */
function before(a: string, b: string): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)]
  if (placeA !== placeB) return placeA - placeB
  return a < b ? -1 : 1
}

function placeOf(key: string): number {
  const place = leading.indexOf(key)
  return place === -1 ? leading.length : place
}
