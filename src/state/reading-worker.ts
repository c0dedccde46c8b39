import { ownScript } from './own-scripts.ts'

/** Starts a worker that reads profiles. Throws where the browser has none or the page may not start any. */
export function startReadingWorker(): Worker {
  return new Worker(ownScript('reading'), { type: 'module' })
}
