import { problemsOfStructure } from './limits.ts'
import { type Parsed, problemAt } from './problem.ts'

/**
 * Reads JSON text.
 *
 * @returns the value; a problem instead of an exception where it isn't JSON, and every problem of its structure
 *   (see `problemsOfStructure`)
 */
export function readJson(text: string): Parsed<unknown> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const problems = problemsOfStructure(parsed.value)
  return problems.length === 0 ? parsed : { ok: false, problems }
}

function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [problemAt('$', 'notJson', { found })] }
  }
}
