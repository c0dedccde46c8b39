/** A date in a text, as an ISO date, with where it stands. */
export type DateInText = { readonly iso: string; readonly start: number; readonly end: number }

const months: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan', 'jänner'],
  ['februar', 'february', 'feb'],
  ['märz', 'march', 'mar', 'mär', 'maerz'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
]
const monthName = months
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** Each with the groups year, month and day. */
const forms: readonly RegExp[] = [
  /(?<![\d.-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])/gu,
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu,
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s(?<name>${monthName})\.?,?\s(?<year>\d{4})(?!\d)`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?<name>${monthName})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)`,
    'giu',
  ),
]

/**
 * The dates in a text, in German and English ways of writing: 17.3.2026, 2026-03-17, 17. März 2026, 17 March 2026,
 * March 17, 2026. Dates that no calendar has are left out, as is 3/4/2026, which means two different days.
 *
 * @returns in the order of the text; none where there is none
 * @example datesIn('Stand: 17.3.2026') // [{ iso: '2026-03-17', start: 7, end: 16 }]
 */
export function datesIn(text: string): readonly DateInText[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)].flatMap(dateOf))
    .toSorted((a, b) => a.start - b.start)
}

function dateOf(match: RegExpExecArray): readonly DateInText[] {
  const { day, month, name, year } = match.groups ?? {}
  const named = months.findIndex((names) => names.includes(name?.toLowerCase() ?? ''))
  const number = month === undefined ? named + 1 : Number(month)
  if (!isDay(Number(year), number, Number(day))) return []
  const iso = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return [{ iso, start: match.index, end: match.index + match[0].length }]
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
