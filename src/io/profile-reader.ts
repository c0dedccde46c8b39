import type { SkillProfile } from '#domain/profile.ts'
import type { Position, Problem } from './problem.ts'

/** A file that may hold a skill profile. */
export type ProfileSource = { readonly name: string; readonly bytes: Uint8Array }

/** What a column of a table holds. Texts say which language they are in (BCP 47). */
export type ColumnMeaning =
  | {
      readonly field:
        | 'ignored'
        | 'required'
        | 'tools'
        | 'topic'
        /** Ids: of the criterion, and of the role, level and area that the row names. */
        | 'criterion'
        | 'roleId'
        | 'levelId'
        | 'areaId'
    }
  /** A name. Its language is left out where the table has it in one language alone. */
  | { readonly field: 'role' | 'level' | 'area'; readonly language?: string }
  /** The criterion's text, in a table of one row a criterion. */
  | { readonly field: 'text'; readonly language: string }
  /** What a role is asked at one level, in a table of roles and levels. */
  | { readonly field: 'expectation'; readonly level: string; readonly language: string }

/** What a person chose where a file leaves something open. What is left out is guessed, and told. */
export type ReadingChoices = {
  /** ISO date: what a file without a version and a date gets. */
  readonly today: string
  readonly id?: string
  readonly title?: string
  readonly version?: string
  /** BCP 47 tag of texts whose language the file does not say. */
  readonly language?: string
  /** Names of the levels: of a page's tables in their order; of a table's levels from the lowest up. */
  readonly levels?: readonly string[]
  /** Whether the levels above stand from the highest down. */
  readonly isHighestFirst?: boolean
  /** What each column of a table holds. */
  readonly columns?: readonly ColumnMeaning[]
}

/** Something that was guessed or set right while reading. Each code has a sentence in every language. */
export type ReadNote = {
  readonly code: ReadNoteCode
  readonly at?: Position
  readonly values: { readonly [name: string]: string }
}

/** A reader's own codes are added here. */
export type ReadNoteCode =
  | 'profileIdGuessed'
  | 'encodingGuessed'
  | 'titleGuessed'
  | 'versionGuessed'
  | 'languageGuessed'
  | 'criterionIdsGuessed'
  | 'criterionTwice'
  | 'criteriaSplit'
  | 'requirementGuessed'
  | 'tableRead'
  | 'tableColumnsIgnored'
  | 'tableColumnTwice'
  | 'tableShortRows'
  | 'tableRowsWithoutCriterion'
  | 'namesFilledDown'
  | 'areasFilledDown'
  | 'requirementEmpty'
  | 'criterionIdsRewritten'
  | 'roleColumnGuessed'
  | 'roleGuessed'
  | 'levelsByName'
  | 'levelsByNumber'
  | 'levelsByPlace'
  | 'xlsxSheet'
  | 'pageId'
  | 'pageTitle'
  | 'pageTitleOfFile'
  | 'pageField'
  | 'pageKeywords'
  | 'pageDate'
  | 'pageDateMissing'
  | 'pageVersion'
  | 'pageLevelsOfHeadings'
  | 'pageLevelsNumbered'
  | 'pageLevelsTurned'
  | 'pageSpelledTwice'
  | 'pageTableLeftOut'
  | 'pageColumnLeftOut'
  | 'pageAllRequired'
  | 'pageDescriptionsSlid'
  | 'pageUnmarked'
  | 'pageCellsMissing'
  | 'pageSentences'
  | 'pageToolsUnplaced'
  | 'countMatches'
  | 'countDiffers'

/** How a table was understood, so that a person can correct it. */
export type Mapping =
  | {
      readonly kind: 'columns'
      readonly header: readonly string[]
      /** The first rows below the header. */
      readonly sample: readonly (readonly string[])[]
      /** One for each column. */
      readonly columns: readonly ColumnMeaning[]
      /** Names of the levels, lowest first. */
      readonly levels: readonly string[]
    }
  | {
      readonly kind: 'tables'
      /** The tables of a page in their order, with the level that each was taken for. */
      readonly tables: readonly {
        readonly line: number
        /** What stands above the table; empty where nothing does. */
        readonly heading: string
        readonly rows: number
        readonly level: string
      }[]
    }

/** A profile with what was guessed, or everything that is wrong with the file: never half a profile. */
export type ReadProfile = {
  /** Only of tables; there on failure, too, since a correction may mend it. */
  readonly mapping?: Mapping
} & (
  | { readonly ok: true; readonly profile: SkillProfile; readonly notes: readonly ReadNote[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
)

/** How far a reading is, in steps of the reader's own. */
export type OnProgress = (done: number, total: number) => void

/** One format that profiles are read from. */
export type ProfileReader = {
  readonly id: 'json' | 'yaml' | 'markdown' | 'csv' | 'xlsx'
  /** Of the files, without the dot. */
  readonly extensions: readonly string[]
  /** Never rejects and never throws, whatever the file holds. Loads what it needs by itself. */
  readonly read: (
    source: ProfileSource,
    choices: ReadingChoices,
    onProgress: OnProgress,
  ) => Promise<ReadProfile>
}
