import * as v from 'valibot'
import { isoInstant, languageTag } from './schema-parts.ts'

/** The shape of settings in a backup, as it is published. A test holds it against how the device's own are checked. */
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
  /** When somebody read what it means that the app was opened as a file. */
  knowsOfFile: v.exactOptional(isoInstant),
  /** Ids of alignments that are about the person who uses this device. */
  aboutMe: v.exactOptional(v.array(v.string())),
})
