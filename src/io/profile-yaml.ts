import { stringify } from 'yaml'
import type { SkillProfile } from '#domain/profile.ts'
import { orderedProfile } from './ordered-profile.ts'

/**
 * A skill profile as YAML, always in the same order, so that equal profiles give equal bytes. Fields that the format
 * does not know are kept. What another version of YAML would take for a date or a truth value is in quotes. The
 * first line tells an editor where the schema is.
 */
export function writeProfileYaml(profile: SkillProfile): string {
  const ordered = orderedProfile(profile)
  const schema = ordered instanceof Map ? ordered.get('$schema') : undefined
  const text = stringify(ordered, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  })
  // A line break in it would end the comment.
  return `# yaml-language-server: $schema=${String(schema).replace(/\s+/g, ' ')}\n${text}`
}
