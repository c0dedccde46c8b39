/** One thing that a person does to what is kept on the device beside their own ratings. */
export type RecordChange = {
  readonly record: 'copy' | 'version 1' | 'version 2' | 'draft' | 'criterion of the draft'
  /** What is in it from then on; `undefined` takes it away, which a draft takes as an empty text. */
  readonly to: string | undefined
}

/** What a page that keeps records can be asked to do from outside. */
export type RecordsPage = {
  /** Makes a change, and resolves to whether it is on the device. */
  readonly change: (change: RecordChange) => Promise<boolean>
  /** What is in each record; `half` where not all of it says the same, and nothing for one that is not there. */
  readonly held: () => Promise<{ readonly [record: string]: string }>
}
