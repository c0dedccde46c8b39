// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReadingReport, ReadingTask } from '#io/reading-worker.ts'
import { partsOfProfile } from '#io/profile-parts.ts'
import { readProfileFile } from '#state/read-profile-file.ts'
import { wideProfile } from '../fixtures/own-profiles.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

const today = { today: '2026-11-25' }
const wide = wideProfile(smallProfile, 60, 5)

const fileOf = (value: unknown, name = 'gardening.json') => new File([JSON.stringify(value)], name)

/** A browser whose workers do this with what they are asked. */
function workersThat(act: (worker: FakeWorker, task: ReadingTask) => void) {
  const made: FakeWorker[] = []
  vi.stubGlobal('window', { location: { origin: 'null' } })
  vi.stubGlobal(
    'Worker',
    class extends FakeWorker {
      constructor() {
        super(act)
        made.push(this)
      }
    },
  )
  return made
}

class FakeWorker extends EventTarget {
  isEnded = false
  private readonly act: (worker: FakeWorker, task: ReadingTask) => void

  constructor(act: FakeWorker['act']) {
    super()
    this.act = act
  }

  postMessage(task: ReadingTask) {
    this.act(this, task)
  }
  report(data: ReadingReport) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {
    this.isEnded = true
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('reading a profile', () => {
  it('gives it as the worker read it, and says how far it is', async () => {
    const workers = workersThat((worker) => {
      worker.report({ kind: 'progress', done: 1, total: 2 })
      worker.report({ kind: 'read', read: { ok: true, notes: [], ...partsOfProfile(wide) } })
    })
    const steps: string[] = []
    const read = await readProfileFile(fileOf(smallProfileLiteral), today, {
      onProgress: (done, total) => steps.push(`${done} of ${total}`),
    })
    expect(read).toEqual({ ok: true, notes: [], profile: wide })
    expect(steps).toEqual(['1 of 2'])
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true])
  })

  it('gives the problems that the worker found', async () => {
    const problems = [{ code: 'notJson', path: '$', values: {} }] as const
    workersThat((worker) => worker.report({ kind: 'read', read: { ok: false, problems } }))
    expect(await readProfileFile(fileOf({}), today)).toEqual({ ok: false, problems })
  })

  it('says so where what the worker read cannot be put together', async () => {
    const { head } = partsOfProfile(wide)
    workersThat((worker) =>
      worker.report({ kind: 'read', read: { ok: true, notes: [], head, parts: ['{'] } }),
    )
    const read = await readProfileFile(fileOf({}), today)
    expect(read?.ok === false && read.problems.map(({ code }) => code)).toEqual(['readerFailed'])
  })

  it('is done in the page where the answer of the worker cannot be understood', async () => {
    workersThat((worker) => worker.dispatchEvent(new Event('messageerror')))
    const read = await readProfileFile(fileOf(smallProfileLiteral), today)
    expect(read?.ok === true && read.profile).toEqual(smallProfile)
  })

  it('that is stopped gives nothing and ends the worker', async () => {
    const workers = workersThat(() => undefined)
    const controller = new AbortController()
    const reading = readProfileFile(fileOf({}), today, { signal: controller.signal })
    await expect.poll(() => workers.length).toBe(1)
    controller.abort()
    expect(await reading).toBe(undefined)
    expect(workers[0]?.isEnded).toBe(true)
  })

  it('that is stopped before the worker has started starts none', async () => {
    const workers = workersThat(() => undefined)
    const controller = new AbortController()
    const file = fileOf(smallProfileLiteral)
    const reading = readProfileFile(file, today, { signal: controller.signal })
    await new Promise<void>((go) => {
      queueMicrotask(go)
    })
    // The bytes are read, and the worker's own module is on its way.
    await file.arrayBuffer()
    controller.abort()
    expect(await reading).toBe(undefined)
    expect(workers.filter(({ isEnded }) => !isEnded)).toEqual([])
  })

  it('is done in the page where the worker cannot be loaded', async () => {
    workersThat((worker) => worker.dispatchEvent(new Event('error')))
    const read = await readProfileFile(fileOf(smallProfileLiteral), today)
    expect(read?.ok === true && read.profile).toEqual(smallProfile)
  })

  it('is done in the page where there are no workers', async () => {
    const read = await readProfileFile(fileOf(smallProfileLiteral), today)
    expect(read?.ok === true && read.profile).toEqual(smallProfile)
  })

  it('is refused by size before a byte of it is read', async () => {
    const unread = { name: 'p.json', arrayBuffer: () => Promise.reject(new Error('was read')) }
    expect(await readProfileFile({ ...unread, size: 0 }, today)).toMatchObject({
      problems: [{ code: 'empty' }],
    })
    expect(await readProfileFile({ ...unread, size: 65 * 1024 * 1024 }, today)).toMatchObject({
      problems: [{ code: 'tooLarge', values: { found: '65', limit: '64' } }],
    })
    expect(await readProfileFile({ ...unread, size: 10 }, today)).toMatchObject({
      problems: [{ code: 'unreadable' }],
    })
  })
})
