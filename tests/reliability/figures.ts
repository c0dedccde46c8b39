import { appendFileSync } from 'node:fs'

/** Whether the long form runs, which `npm run reliability` publishes. */
export const isLong = process.env['LEVELWISE_FIGURES'] !== undefined

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
  const file = process.env['LEVELWISE_FIGURES']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ measure, figures })}\n`)
}
