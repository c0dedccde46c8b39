import { problemAt } from '#io/problem.ts'
import type { OnProgress, ReadProfile, ReadingChoices } from '#io/profile-reader.ts'
import { problemsOfProfileSize, readProfile, readerFailed } from '#io/profile-readers.ts'
import type { ReadInParts, ReadingReport, ReadingTask } from '#io/reading-worker.ts'
import { profileOfParts } from './own-profile-actions.ts'

/** A file as the browser hands it over. */
export type GivenProfileFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/**
 * Reads a skill profile from a file. Reading and checking run in a worker, so that the page stays usable; where
 * no worker can be started they run in the page.
 *
 * @param onProgress hears how far it is
 * @param signal stops it
 * @returns `undefined` where it was stopped; never rejects
 */
export async function readProfileFile(
  file: GivenProfileFile,
  choices: ReadingChoices,
  { onProgress, signal }: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal } = {},
): Promise<ReadProfile | undefined> {
  const problems = problemsOfProfileSize(file.size)
  if (problems.length > 0) return { ok: false, problems }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // The file was moved, or the browser may not read it.
    return { ok: false, problems: [problemAt('$', 'unreadable')] }
  }
  if (signal?.aborted) return undefined
  const task: ReadingTask = { source: { name: file.name, bytes }, choices }
  const read = await readIn(task, onProgress ?? (() => undefined), signal)
  if (signal?.aborted || read === undefined) return undefined
  return 'profile' in read || !read.ok ? read : joined(read, signal)
}

/** What was read, put together without keeping the page busy. */
async function joined(
  { head, parts, ...rest }: Extract<ReadInParts, { ok: true }>,
  signal: AbortSignal | undefined,
): Promise<ReadProfile | undefined> {
  try {
    return { ...rest, profile: await profileOfParts(head, parts, signal) }
  } catch (error) {
    return signal?.aborted ? undefined : { ok: false, problems: [readerFailed(error)] }
  }
}

async function readIn(
  task: ReadingTask,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<ReadProfile | ReadInParts | undefined> {
  try {
    const { startReadingWorker } = await import('./reading-worker.ts')
    // It may have been stopped meanwhile, and would not be heard of again.
    if (signal?.aborted) return undefined
    return await readInWorker(startReadingWorker(), task, onProgress, signal)
  } catch {
    // Pages from a disk and some hosts have no workers.
    return signal?.aborted ? undefined : readProfile(task.source, task.choices, onProgress)
  }
}

/** Rejects where the worker could not be loaded. */
function readInWorker(
  worker: Worker,
  task: ReadingTask,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<ReadInParts | undefined> {
  const reading = new Promise<ReadInParts | undefined>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingReport>) => {
      if (data.kind === 'progress') onProgress(data.done, data.total)
      else resolve(data.read)
    })
    worker.addEventListener('error', (event) => {
      // Told here, and made good by reading in the page.
      event.preventDefault()
      reject(new Error('the worker failed'))
    })
    worker.addEventListener('messageerror', () => reject(new Error('the answer was lost')))
    signal?.addEventListener('abort', () => resolve(undefined))
    // oxlint-disable-next-line require-post-message-target-origin -- a worker has one origin
    worker.postMessage(task)
  })
  return reading.finally(() => worker.terminate())
}
