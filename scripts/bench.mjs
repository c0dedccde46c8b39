// npm run bench [-- PART …] [--rounds N] [--presses N] [--pages a,b] [--lighthouse npx] [--write]: measures the built app
// beside its limits and prints one table. Nothing here can fail a build. docs/performance.md explains it.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { programOf, root, runProgram } from './processes.mjs'

const parts = ['first-load', 'interactions', 'matrix', 'reading', 'team', 'lighthouse']
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    presses: { type: 'string' },
    pages: { type: 'string' },
    lighthouse: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const unknown = positionals.filter((part) => !parts.includes(part))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${parts.join(', ')}.`)
  process.exit(1)
}
ensureInstalled()
const browser = await ensureBrowser()
if (!browser || !(await ensureBuilt())) process.exit(1)

// Each part is kept by itself: what one compares was measured in one run, and a part can be measured anew alone.
const folder = join(root, '.cache', 'bench')
mkdirSync(folder, { recursive: true })
const chosen = positionals.length > 0 ? positionals : parts
// What fails must not show the figures of an earlier run.
for (const part of chosen) rmSync(join(folder, `${part}.json`), { force: true })
const env = {
  CHROME_PATH: browser,
  LEVELWISE_BENCH_FOLDER: folder,
  ...(values.rounds ? { LEVELWISE_BENCH_ROUNDS: values.rounds } : {}),
  ...(values.presses ? { LEVELWISE_BENCH_PRESSES: values.presses } : {}),
  ...(values.pages ? { LEVELWISE_BENCH_PAGES: values.pages } : {}),
  ...(values.lighthouse ? { LEVELWISE_BENCH_LIGHTHOUSE: values.lighthouse } : {}),
}
const { code } = await runProgram(
  programOf('@playwright/test', 'playwright'),
  [
    'test',
    '--project=bench',
    '--workers=1',
    '--reporter=line',
    ...chosen.map((part) => `bench/${part}.bench.ts`),
  ],
  { env, shows: true },
)

const results = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => parts.some((part) => name === `${part}.json`))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
)
const file = join(root, '.cache', 'bench.json')
writeFileSync(file, JSON.stringify(results, undefined, 2))
const { module: report } = await runnerImport('/tests/bench/report.ts')
const shown = values.write ? parts : chosen
console.log(
  `\n${report.reportOf(Object.fromEntries(Object.entries(results).filter(([part]) => shown.includes(part))))}`,
)
console.log(`All figures: ${file}`)
if (values.write && code === 0) {
  const page = join(root, 'docs', 'performance.md')
  if (!existsSync(page)) throw new Error(`${page} is missing`)
  writeFileSync(page, report.withReport(readFileSync(page, 'utf8'), report.reportOf(results)))
  await runProgram(programOf('oxfmt'), ['docs/performance.md'])
  console.log('docs/performance.md is written.')
}
process.exit(code)
