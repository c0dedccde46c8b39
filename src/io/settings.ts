import * as v from 'valibot'
import { checkShape, readJson } from './checked.ts'
import type { Parsed } from './problem.ts'
import { isoInstant, languageTag } from './schema-parts.ts'

const settingsSchema = v.looseObject({
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
})

/** What a person chose for the app itself. Nothing chosen is an empty object. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>
export type Theme = NonNullable<Settings['theme']>

/** Reads settings from JSON text; problems with their JSON path where it isn't that. */
export function readSettings(json: string): Parsed<Settings> {
  const value = readJson(json)
  return value.ok ? checkShape(settingsSchema, value.value) : value
}
