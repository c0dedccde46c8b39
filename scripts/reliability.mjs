// npm run reliability: the long form of every trial, and the table in docs/reliability.md. Takes about an hour.
// With --short it tries itself out: the short form of each and few of the journeys, and the page is only shown.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { programOf, root, runProgram } from './processes.mjs'
import { reliabilityPage } from './reliability-page.mjs'

const isShort = process.argv.includes('--short')

ensureInstalled()
const browser = await ensureBrowser()
if (!browser || !(await ensureBuilt())) process.exit(1)

const folder = mkdtempSync(join(tmpdir(), 'levelwise-figures-'))
const file = join(folder, 'figures.jsonl')
writeFileSync(file, '')
const env = {
  CHROME_PATH: browser,
  LEVELWISE_FIGURES: file,
  LEVELWISE_FORM: isShort ? 'short' : 'long',
}
const vitest = programOf('vitest')
const playwright = programOf('@playwright/test', 'playwright')
const runs = [
  [vitest, ['run', 'tests/reliability', '--reporter=default']],
  [playwright, ['test', '--project=reliability', '--workers=1', '--reporter=line']],
  [
    playwright,
    [
      'test',
      '--project=journeys',
      '--reporter=line',
      ...(isShort ? ['tests/journeys/page.journey.ts'] : []),
    ],
  ],
]
let failed = 0
for (const [program, args] of runs) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other: they would disturb each other
  const { code } = await runProgram(program, args, { env, shows: true })
  if (code !== 0) failed += 1
}
const measured = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
rmSync(folder, { recursive: true, force: true })
if (failed > 0) {
  console.error(`${failed} of ${runs.length} parts failed; docs/reliability.md stays as it was.`)
  process.exit(1)
}
const machine = `${cpus().length} cores, Node ${process.version}`
const page = reliabilityPage(measured, machine)
if (isShort) {
  console.log(page)
  process.exit(0)
}
writeFileSync(join(root, 'docs', 'reliability.md'), page)
await runProgram(programOf('oxfmt'), ['docs/reliability.md'])
console.log('docs/reliability.md is written.')
