import * as v from 'valibot'
import { checkShape, readJson } from './checked.ts'
import type { Parsed } from './problem.ts'
import { isoInstant, languageTag } from './schema-parts.ts'

/** The shape of settings, in storage and in a backup. */
export const settingsSchema = v.looseObject({
  language: v.exactOptional(languageTag),
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark'])),
  /** The last address that was looked at, with its `#`. */
  lastAddress: v.exactOptional(v.string()),
  /** The address of the role and level looked at last: views without one lead back there. */
  lastCell: v.exactOptional(v.string()),
  /** When the browser was asked to keep what is stored. */
  askedToPersist: v.exactOptional(isoInstant),
  /** When a file was exported that can be opened again. */
  lastExported: v.exactOptional(isoInstant),
  /** When somebody put off a reminder of an export. */
  reminded: v.exactOptional(isoInstant),
  /** Ids of alignments that are about the person who uses this device. */
  aboutMe: v.exactOptional(v.array(v.string())),
})

/** What a person chose for the app itself. Nothing chosen is an empty object. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>
export type Theme = NonNullable<Settings['theme']>

/** Settings that are about this device and no other one: no backup carries them. */
const ofThisDevice: ReadonlySet<string> = new Set([
  'aboutMe',
  'askedToPersist',
  'lastAddress',
  'lastCell',
  'lastExported',
  'reminded',
])

/** The settings that are a person's choice on every device; unknown ones are taken for such. */
export function portableSettings(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !ofThisDevice.has(name)))
}

/** Settings from single values; none of them where one is not what it should be. */
export function settingsFrom(
  values: readonly (readonly [name: string, value: unknown])[],
): Settings {
  const checked = checkShape(settingsSchema, Object.fromEntries(values))
  return checked.ok ? checked.value : {}
}

/** Reads settings from JSON text; problems with their JSON path where it isn't that. */
export function readSettings(json: string): Parsed<Settings> {
  const value = readJson(json)
  return value.ok ? checkShape(settingsSchema, value.value) : value
}
