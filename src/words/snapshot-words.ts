import type { TFunction } from 'i18next'
import type { SnapshotComparison } from '#domain/snapshot-comparison.ts'

/** What changed, in short phrases with their counts, for a list; none where nothing did. */
export function changesInWords(t: TFunction, comparison: SnapshotComparison): readonly string[] {
  const { fallenBack, newlyMet, newlyRated, otherRatings, written } = comparison
  const newNotes = written.filter(({ field, change }) => field === 'notes' && change === 'new')
  const phrases: readonly (readonly [number, (count: number) => string])[] = [
    [newlyMet.length, (count) => t(($) => $.history.changes.newlyMet, { count })],
    [fallenBack.length, (count) => t(($) => $.history.changes.fallenBack, { count })],
    [newlyRated.length, (count) => t(($) => $.history.changes.newlyRated, { count })],
    [otherRatings.length, (count) => t(($) => $.history.changes.otherRatings, { count })],
    [newNotes.length, (count) => t(($) => $.history.changes.newNotes, { count })],
    [
      written.length - newNotes.length,
      (count) => t(($) => $.history.changes.otherWriting, { count }),
    ],
    [
      comparison.withoutPlace.length,
      (count) => t(($) => $.history.changes.withoutPlace, { count }),
    ],
    [Number(comparison.hasOtherFocus), () => t(($) => $.history.changes.focus)],
    [Number(comparison.hasOtherQuestions), () => t(($) => $.history.changes.questions)],
  ]
  return phrases.flatMap(([count, phrase]) => (count === 0 ? [] : [phrase(count)]))
}
