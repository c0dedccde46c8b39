import { instantPattern, languageTagPattern } from './patterns.ts'
import { type Parsed, problemAt } from './problem.ts'
import { readJson } from './read-json.ts'

/** What a person chose for the app itself. Nothing chosen is an empty object. */
export type Settings = {
  readonly language?: string
  readonly theme?: Theme
  /** The last address that was looked at, with its `#`. */
  readonly lastAddress?: string
  /** The address of the role and level looked at last: views without one lead back there. */
  readonly lastCell?: string
  /** When the browser was asked to keep what is stored. */
  readonly askedToPersist?: string
  /** When a file was exported that can be opened again. */
  readonly lastExported?: string
  /** When somebody put off a reminder of an export. */
  readonly reminded?: string
  /** When somebody read what it means that the app was opened as a file. */
  readonly knowsOfFile?: string
  /** Ids of alignments that are about the person who uses this device. */
  readonly aboutMe?: readonly string[]
}

const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

type Check = {
  readonly expected: string
  readonly fits: (value: unknown) => boolean
}

const text: Check = { expected: 'string', fits: (value) => typeof value === 'string' }
const instant: Check = {
  expected: String(instantPattern),
  fits: (value) => typeof value === 'string' && instantPattern.test(value),
}

/**
 * The shape of stored settings. Held against them by hand: they are read before anything is shown, and a schema
 * library would come with every first visit.
 */
const checks: { readonly [Name in keyof Required<Settings>]: Check } = {
  language: {
    expected: String(languageTagPattern),
    fits: (value) => typeof value === 'string' && languageTagPattern.test(value),
  },
  theme: {
    expected: themes.map((theme) => `"${theme}"`).join(' | '),
    fits: (value) => themes.some((theme) => theme === value),
  },
  lastAddress: text,
  lastCell: text,
  askedToPersist: instant,
  lastExported: instant,
  reminded: instant,
  knowsOfFile: instant,
  aboutMe: {
    expected: 'string[]',
    fits: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  },
}

/** What is wrong with settings: the name, or `undefined` where they are none, what is expected, and what is there. */
type WrongSetting = {
  readonly name: string | undefined
  readonly expected: string
  readonly found: unknown
}

/** Everything that is wrong with settings; unknown ones are right. */
function wrongSettings(value: unknown): readonly WrongSetting[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ name: undefined, expected: 'Object', found: value }]
  }
  return Object.entries(checks).flatMap(([name, { expected, fits }]) => {
    const found: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
    return !Object.hasOwn(value, name) || fits(found) ? [] : [{ name, expected, found }]
  })
}

/** Settings that are about this device and no other one: no backup carries them. */
const ofThisDevice: ReadonlySet<string> = new Set([
  'aboutMe',
  'askedToPersist',
  'knowsOfFile',
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
  const settings = Object.fromEntries(values)
  return wrongSettings(settings).length === 0 ? settings : {}
}

/** Reads settings from JSON text; problems with their JSON path where it isn't that. */
export function readSettings(json: string): Parsed<Settings> {
  const read = readJson(json)
  if (!read.ok) return read
  const wrong = wrongSettings(read.value)
  // The shape was just checked.
  if (wrong.length === 0) return { ok: true, value: read.value as Settings }
  const problems = wrong.map(({ name, expected, found }) =>
    problemAt(name === undefined ? '$' : `$.${name}`, 'shape', {
      expected,
      found: JSON.stringify(found),
    }),
  )
  return { ok: false, problems }
}
