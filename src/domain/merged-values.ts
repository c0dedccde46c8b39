import { isSameRecord } from './stable-order.ts'

/**
 * Brings together what two tabs made of one value, as JSON can say it: objects field by field, lists by the ids of
 * what stands in them (a text in a list is its own id). Where only one changed something, that counts; where both
 * changed the same, as it is here. What one took out and the other changed stays.
 *
 * @param base the value before both changes
 * @returns `here` or `there` itself where only one of them was changed
 * @example mergedValues({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }) // { a: 2, b: 3 }
 */
export function mergedValues(base: unknown, here: unknown, there: unknown): unknown {
  if (isSameRecord(base, here)) return there
  if (isSameRecord(base, there)) return here
  if (Array.isArray(base) && Array.isArray(here) && Array.isArray(there)) {
    return mergedLists(base, here, there)
  }
  return isFields(base) && isFields(here) && isFields(there)
    ? mergedFields(base, here, there)
    : here
}

type Fields = { readonly [name: string]: unknown }

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Brings together the fields of one object; see `mergedValues`. */
export function mergedFields(base: object, here: object, there: object): Fields {
  const fieldsOf = (value: object) => new Map<string, unknown>(Object.entries(value))
  const [inBase, fieldsHere, fieldsThere] = [fieldsOf(base), fieldsOf(here), fieldsOf(there)]
  const names = [...new Set([...fieldsHere.keys(), ...fieldsThere.keys()])]
  return Object.fromEntries(
    mergedEntries(names, inBase, fieldsHere, fieldsThere).map(({ name, value }) => [name, value]),
  )
}

function mergedLists(
  base: readonly unknown[],
  here: readonly unknown[],
  there: readonly unknown[],
): readonly unknown[] {
  const [inBase, itemsHere, itemsThere] = [byId(base), byId(here), byId(there)]
  // Things without ids, or with one twice, cannot be told apart.
  if (!inBase || !itemsHere || !itemsThere) return here
  const isMovedHere = !isSameOrder(inBase, itemsHere)
  const [first, second] = isMovedHere ? [itemsHere, itemsThere] : [itemsThere, itemsHere]
  const names = [...new Set([...first.keys(), ...second.keys()])]
  return mergedEntries(names, inBase, itemsHere, itemsThere).map(({ value }) => value)
}

/** Whether what both have stands in the same order. */
function isSameOrder(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) {
  const common = [...one.keys()].filter((name) => other.has(name))
  return common.join('\n') === [...other.keys()].filter((name) => one.has(name)).join('\n')
}

function mergedEntries(
  names: readonly string[],
  base: ReadonlyMap<string, unknown>,
  here: ReadonlyMap<string, unknown>,
  there: ReadonlyMap<string, unknown>,
): readonly { readonly name: string; readonly value: unknown }[] {
  return names.flatMap((name) => {
    const value = mergedValues(base.get(name), here.get(name), there.get(name))
    // Taken out by one of them: the other one's change to it counts for more.
    const kept = value === undefined && !isSettled(name) ? there.get(name) : value
    return kept === undefined ? [] : [{ name, value: kept }]
  })

  function isSettled(name: string): boolean {
    return isSameRecord(base.get(name), there.get(name))
  }
}

/** The items of a list by their ids; `undefined` where not every item has one of its own. */
function byId(items: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const named = new Map<string, unknown>()
  for (const item of items) {
    const id = isFields(item) ? item['id'] : item
    if (typeof id !== 'string' || named.has(id)) return undefined
    named.set(id, item)
  }
  return named
}
