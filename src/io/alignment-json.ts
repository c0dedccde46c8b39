import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { inStableOrder } from '#domain/stable-order.ts'
import type { AlignmentReport, AlignmentWords } from './alignment-report.ts'
import { ratingsAsAnswered } from './as-answered.ts'

/** Where an editor finds the schema, seen from the app's own folder. */
const schemaHint = 'schema/alignment.schema.json'

/**
 * The whole alignment as `levelwise-alignment/1`, ready to be opened again: both sides, what was agreed,
 * and lines that tell a person what the file is.
 */
export function writeAlignmentJson(report: AlignmentReport, words: AlignmentWords): string {
  const { alignment } = report
  const { format, ...rest } = alignment
  const head = {
    $schema: schemaHint,
    format,
    about: [
      words.title(report),
      ...words.summary(report),
      `${words.labels.date}: ${report.date}`,
      ...words.scale,
      ...words.fairUse,
    ],
  }
  const file = {
    ...rest,
    // Not to be replaced by what an opened file brought along.
    ...head,
    ...(alignment.self === undefined ? {} : { self: included(report, alignment.self) }),
    review: included(report, alignment.review),
    // Its notes are the reasons of what was agreed, and always told.
    agreed: { ...included(report, alignment.agreed), notes: alignment.agreed.notes },
  } satisfies Alignment & { $schema: string; about: readonly string[] }
  return `${JSON.stringify(inStableOrder(file), undefined, 2)}\n`
}

function included({ includes, showsName = true }: AlignmentReport, side: Assessment): Assessment {
  const { person: _person, ...nameless } = side
  return {
    ...(showsName ? side : nameless),
    ratings: ratingsAsAnswered(side.ratings),
    notes: includes.notes ? side.notes : {},
    evidence: includes.evidence ? side.evidence : {},
  }
}
