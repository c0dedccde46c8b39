import type { Assessment } from '#domain/assessment.ts'
import { type IncomingDifference, differencesBetween } from '#domain/incoming-assessment.ts'
import { parseAssessment } from '#io/assessment.ts'
import { readJson } from '#io/read-json.ts'
import type { Overwritten } from '#storage/device-storage.ts'
import { changeAssessment } from './assessment-actions.ts'
import { forgetOverwritten } from './clear-device.ts'
import { type AppState, useStore } from './store.ts'

/** An entry that lost against another tab's change, and how it differs from what counts now. */
export type LostEntry = {
  readonly entry: Overwritten
  readonly assessment: Assessment
  /** `here` counts; `inFile` is what lost. */
  readonly difference: IncomingDifference
}

/**
 * What was overwritten and still differs from what counts, of the assessments of this device.
 *
 * @returns in the order in which it happened; empty where nothing was
 */
export function lostEntries(
  state: Pick<AppState, 'alignments' | 'assessments' | 'overwritten'>,
): readonly LostEntry[] {
  return state.overwritten.flatMap((entry) =>
    sidesOf(state, entry).flatMap((assessment) => {
      const lost = withEntry(assessment, entry)
      const differences = lost ? differencesBetween(assessment, lost) : []
      return differences.map((difference) => ({ entry, assessment, difference }))
    }),
  )
}

/** Lets what lost count after all. It can be undone, as every change. */
export async function restoreLost(
  subject: Parameters<typeof changeAssessment>[0],
  { difference, entry }: LostEntry,
): Promise<void> {
  if (!(await changeAssessment(subject, difference.inFile))) return
  const isLeft = lostEntries(useStore.getState()).some((lost) => lost.entry.key === entry.key)
  if (!isLeft) await forgetOverwritten(entry)
}

function sidesOf(
  { alignments, assessments }: Pick<AppState, 'alignments' | 'assessments'>,
  { id, kind, side }: Overwritten,
): readonly Assessment[] {
  if (kind === 'assessment') return Object.values(assessments).filter((known) => known.id === id)
  const alignment = Object.values(alignments).find((known) => known.id === id)
  // A head has what was typed into either side.
  return [alignment?.review, alignment?.agreed].flatMap((known) =>
    known && (side === '' || known.kind === side) ? [known] : [],
  )
}

/** The assessment as it would be with what lost; `undefined` where that cannot be read. */
function withEntry(
  assessment: Assessment,
  { criterion, field, text }: Overwritten,
): Assessment | undefined {
  const json = readJson(text)
  if (!json.ok) return undefined
  const lost =
    field === 'head'
      ? { ...assessment, ...headIn(json.value, assessment.kind) }
      : { ...assessment, [field]: { ...assessment[field], [criterion]: json.value } }
  const parsed = parseAssessment(lost)
  return parsed.ok ? parsed.value : undefined
}

/** What a person types into a head. */
function headIn(record: unknown, kind: Assessment['kind']): object {
  if (typeof record !== 'object' || record === null) return {}
  const head = kind !== 'self' && kind in record ? fieldOf(record, kind) : record
  if (typeof head !== 'object' || head === null) return {}
  return {
    ...('questions' in head ? { questions: head.questions } : {}),
    ...('person' in head ? { person: head.person } : {}),
  }
}

function fieldOf(record: object, name: string): unknown {
  return Object.entries(record).find(([key]) => key === name)?.[1]
}
