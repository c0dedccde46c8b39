/** One segmenter a language: making one takes longer than most texts. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/**
 * Abbreviations after which a sentence goes on, without their last stop. Those that mostly end one ("etc.", "usw.",
 * "o. ä.") are not among them: what follows them with a capital letter is a sentence of its own. Words of the one
 * language are not looked for in the other, where they may be ordinary ones ("mind.").
 */
const abbreviations = {
  both:
    'approx assoc bzw ca cf d.h dr e.g eg exkl ggf i.e ie inkl nr prof u.a vgl vs w.r.t z.b zb jan feb apr jun jul ' +
    'aug sep sept nov',
  de:
    'abb abk abs allg bes bspw bzgl chem dipl einschl engl entspr evtl frz geb gem ggü hrsg insb jew kap lfd lt ' +
    'max mind mio mrd mwst nrn od resp rd sog techn tel u zzgl zzt mär okt dez',
  en: 'al bsc dept esp est excl govt incl max mr mrs ms msc st viz mar oct dec',
} as const

const known = {
  both: new Set(abbreviations.both.split(' ')),
  de: new Set(abbreviations.de.split(' ')),
  en: new Set(abbreviations.en.split(' ')),
} as const

function isAbbreviation(word: string, language: string): boolean {
  const primary = language.split('-', 1)[0]
  return (
    known.both.has(word) ||
    (primary !== 'en' && known.de.has(word)) ||
    (primary !== 'de' && known.en.has(word))
  )
}

/** Abbreviations of single letters, written with blanks or without. */
const inLetters =
  /(?<![\p{L}\p{N}])(?:z\.\s?[bt]|d\.\s?h|u\.\s?[au]|i\.\s?d\.\s?r|i\.\s?[ae]|o\.\s?g|v\.\s?a|m\.\s?e|s\.\s?a|e\.\s?g|a\.\s?k\.\s?a)\.$/iu

/** The beginning of one: a letter with a stop, before another one. */
const oneLetter = /(?<![\p{L}\p{N}])\p{L}\.$/u
const anotherLetter = /^\p{L}\.(?:[\s,;:)]|$)/u

/** Abbreviations that are whole words as well: a sentence goes on behind them only with a figure. */
const beforeFigures: ReadonlySet<string> = new Set(['no', 'nos', 'art', 'min', 'fig', 'sec', 'vol'])

/** A German ordinal after a word that announces one. */
const ordinal =
  /(?<!\p{L})(?:am|der|die|das|den|dem|des|im|zum|zur|vom|bis|seit|ab|ein|eine|einen|einer|jede|jeden|jeder|jedes|jedem|beim)\s\d{1,2}\.$/iu

/** A German day before its month. */
const dayOfMonth = /(?<!\p{N})\d{1,2}\.$/u
const month =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u

/** So much on either side of a possible end is looked at: long texts stay fast. */
const looksAt = 400

/**
 * Whether a sentence goes on where `Intl.Segmenter`, which knows no abbreviations, saw its end.
 *
 * @param before the end of what the sentence has so far, with the blanks behind it
 * @param after the beginning of what follows
 */
function goesOn(before: string, after: string, language: string): boolean {
  // Line ends part sentences, whatever stands there.
  if (/[\n\r\u2028\u2029]\s*$/u.test(before)) return false
  const said = before.trimEnd()
  // Nothing but a number of a list, a mark or an ellipsis is no sentence.
  if (!/\p{L}/u.test(said) || !/[\p{L}\p{N}]/u.test(after)) return true
  // ".NET", "example.COM": a stop without a blank behind it ends nothing.
  if (said.length === before.length && said.endsWith('.') && /^[\p{L}\p{N}]/u.test(after))
    return true
  if (isInBrackets(said) && /^[^\n]*[)\]]/u.test(after)) return true
  if (!said.endsWith('.')) return false
  if (inLetters.test(said) || (oneLetter.test(said) && anotherLetter.test(after))) return true
  const word = /(?<![\p{L}\p{N}])([\p{L}.]+)\.$/u.exec(said)?.[1]?.toLowerCase() ?? ''
  if (beforeFigures.has(word)) return /^\d/.test(after)
  if (isAbbreviation(word, language)) return true
  if (language.split('-')[0] !== 'de') return false
  return ordinal.test(said) || (dayOfMonth.test(said) && month.test(after))
}

/** Whether a bracket is open at the end. */
function isInBrackets(text: string): boolean {
  let open = 0
  for (const sign of text) {
    if (sign === '(' || sign === '[') open += 1
    else if ((sign === ')' || sign === ']') && open > 0) open -= 1
  }
  return open > 0
}

/** So much is segmented at once, in characters: the time that it takes grows with the square of it. */
const segmentedAtOnce = 10_000

/** Where `Intl.Segmenter` sees a sentence end, the end of the text included. */
function* possibleEnds(text: string, language: string): Generator<number> {
  const segmenter = segmenterFor(language)
  let [start, length] = [0, segmentedAtOnce]
  while (start < text.length) {
    const part = text.slice(start, start + length)
    const isLast = start + length >= text.length
    const ends = Array.from(segmenter.segment(part), ({ index, segment }) => index + segment.length)
    // What follows the part can change its last two ends: it begins anew behind the others.
    const sure = isLast ? ends : ends.slice(0, -2)
    for (const end of sure) yield start + end
    start += sure.at(-1) ?? 0
    // A sentence that is as long as the part.
    length = sure.length === 0 ? length * 2 : segmentedAtOnce
  }
}

/**
 * The sentences of a text, one after the other. Abbreviations of German and English ("z. B.", "e.g.", "bzw."),
 * names with a stop in them ("Node.js", ".NET", "v2.0"), and what stands in brackets end none; "CI/CD." does.
 * Line ends do, too.
 *
 * @param language BCP 47 tag of the text
 * @returns trimmed sentences that joined by spaces give the text again; none for an empty text
 * @example sentencesOf('Digs with e.g. Spades. Plans.', 'en') // ['Digs with e.g. Spades.', 'Plans.']
 */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const end of possibleEnds(text, language)) {
    const before = text.slice(Math.max(start, end - looksAt), end)
    if (end < text.length && goesOn(before, text.slice(end, end + looksAt), language)) continue
    const sentence = text.slice(start, end).trim()
    start = end
    if (sentence !== '') sentences.push(sentence)
  }
  return sentences
}
