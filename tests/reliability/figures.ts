import { appendFileSync } from 'node:fs'

const file = process.env['LEVELWISE_FIGURES']

/** Whether figures are written down, as `npm run reliability` does. */
export const isPublished = file !== undefined

/** Whether the long form runs: with `--short`, figures are of the short one. */
const isLong = isPublished && process.env['LEVELWISE_FORM'] !== 'short'

/** How many trials: few where every change is tested, many where figures are published. */
export function trialsOf(form: { readonly short: number; readonly long: number }): number {
  return isLong ? form.long : form.short
}

/** The same cases each time. */
export const seed = 20260317

/** Writes figures down for the published table; nothing where they are not asked for. */
export function publish(
  measure: string,
  figures: { readonly [name: string]: number | string },
): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ measure, figures })}\n`)
}
