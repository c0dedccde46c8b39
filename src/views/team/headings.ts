/** Ids of the headings that the focus and the list of sections lead to. */
export const headingIds = {
  coverage: 'team-coverage',
  people: 'team-people',
  help: 'team-help',
  need: 'team-need',
  reviews: 'team-reviews',
  exports: 'team-exports',
} as const
