import type { SkillProfile } from '#domain/profile.ts'
import { type Ordered, orderedProfile } from './ordered-profile.ts'

/**
 * A skill profile as JSON, laid out for people and for git: one field a line, always in the same order, so that
 * equal profiles give equal bytes. Fields that the format does not know are kept.
 *
 * @example writeProfileJson(profile).split('\n')[1] // '  "$schema": "schema/skill-profile.schema.json",'
 */
export function writeProfileJson(profile: SkillProfile): string {
  const parts: string[] = []
  write(orderedProfile(profile), '\n', parts)
  return `${parts.join('')}\n`
}

function write(value: Ordered, lineStart: string, parts: string[]): void {
  if (isList(value)) {
    const lines = value.map((item) => ['', item] as const)
    writeLines(lines, ['[', ']'], lineStart, parts)
  } else if (value instanceof Map) {
    const lines = [...value].map(([name, item]) => [`${JSON.stringify(name)}: `, item] as const)
    writeLines(lines, ['{', '}'], lineStart, parts)
  } else parts.push(Object.is(value, -0) ? '-0' : JSON.stringify(value))
}

function isList(value: Ordered): value is readonly Ordered[] {
  return Array.isArray(value)
}

function writeLines(
  lines: readonly (readonly [name: string, value: Ordered])[],
  [open, close]: readonly [string, string],
  lineStart: string,
  parts: string[],
): void {
  parts.push(open)
  for (const [at, [name, value]] of lines.entries()) {
    parts.push(at === 0 ? '' : ',', lineStart, '  ', name)
    write(value, `${lineStart}  `, parts)
  }
  parts.push(lines.length === 0 ? '' : lineStart, close)
}
