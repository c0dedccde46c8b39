// Builds the app into dist, unless it was built from the same sources.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from './fingerprint.mjs'
import { programOf, root, runProgram } from './processes.mjs'

const mark = join(root, 'dist', '.levelwise-built')
const sources = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/**
 * Builds where needed.
 *
 * @returns {Promise<boolean>} whether there is a build of the current sources now
 */
export async function ensureBuilt() {
  const wanted = fingerprintOf(sources)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true
  console.log('Building …')
  const { code, output } = await runProgram(programOf('vite'), ['build', '--logLevel', 'warn'])
  if (code !== 0) {
    console.error(output)
    return false
  }
  writeFileSync(mark, wanted)
  return true
}
