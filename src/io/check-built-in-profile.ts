import { readJson } from './read-json.ts'
import type { Problem } from './problem.ts'
import { parseSkillProfile } from './skill-profile.ts'

/**
 * Checks a profile file that is to be built in.
 *
 * @param fileName must be the profile's id with `.json`, since the app finds the file by it
 * @param content the file's text
 * @returns a line for each problem, with file, JSON path and reason; none for a good file
 */
export function checkBuiltInProfile(fileName: string, content: string): readonly string[] {
  const json = readJson(content)
  const profile = json.ok ? parseSkillProfile(json.value) : json
  if (!profile.ok) return profile.problems.map((problem) => `${fileName}: ${lineOf(problem)}`)
  return `${profile.value.id}.json` === fileName
    ? []
    : [`${fileName}: $.id: the file must be called ${profile.value.id}.json`]
}

function lineOf({ path, code, values }: Problem): string {
  const details = Object.entries(values).map(([name, value]) => `${name} ${value}`)
  return `${path}: ${[code, ...details].join(', ')}`
}
