import type { Alignment } from './alignment.ts'
import { type Assessment, type Entries, entryFields } from './assessment.ts'

/** After so many changes, or after so many days with any, a person is reminded once. */
const reminderLimits = { changes: 20, days: 7 } as const

const day = 24 * 60 * 60 * 1000

/** What has been typed since the last export. */
export type ExportReminder = {
  /** How many entries were given, changed or cleared; at least one. */
  readonly changes: number
  /** Whole days since the first of them. */
  readonly days: number
}

/**
 * Whether it is time to remind somebody that what was typed lies on this device alone.
 *
 * @param typed everything that is changed on this device
 * @param since ISO instant of the last export or the last reminder; left out where there was none
 * @param now milliseconds since 1970
 * @returns `undefined` where nothing was changed, or it is not time yet
 */
export function exportReminder(
  typed: { readonly assessments: readonly Assessment[]; readonly alignments: readonly Alignment[] },
  since: string | undefined,
  now: number,
): ExportReminder | undefined {
  const sides = typed.alignments.flatMap(({ agreed, review }) => [review, agreed])
  const instants = [...typed.assessments, ...sides]
    .flatMap(instantsOf)
    .filter((at) => since === undefined || at > since)
    .toSorted()
  const [first] = instants
  if (first === undefined) return undefined
  // oxlint-disable-next-line no-restricted-globals -- reads an instant, asks no clock
  const days = Math.floor((now - Date.parse(first)) / day)
  const isTime = instants.length >= reminderLimits.changes || days >= reminderLimits.days
  return isTime ? { changes: instants.length, days: Math.max(0, days) } : undefined
}

function instantsOf(assessment: Assessment): readonly string[] {
  return entryFields.flatMap((field) => {
    const entries: Entries<unknown> = assessment[field] ?? {}
    return Object.values(entries).map(({ at }) => at)
  })
}
