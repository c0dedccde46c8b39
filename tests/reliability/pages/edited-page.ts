/** What both build-ups can be asked to do from outside, so that the same trial runs against each. */
export type EditedPage = {
  /** Rates a criterion, as a person would. */
  readonly edit: (criterion: string, value: number) => void
  /** Waits until nothing is on its way onto the device any more. */
  readonly saved: () => Promise<void>
  /** The ratings as this tab has them. */
  readonly values: () => { readonly [criterion: string]: number }
}
