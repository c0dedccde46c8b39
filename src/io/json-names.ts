/**
 * How many names a JSON text has, repeated ones included: a fraction of the work of finding where they stand.
 *
 * @param text JSON that `JSON.parse` takes
 */
export function namesInText(text: string): number {
  let names = 0
  let start = text.indexOf('"')
  while (start !== -1) {
    let end = text.indexOf('"', start + 1)
    while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
    if (end === -1) return names
    let after = end + 1
    while (text.charCodeAt(after) <= 0x20) after += 1
    if (text[after] === ':') names += 1
    start = text.indexOf('"', end + 1)
  }
  return names
}

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

/** How many names the objects in a value have, all levels together. Works without recursion. */
export function namesInValue(root: unknown): number {
  let names = 0
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner = Object.values(value)
    if (!Array.isArray(value)) names += inner.length
    for (const one of inner) if (typeof one === 'object') open.push(one)
  }
  return names
}
