/** What can be wrong with something that came in. Each has a sentence of the same key in every language. */
export type ProblemCode =
  | 'notJson'
  | 'empty'
  | 'tooLarge'
  | 'unreadable'
  | 'noReader'
  | 'reservedId'
  | 'hostedElsewhere'
  | 'hostedInFile'
  | 'hostedMissing'
  | 'hostedDiffers'
  | 'tooDeep'
  | 'tooMany'
  | 'forbiddenKey'
  | 'noFormat'
  | 'otherFormat'
  | 'newerFormat'
  | 'shape'
  | 'duplicateId'
  | 'duplicateCell'
  | 'unknownReference'
  | 'unknownRole'
  | 'unknownLevel'
  | 'undeclaredLanguage'
  | 'damaged'
  | 'newerApp'
  | 'gone'
  | 'linkTooLong'
  | 'linkSign'
  | 'linkNewer'
  | 'linkOther'
  | 'linkDamaged'
  | 'linkUnsupported'
  | 'linkTooLarge'
  | 'linkDepth'
  | 'linkPosition'
  | 'tableEmpty'
  | 'tableHeaderUnknown'
  | 'tableNoText'
  | 'tableNoLevel'
  | 'tableNoRole'
  | 'tableTwoShapes'
  | 'tableNoCriteria'
  | 'tableQuotes'
  | 'tableRowLength'
  | 'tableTooWide'
  | 'tableCellTooLong'
  | 'tableCellEmpty'
  | 'tableCellError'
  | 'tableRequirement'
  | 'tableNoWording'
  | 'tableIdUnusable'
  | 'tableLanguagesDiffer'
  | 'tableMerged'
  | 'xlsxBroken'
  | 'xlsxOld'
  | 'xlsxProtected'
  | 'xlsxTooLarge'
  | 'tooManyProblems'
  | 'readerFailed'
  | 'unknownContent'
  | 'isHtml'
  | 'isXml'
  | 'isPdf'
  | 'isZip'
  | 'isOldWorkbook'
  | 'isImage'
  | 'isBinary'
  | 'isAssessment'
  | 'isAlignment'
  | 'isSnapshot'
  | 'isBackup'
  | 'isDraft'
  | 'noProfileFormat'
  | 'noCriteria'
  | 'emptyText'
  | 'missingField'
  | 'wantsText'
  | 'wantsBoolean'
  | 'wantsList'
  | 'wantsObject'
  | 'emptyList'
  | 'tooLong'
  | 'notSlug'
  | 'notProfileId'
  | 'notCriterionId'
  | 'notDate'
  | 'noSuchDay'
  | 'notLanguage'
  | 'repeatedName'
  | 'jsonSign'
  | 'jsonNumber'
  | 'jsonName'
  | 'jsonValue'
  | 'jsonExpected'
  | 'jsonAfterEnd'
  | 'jsonComment'
  | 'jsonString'
  | 'jsonEscape'
  | 'jsonControl'
  | 'notYaml'
  | 'yamlTab'
  | 'yamlIndent'
  | 'yamlUnclosed'
  | 'yamlSign'
  | 'yamlName'
  | 'yamlEscape'
  | 'yamlTag'
  | 'yamlAlias'
  | 'yamlAliasInside'
  | 'yamlAliases'
  | 'yamlMerge'
  | 'yamlSeveral'
  | 'yamlUnquoted'
  | 'yamlTooLarge'
  | 'pageTooMarked'
  | 'pageTableInCode'
  | 'pageTableInHtml'
  | 'pageTableBroken'
  | 'pageTableEmpty'
  | 'pageNoTable'
  | 'pageHeaderUnknown'
  | 'pageColumnMissing'
  | 'pageColumnTwice'
  | 'pageRowTooLong'
  | 'pageRowTooShort'
  | 'pageRowTwice'
  | 'pageCellEmpty'
  | 'pageRequirement'
  | 'pageCriterionId'
  | 'pageLevelCount'

/** One thing that is wrong, and where. A view puts it in words; nothing here is a sentence. */
export type Problem = {
  readonly code: ProblemCode
  /** JSON path from the root of the file, e.g. `$.expectations[3].level`. */
  readonly path: string
  /** Where in the text, for files that a person writes; left out where only the path is known. */
  readonly at?: Position
  /** What the sentence needs: ids, expected and found values. */
  readonly values: { readonly [name: string]: string }
}

/** A place in a text, counted as editors count: from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column?: number }

/** A parsed value, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The length from which on something that came in is cut where it is told: a sentence must stay one. */
const longestTold = 160

/** Something that came in, cut to what a sentence can hold. */
function shortened(text: string): string {
  return text.length <= longestTold ? text : `${text.slice(0, longestTold)}…`
}

/** A problem at a path. Values that are too long for a sentence are cut. */
export function problemAt(
  path: string,
  code: ProblemCode,
  values: Problem['values'] = {},
): Problem {
  const told: Record<string, string> = {}
  for (const name of Object.keys(values)) told[name] = shortened(values[name] ?? '')
  return { path, code, values: told }
}

/**
 * The same problems of a value that stands inside another one.
 *
 * @example problemsAt('$.alignments[1]', problems) // '$.self.role' becomes '$.alignments[1].self.role'
 */
export function problemsAt(root: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${root}${problem.path.slice(1)}` }))
}

/**
 * Appends keys to a JSON path. Very long ones are cut.
 *
 * @example jsonPath('$', ['roles', 2, 'id']) // '$.roles[2].id'
 */
export function jsonPath(root: string, keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = shortened(key)
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`
  }, root)
}
