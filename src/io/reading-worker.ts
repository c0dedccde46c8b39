/* oxlint-disable require-post-message-target-origin -- a worker has one origin */
import type { ProfileHead } from '#domain/own-profile.ts'
import type { ProfileSource, ReadProfile, ReadingChoices } from './profile-reader.ts'
import { partsOfProfile } from './profile-parts.ts'
import { readProfile, readerFailed } from './profile-readers.ts'

/** What the worker is asked. */
export type ReadingTask = { readonly source: ProfileSource; readonly choices: ReadingChoices }

/** What was read, its profile in parts: each is small enough for the page to take in between two frames. */
export type ReadInParts =
  | Extract<ReadProfile, { ok: false }>
  | (Omit<Extract<ReadProfile, { ok: true }>, 'profile'> & {
      readonly head: ProfileHead
      readonly parts: readonly string[]
    })

/** What the worker tells. */
export type ReadingReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly read: ReadInParts }

// The types of the page, which the project is checked with, lack those of a worker.
const worker = globalThis as unknown as {
  addEventListener: (
    name: 'message',
    listener: (event: { readonly data: ReadingTask }) => void,
  ) => void
  postMessage: (report: ReadingReport) => void
}

worker.addEventListener('message', ({ data: { choices, source } }) => {
  void read(source, choices)
})

/** Whatever happens, whoever waits gets an answer: a rejection in here is heard of by nobody. */
async function read(source: ProfileSource, choices: ReadingChoices): Promise<void> {
  try {
    const result = await readProfile(source, choices, (done, total) =>
      worker.postMessage({ kind: 'progress', done, total }),
    )
    worker.postMessage({ kind: 'read', read: inParts(result) })
  } catch (error) {
    worker.postMessage({ kind: 'read', read: { ok: false, problems: [readerFailed(error)] } })
  }
}

function inParts(result: ReadProfile): ReadInParts {
  if (!result.ok) return result
  const { profile, ...rest } = result
  return { ...rest, ...partsOfProfile(profile) }
}
