import { type Assessment, type Entries, entryAt, idsIn } from './assessment.ts'
import type { AssessmentChange } from './assessment-change.ts'
import type { CriterionId } from './profile.ts'

/**
 * The changes that make an assessment say what it said at another moment: every rating, note, example,
 * next step and outcome, whether the profile still has its criterion or not, the focus picks and the
 * questions. The current level and the name are no answers, and stay.
 *
 * @param now the assessment that is changed
 * @param then what it shall say
 * @returns none where both say the same
 */
export function changesTo(now: Assessment, then: Assessment): readonly AssessmentChange[] {
  const { focus = [], questions } = then
  return [
    ...entryChanges(now.ratings, then.ratings, (criterion, to) => ({
      field: 'ratings',
      criterion,
      to,
    })),
    ...entryChanges(now.notes, then.notes, (criterion, to) => ({ field: 'notes', criterion, to })),
    ...entryChanges(now.evidence, then.evidence, (criterion, to) => ({
      field: 'evidence',
      criterion,
      to,
    })),
    ...entryChanges(now.steps, then.steps, (criterion, to) => ({ field: 'steps', criterion, to })),
    ...entryChanges(now.outcomes, then.outcomes, (criterion, to) => ({
      field: 'outcomes',
      criterion,
      to,
    })),
    ...(isSameContent(now.focus ?? [], focus) ? [] : [{ field: 'focus', to: focus } as const]),
    ...(now.questions === questions ? [] : [{ field: 'questions', to: questions } as const]),
  ]
}

/** The changes that clear every answer of an assessment; none where it has none. */
export function changesToClear(assessment: Assessment): readonly AssessmentChange[] {
  return changesTo(assessment, withoutAnswers(assessment))
}

/** The same assessment before anything was said in it. */
export function withoutAnswers(assessment: Assessment): Assessment {
  const { focus: _focus, questions: _questions, outcomes: _outcomes, ...rest } = assessment
  return { ...rest, ratings: {}, notes: {}, evidence: {}, steps: {} }
}

/**
 * Whether two entries say the same, whenever they were changed. The order of fields doesn't matter, a
 * field that is missing and one that is `undefined` are the same; the order of a list does matter.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  return contentOf(a) === contentOf(b)
}

function contentOf(value: unknown): string | undefined {
  const isEntry = typeof value === 'object' && value !== null && !Array.isArray(value)
  return JSON.stringify(isEntry ? { ...value, at: undefined } : value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  )
}

function entryChanges<T>(
  now: Entries<T> = {},
  then: Entries<T> = {},
  change: (criterion: CriterionId, to: T | undefined) => AssessmentChange,
): readonly AssessmentChange[] {
  const ids = new Set([...idsIn(now), ...idsIn(then)])
  return [...ids]
    .filter((id) => !isSameContent(entryAt(now, id), entryAt(then, id)))
    .map((id) => change(id, entryAt(then, id)))
}
