/** One way for something to leave the app. */
export type Writer<Report, Words> = {
  readonly id: 'markdown' | 'csv' | 'json' | 'yaml'
  /** Of the file, without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** Loads what it needs and writes the whole file. */
  readonly write: (report: Report, words: Words) => Promise<string>
}
