import type { Page } from '@playwright/test'

/** How much an origin may store during these tests, in bytes: little, so that it is soon full. */
const quotaSize = 2_000_000

/**
 * Lets every origin of a page's device store little. Called before the page is opened: a browser that has once
 * answered how much room there is goes by that for a while.
 *
 * @param origin of the page that is about to be opened
 */
export async function limitDisk(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}

/**
 * Fills what the browser allows this origin, to the last bytes, with another database than the app's.
 *
 * @returns how many bytes the other database took; throws where they are more than was allowed, since the disk of
 *   the machine would be filled instead
 */
export async function fillDisk(page: Page): Promise<number> {
  const taken = await page.evaluate(fill)
  if (taken > quotaSize)
    throw new Error(`${taken} bytes were taken, although ${quotaSize} are allowed`)
  return taken
}

/** Makes room again. */
export async function freeDisk(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('fills-the-disk')
        request.addEventListener('success', () => resolve())
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
      }),
  )
}

/** Runs in the page. */
async function fill(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('fills-the-disk', 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('bytes', { autoIncrement: true }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
  })
  const isTaken = (size: number) =>
    new Promise<boolean>((resolve) => {
      const writing = database.transaction('bytes', 'readwrite', { durability: 'strict' })
      const bytes = new Uint8Array(size)
      // Random bytes: others would be compressed.
      for (let at = 0; at < size; at += 65_536)
        crypto.getRandomValues(bytes.subarray(at, at + 65_536))
      writing.objectStore('bytes').put(bytes)
      writing.addEventListener('complete', () => resolve(true))
      writing.addEventListener('abort', () => resolve(false))
    })
  let taken = 0
  for (let size = 1_000_000; size >= 64; size = Math.floor(size / 2)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, until it is full
    while (await isTaken(size)) taken += size
  }
  database.close()
  return taken
}
