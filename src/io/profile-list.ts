import * as v from 'valibot'
import type { Text } from '#domain/text.ts'
import { checkFormat, checkShape } from './checked.ts'
import { readJson } from './read-json.ts'
import { type Parsed, type Problem, jsonPath, problemAt } from './problem.ts'
import { text } from './schema-parts.ts'

/** A profile that a site offers: a file beside the app. */
export type OfferedProfile = {
  /** Relative to the app's own folder, e.g. `profiles/cooking.json`. */
  readonly file: string
  readonly title: Text
  readonly summary?: Text
}

const profileListSchema = v.looseObject({
  format: v.literal('levelwise-profile-list/1'),
  profiles: v.pipe(
    v.array(
      v.looseObject({
        file: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        title: text,
        summary: v.exactOptional(text),
      }),
    ),
    v.maxLength(1000),
  ),
})

/** The folder of the list itself, which the names of its files begin in. */
const folder = 'profiles/'

/**
 * Reads `profiles/index.json`, in which a site names the profiles that it offers beside the app.
 *
 * @param content the whole file; a byte order mark is fine
 * @returns the profiles in their order, each file relative to the app's own folder; or every problem with its JSON
 *   path, among them files that would lie outside of the list's folder
 * @example // { "format": "levelwise-profile-list/1", "profiles": [{ "file": "cooking.json", "title": "Cooking" }] }
 */
export function parseProfileList(content: string): Parsed<readonly OfferedProfile[]> {
  const json = readJson(content.replace(/^\uFEFF/, ''))
  if (!json.ok) return json
  const format = checkFormat(json.value, 'levelwise-profile-list', 1)
  if (!format.ok) return format
  const shape = checkShape(profileListSchema, json.value)
  if (!shape.ok) return shape
  const { profiles } = shape.value
  const problems = profiles.flatMap(({ file }, at): readonly Problem[] =>
    isInFolder(file)
      ? []
      : [problemAt(jsonPath('$', ['profiles', at, 'file']), 'hostedElsewhere', { found: file })],
  )
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        value: profiles.map((profile) => ({ ...profile, file: `${folder}${profile.file}` })),
      }
}

/** Whether a name stays in its folder however it is encoded. */
function isInFolder(file: string): boolean {
  const root = 'https://site.invalid/app/'
  if (!URL.canParse(file, root)) return false
  const { href, search } = new URL(file, root)
  return href.startsWith(root) && search === '' && !/%2f|%5c|%2e/i.test(href)
}
