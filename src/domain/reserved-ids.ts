/**
 * What no profile can be called: words that stand where its id would in an address and name a view, and names that
 * every object has already, since loaded profiles are kept by their ids.
 */
export const reservedProfileIds: ReadonlySet<string> = new Set([
  'team',
  'profiles',
  'shared',
  'data',
  'constructor',
  'prototype',
])
