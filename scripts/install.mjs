// Installs what the lockfile names, unless it is there already.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from './fingerprint.mjs'
import { root, runNpm } from './processes.mjs'

const mark = join(root, 'node_modules', '.levelwise-installed')

/** Installs from the lockfile where its content is not what was installed last. Ends the process on failure. */
export function ensureInstalled() {
  const wanted = `${process.version} ${fingerprintOf(['package-lock.json'])}`
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.log('Installing what package-lock.json names …')
  const code = runNpm(['ci', '--no-audit', '--no-fund'])
  if (code !== 0) {
    console.error('The packages could not be installed. Is the npm registry reachable?')
    process.exit(code)
  }
  writeFileSync(mark, wanted)
}
