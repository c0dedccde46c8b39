import { plainWords } from './table-words.ts'

/** Words that levels are named by, lowest first; words of one line stand equally high. */
const ladder = [
  'intern praktikant praktikantin trainee werkstudent werkstudentin azubi',
  'einsteiger einsteigerin berufseinsteiger berufseinsteigerin anfaenger beginner entry graduate novice',
  'junior',
  'associate',
  'middle mid medior intermediate regular professional fortgeschritten fortgeschrittene advanced',
  'senior',
  'expert experte expertin',
  'lead staff',
  'principal',
  'distinguished fellow',
] as const

const ranks: ReadonlyMap<string, number> = new Map(
  ladder.flatMap((line, rank) => line.split(' ').map((word) => [word, rank] as const)),
)

const romans: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['vi', 6],
])

function rankOf(name: string): number | undefined {
  const found = plainWords(name)
    .split(' ')
    .flatMap((word) => ranks.get(word) ?? [])
  return found.length === 0 ? undefined : Math.max(...found)
}

function numberOf(name: string): number | undefined {
  const words = plainWords(name).split(' ')
  const digits = /\d{1,3}/.exec(words.join(' '))?.[0]
  return digits === undefined ? romans.get(words.at(-1) ?? '') : Number(digits)
}

/**
 * Whether a name is one that levels usually have: Junior, Senior, Level 2, L3.
 *
 * @example isLevelName('Level 2') // true
 */
export function isLevelName(name: string): boolean {
  const words = plainWords(name)
  if (words === '' || words.split(' ').length > 3) return false
  if (/^(?:(?:level|stufe|ebene|grade|rang|l|ic|e|p|t|k) ?)?\d{1,2}$/.test(words)) return true
  return rankOf(words) !== undefined
}

/** What an order of levels was worked out from. */
export type LevelOrder = {
  readonly by: 'names' | 'numbers' | 'appearance'
  /** Positions in the list of names, lowest level first. */
  readonly order: readonly number[]
}

/**
 * Puts levels in order, lowest first: by names that are known everywhere, else by their numbers, else as they
 * appear. Names that stand equally high keep their order.
 *
 * @param names in the order in which they appear
 * @example levelOrder(['Senior', 'Junior']) // { by: 'names', order: [1, 0] }
 */
export function levelOrder(names: readonly string[]): LevelOrder {
  const positions = names.map((_, at) => at)
  const numbers = names.map(numberOf)
  const heights = names.map(rankOf)
  const sorted = (height: (at: number) => number) =>
    positions.toSorted((a, b) => height(a) - height(b) || a - b)
  if (heights.every((rank) => rank !== undefined)) {
    // "Senior I" stands below "Senior II", and both below "Lead".
    return { by: 'names', order: sorted((at) => (heights[at] ?? 0) * 1000 + (numbers[at] ?? 0)) }
  }
  const areAllNumbered = numbers.every((number) => number !== undefined)
  if (areAllNumbered && new Set(numbers).size === numbers.length) {
    return { by: 'numbers', order: sorted((at) => numbers[at] ?? 0) }
  }
  return { by: 'appearance', order: positions }
}
