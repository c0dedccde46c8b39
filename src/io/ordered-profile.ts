import type { SkillProfile } from '#domain/profile.ts'

/** Plain data of which the fields have an order. A map, since an object puts names that are numbers first. */
export type Ordered =
  | string
  | number
  | boolean
  | null
  | readonly Ordered[]
  | ReadonlyMap<string, Ordered>

/** Where an editor finds the schema, seen from the app's own folder. */
const schemaHint = 'schema/skill-profile.schema.json'

const named = ['id', 'name', 'summary']

/** The fields of each part in the order in which they are written. */
const fields = {
  profile: [
    '$schema',
    'format',
    'id',
    'version',
    'title',
    'field',
    'summary',
    'updated',
    'languages',
    'keywords',
    'source',
    'licence',
    'levels',
    'roles',
    'areas',
    'expectations',
  ],
  expectation: ['role', 'level', 'required', 'criteria'],
  criterion: ['id', 'area', 'text', 'tools', 'topic', 'required'],
}

/**
 * A profile in the order in which it is written: the fields of the format first, then others by their names; texts
 * in the order of the profile's languages. Equal profiles give equal bytes, in whatever order they were put together.
 */
export function orderedProfile(profile: SkillProfile): Ordered {
  const { languages } = profile
  const text = (value: unknown) => inOrder(value, languages)
  const list = (one: (item: unknown) => Ordered) => (value: unknown) =>
    Array.isArray(value) ? value.map(one) : inOrder(value)
  const names = list((item) => inOrder(item, named, { name: text, summary: text }))
  const criterion = (item: unknown) => inOrder(item, fields.criterion, { text })
  const expectation = (item: unknown) =>
    inOrder(item, fields.expectation, { criteria: list(criterion) })
  return inOrder({ $schema: schemaHint, ...profile }, fields.profile, {
    title: text,
    field: text,
    summary: text,
    keywords: list(text),
    levels: names,
    roles: names,
    areas: names,
    expectations: list(expectation),
  })
}

/**
 * @param first the names that come first
 * @param known how the values of some names are put in order; all others are by their names
 */
function inOrder(
  value: unknown,
  first: readonly string[] = [],
  known: { readonly [name: string]: (value: unknown) => Ordered } = {},
): Ordered {
  if (Array.isArray(value)) return value.map((item) => inOrder(item))
  if (typeof value !== 'object' || value === null) return plain(value)
  const all: ReadonlyMap<string, unknown> = new Map(Object.entries(value))
  const others = [...all.keys()].filter((name) => !first.includes(name))
  const ordered = new Map<string, Ordered>()
  // Not by a language's rules: the order must be the same on every device.
  for (const name of [...first, ...others.toSorted((a, b) => (a < b ? -1 : 1))]) {
    const inner = all.get(name)
    const one = Object.hasOwn(known, name) ? known[name] : undefined
    if (inner !== undefined) ordered.set(name, one ? one(inner) : inOrder(inner))
  }
  return ordered
}

function plain(value: unknown): Ordered {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}
