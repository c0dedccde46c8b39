import * as v from 'valibot'
import type { Alignment } from '#domain/alignment.ts'
import type { Assessment } from '#domain/assessment.ts'
import { keptProfileId } from '#domain/own-profile.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { inStableOrder } from '#domain/stable-order.ts'
import { alignmentSchema, parseAlignment } from './alignment.ts'
import { assessmentSchema } from './assessment.ts'
import { checkFormat, checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import { type Parsed, type Problem, problemAt, problemsAt } from './problem.ts'
import { builtInProfileIds } from './built-in-profiles.ts'
import { draftSchema } from './profile-draft.ts'
import { isoInstant } from './schema-parts.ts'
import { parseSkillProfile, skillProfileSchema } from './skill-profile.ts'
import { settingsSchema } from './settings-schema.ts'
import type { Settings } from './settings.ts'
import { snapshotSchema } from './snapshot.ts'

/** The format `levelwise-backup/1`, as it is published and as it is checked. */
export const backupSchema = v.pipe(
  v.looseObject({
    $schema: v.exactOptional(v.pipe(v.string(), v.description('A hint for editors only.'))),
    format: v.literal('levelwise-backup/1'),
    about: v.exactOptional(
      v.pipe(
        v.array(v.string()),
        v.description('Lines for a person who opens the file. Not read back.'),
      ),
    ),
    created: isoInstant,
    assessments: v.pipe(
      v.array(assessmentSchema),
      v.description('The own assessments, and those that were kept by themselves.'),
    ),
    snapshots: v.array(snapshotSchema),
    alignments: v.array(alignmentSchema),
    team: v.exactOptional(
      v.pipe(
        v.array(assessmentSchema),
        v.description('Files of other people, where the team was kept on the device.'),
      ),
    ),
    profiles: v.pipe(
      v.array(skillProfileSchema),
      v.description('Skill profiles of one’s own, each version by itself.'),
    ),
    profilesAdded: v.exactOptional(
      v.pipe(
        v.record(v.string(), isoInstant),
        v.description(
          'When each version was added, by id and version, e.g. cooking@2. Of several versions the one added last is in use.',
        ),
      ),
    ),
    drafts: v.exactOptional(
      v.pipe(v.array(draftSchema), v.description('Skill profiles that are being written.')),
    ),
    settings: settingsSchema,
  }),
  v.title('Levelwise backup'),
  v.description('Everything that one device keeps.'),
)

/** Everything that one device keeps. Settings that are about the device itself are left out. */
export type Backup = {
  readonly format: 'levelwise-backup/1'
  /** ISO instant. */
  readonly created: string
  readonly assessments: readonly Assessment[]
  readonly snapshots: readonly Snapshot[]
  readonly alignments: readonly Alignment[]
  /** Missing where no team is kept. */
  readonly team?: readonly Assessment[]
  /** Versions of own profiles; of one profile the version in use last. */
  readonly profiles: readonly SkillProfile[]
  /** The instant at which each of them was added, by `keptProfileId`; missing in older backups. */
  readonly profilesAdded?: { readonly [version: string]: string }
  /** Profiles that are being written; missing where none is. */
  readonly drafts?: readonly ProfileDraft[]
  readonly settings: Settings
}

/**
 * Turns an unknown value into a backup.
 *
 * @returns the backup with all unknown fields kept, or every problem with its JSON path: another shape
 *   anywhere in it, or an id that stands twice in one list
 */
export function parseBackup(input: unknown): Parsed<Backup> {
  const format = checkFormat(input, 'levelwise-backup', 1)
  if (!format.ok) return format
  const shape = checkShape(backupSchema, input)
  if (!shape.ok) return shape
  // The shape was just checked; only the brands of the ids are added here.
  const backup = shape.value as unknown as Backup
  const problems = problemsOf(backup)
  return problems.length === 0 ? { ok: true, value: backup } : { ok: false, problems }
}

function problemsOf(backup: Backup): readonly Problem[] {
  const alignments = backup.alignments.flatMap((alignment, at) => {
    const parsed = parseAlignment(alignment)
    return parsed.ok ? [] : problemsAt(`$.alignments[${at}]`, parsed.problems)
  })
  const profiles = backup.profiles.flatMap((profile, at) => {
    const parsed = parseSkillProfile(profile)
    return parsed.ok ? [] : problemsAt(`$.profiles[${at}]`, parsed.problems)
  })
  const reserved = backup.profiles.flatMap(({ id }, at) =>
    builtInProfileIds.includes(id) ? [problemAt(`$.profiles[${at}].id`, 'reservedId', { id })] : [],
  )
  const lists = ['assessments', 'snapshots', 'alignments', 'team', 'drafts'] as const
  return [
    ...alignments,
    ...profiles,
    ...reserved,
    ...lists.flatMap((list) => sameIds(list, backup[list] ?? [])),
    ...sameIds(
      'profiles',
      backup.profiles.map((profile) => ({ id: keptProfileId(profile) })),
    ),
  ]
}

function sameIds(list: string, records: readonly { readonly id: string }[]): readonly Problem[] {
  const seen = new Set<string>()
  return records.flatMap(({ id }, at) => {
    const isDouble = seen.has(id)
    seen.add(id)
    return isDouble ? [problemAt(`$.${list}[${at}].id`, 'duplicateId', { id })] : []
  })
}

/** Reads a backup from JSON text; see `parseBackup`. */
export function readBackup(json: string): Parsed<Backup> {
  const value = readJson(json)
  return value.ok ? parseBackup(value.value) : value
}

/** Where an editor finds the schema, seen from the app's own folder. */
const schemaHint = 'schema/backup.schema.json'

/**
 * A backup as text: equal content gives equal bytes, in whatever order it was kept.
 *
 * @param about lines that tell a person what the file is
 */
export function writeBackup(backup: Backup, about: readonly string[]): string {
  const { created, format, ...rest } = backup
  const file = {
    ...rest,
    $schema: schemaHint,
    format,
    about,
    created,
    assessments: byId(backup.assessments),
    snapshots: byId(backup.snapshots),
    alignments: byId(backup.alignments),
    // Versions of one profile stay in their order: the last one is in use.
    profiles: backup.profiles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ...(backup.drafts === undefined ? {} : { drafts: byId(backup.drafts) }),
    ...(backup.team === undefined ? {} : { team: byId(backup.team) }),
  } satisfies Backup & { $schema: string; about: readonly string[] }
  return `${JSON.stringify(inStableOrder(file), undefined, 2)}\n`
}

function byId<Item extends { readonly id: string }>(records: readonly Item[]): readonly Item[] {
  // Not by a language's rules: the order must be the same on every device.
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What a record takes up in a backup: a file is opened up to a size, and up to a number of values. */
export type SizeInBackup = { readonly bytes: number; readonly values: number }

/** What a record takes up in a backup, at most. */
export function sizeInBackup(record: SkillProfile | ProfileDraft): SizeInBackup {
  const text = JSON.stringify(record, undefined, 2)
  // Each value stands in a line of its own, four blanks further in than here.
  const lines = text.split('\n').length
  return { bytes: new TextEncoder().encode(text).length + lines * 4 + 2, values: lines }
}

/** The name of the file. @example backupFileName('2026-11-22') // 'levelwise-backup_2026-11-22.json' */
export function backupFileName(date: string): string {
  return `levelwise-backup_${date}.json`
}
