import { type Alignment, mergeAlignments } from './alignment.ts'
import {
  type Assessment,
  type Entries,
  type Outcome,
  type RatingValue,
  saidIn,
} from './assessment.ts'
import { isSameRecord } from './stable-order.ts'

/** One thing that is said about a criterion and is said otherwise, or not at all, in another state. */
export type SideChange = {
  readonly side: 'review' | 'agreed'
  readonly criterion: string
} & (
  | {
      readonly field: 'rating'
      readonly from: RatingValue | 'n/a' | undefined
      readonly to: RatingValue | 'n/a' | undefined
    }
  | { readonly field: 'notAgreed'; readonly from: boolean; readonly to: boolean }
  /** Empty where nothing is said. */
  | { readonly field: TextField; readonly from: string; readonly to: string }
)

type TextField = 'note' | 'evidence' | 'step' | 'statement'

/** What else can change: the person's file, the name, the level of a side, that the review is finished. */
export type OtherChange = 'self' | 'name' | 'level' | 'finished' | 'uncovered'

/** What becomes of an alignment when another state of it is brought in. Both empty: nothing changes. */
export type AlignmentChanges = {
  readonly entries: readonly SideChange[]
  readonly others: readonly OtherChange[]
}

/**
 * Brings an opened state of an alignment into the one that is here, as `mergeAlignments` does. A file may
 * have been written without the name: that takes no name away.
 *
 * @throws RangeError where the ids differ
 */
export function withOpened(known: Alignment, opened: Alignment): Alignment {
  return mergeAlignments(known, {
    ...opened,
    ...(opened.self === undefined ? {} : { self: named(opened.self, known.self) }),
    review: named(opened.review, known.review),
    agreed: named(opened.agreed, known.agreed),
  })
}

function named(opened: Assessment, known: Assessment | undefined): Assessment {
  if (opened.person !== undefined || known?.person === undefined) return opened
  const stamp = known.fieldsChanged?.person
  return {
    ...opened,
    person: known.person,
    ...(stamp === undefined ? {} : { fieldsChanged: { ...opened.fieldsChanged, person: stamp } }),
  }
}

/**
 * What differs between two states of an alignment, the agreed side first; what is stamped anew and says
 * the same is no change.
 */
export function alignmentChanges(before: Alignment, after: Alignment): AlignmentChanges {
  const differs = (valueOf: (alignment: Alignment) => unknown) =>
    !isSameRecord(valueOf(before), valueOf(after))
  const others: readonly (readonly [OtherChange, (alignment: Alignment) => unknown])[] = [
    ['self', ({ self }) => self && [self.id, self.ratings, self.notes, self.evidence]],
    ['name', ({ agreed, review, self }) => [self?.person, review.person, agreed.person]],
    ['level', ({ agreed, review }) => [review.level, review.target, agreed.level, agreed.target]],
    ['finished', ({ finished }) => finished],
    ['uncovered', ({ uncovered }) => uncovered],
  ]
  return {
    entries: (['agreed', 'review'] as const).flatMap((side) =>
      sideChanges(side, before[side], after[side]),
    ),
    others: others.filter(([, valueOf]) => differs(valueOf)).map(([name]) => name),
  }
}

function sideChanges(
  side: SideChange['side'],
  before: Assessment,
  after: Assessment,
): readonly SideChange[] {
  return [...new Set([...criteriaIn(before), ...criteriaIn(after)])].flatMap((criterion) => {
    const [from, to] = [saidAbout(before, criterion), saidAbout(after, criterion)]
    const about = { side, criterion } as const
    const texts = (['note', 'evidence', 'step', 'statement'] as const).map(
      (field) => ({ ...about, field, from: from[field], to: to[field] }) as const,
    )
    const changes: readonly SideChange[] = [
      { ...about, field: 'rating', from: from.rating, to: to.rating },
      { ...about, field: 'notAgreed', from: from.notAgreed, to: to.notAgreed },
      ...texts,
    ]
    return changes.filter((change) => change.from !== change.to)
  })
}

function criteriaIn({ evidence, notes, outcomes, ratings, steps }: Assessment): readonly string[] {
  return [ratings, notes, evidence, steps, outcomes ?? {}].flatMap((entries) =>
    Object.keys(entries),
  )
}

function saidAbout(side: Assessment, criterion: string) {
  const outcome: Outcome | undefined = entryOf(side.outcomes ?? {}, criterion)
  return {
    rating: entryOf(side.ratings, criterion)?.value,
    notAgreed: outcome?.notAgreed === true,
    note: entryOf(side.notes, criterion)?.text ?? '',
    evidence: saidIn(entryOf(side.evidence, criterion))
      .map(({ date, text, url }) => [text, date, url].filter(Boolean).join(', '))
      .join('; '),
    step: entryOf(side.steps, criterion)?.text ?? '',
    statement: outcome?.statement ?? '',
  }
}

function entryOf<T>(entries: Entries<T>, criterion: string): T | undefined {
  const entry = Object.hasOwn(entries, criterion) ? entries[criterion] : undefined
  return entry === undefined || 'cleared' in entry ? undefined : entry
}
