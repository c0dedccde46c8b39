// Tells whether files have changed since the last time.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './processes.mjs'

/**
 * A hash over the names and contents of files.
 *
 * @param {readonly string[]} paths files and folders of the project; folders with all that is in them
 * @returns {string}
 */
export function fingerprintOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const full = join(root, path)
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).toSorted()) addTo(hash, join(path, name))
  } else {
    hash.update(`${path}\0`).update(readFileSync(full))
  }
}
