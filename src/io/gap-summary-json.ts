import type { Assessment } from '#domain/assessment.ts'
import { inStableOrder } from '#domain/stable-order.ts'
import { ratingsAsAnswered } from './as-answered.ts'
import {
  type GapSummaryReport,
  type GapSummaryWords,
  reportedCriteria,
} from './gap-summary-report.ts'

/** Where an editor finds the schema, seen from the app's own folder. */
const schemaHint = 'schema/assessment.schema.json'

/**
 * The whole assessment as `levelwise-assessment/1`, ready to be opened again: all levels, with the
 * texts that were rated, and lines that tell a person what the file is.
 */
export function writeGapSummaryJson(report: GapSummaryReport, words: GapSummaryWords): string {
  const { assessment, includes, profile, summary } = report
  // The target that goes out is the one looked at, not the one that an opened file brought along.
  const { format, target: _opened, ...answers } = assessment
  const state = words.state(report)
  const head = {
    $schema: schemaHint,
    format,
    about: [
      words.title(report),
      ...(state === undefined ? [] : [state]),
      `${words.labels.kind}: ${words.kind(assessment)}`,
      `${words.labels.date}: ${report.date}`,
      ...words.scale,
      ...words.fairUse,
    ],
  }
  const file = {
    ...answers,
    // Not to be replaced by what an opened file brought along.
    ...head,
    ratings: ratingsAsAnswered(assessment.ratings),
    profile: { ...assessment.profile, id: profile.id, version: profile.version },
    ...(summary.target === undefined ? {} : { target: summary.target.level.id }),
    notes: includes.notes ? assessment.notes : {},
    evidence: includes.evidence ? assessment.evidence : {},
    texts: Object.fromEntries(
      reportedCriteria(report).map((criterion) => [criterion.id, criterion.text]),
    ),
  } satisfies Assessment & { $schema: string; about: readonly string[] }
  return `${JSON.stringify(inStableOrder(file), undefined, 2)}\n`
}
