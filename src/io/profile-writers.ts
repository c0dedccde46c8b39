import type { SkillProfile } from '#domain/profile.ts'
import type { ProfileCsvWords } from './profile-csv.ts'
import type { ProfileMarkdownWords } from './profile-markdown.ts'
import type { Writer } from './writer.ts'

/** The words of one language, for the formats that have any: JSON and YAML have the format's own. */
export type ProfileWords = {
  readonly csv: ProfileCsvWords
  readonly markdown: ProfileMarkdownWords
}

/** Every format that a skill profile can be written in. A new one is a file and an entry here. */
export const profileWriters: readonly Writer<SkillProfile, ProfileWords>[] = [
  {
    id: 'json',
    extension: 'json',
    mediaType: 'application/json',
    write: async (profile) => (await import('./profile-json.ts')).writeProfileJson(profile),
  },
  {
    id: 'yaml',
    extension: 'yaml',
    mediaType: 'application/yaml',
    write: async (profile) => (await import('./profile-yaml.ts')).writeProfileYaml(profile),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    write: async (profile, words) =>
      (await import('./profile-csv.ts')).writeProfileCsv(profile, words.csv),
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    write: async (profile, words) =>
      (await import('./profile-markdown.ts')).writeProfileMarkdown(profile, words.markdown),
  },
]

/** How much of a version stands in a file's name: it can be any text. */
const longestVersion = 40

/**
 * The name of a profile's file. What a file system might not take of the version becomes a hyphen.
 *
 * @example 'gardening_2026-03-17.json'
 */
export function profileFileName(profile: SkillProfile, extension: string): string {
  const version = profile.version
    .slice(0, longestVersion)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${[profile.id, ...(version === '' ? [] : [version])].join('_')}.${extension}`
}
