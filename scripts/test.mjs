// npm test: everything. npm run check: the fast part, without a browser.
//
// Closes with one plain line of totals, in which each check without tests of its own counts as one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditProduction } from './audit.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { programOf, runProgram } from './processes.mjs'

const isFast = process.argv.includes('--fast')
const reports = mkdtempSync(join(tmpdir(), 'levelwise-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }

ensureInstalled()

await check('types', 'typescript', ['-p', '.'], 'tsc')
await check('lint', 'oxlint', ['--deny-warnings'])
await check('format', 'oxfmt', ['--check', '.'])
if (!isFast) await check('unused', 'knip', ['--no-progress'])
if (!isFast) await audit()
await tests(
  'unit and component',
  programOf('vitest'),
  ['run', '--reporter=dot', '--reporter=json'],
  {
    countsFrom: vitestCounts,
    reportArgument: (file) => `--outputFile.json=${file}`,
  },
)
if (!isFast) await browserTests()

rmSync(reports, { recursive: true, force: true })
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`)
process.exit(totals.failed > 0 ? 1 : 0)

async function browserTests() {
  const browser = await ensureBrowser()
  if (!browser || !(await ensureBuilt())) {
    count('browser', { passed: 0, failed: 1, skipped: 0 })
    return
  }
  await tests(
    'browser',
    programOf('@playwright/test', 'playwright'),
    ['test', '--project=journeys', '--project=reliability'],
    {
      countsFrom: playwrightCounts,
      env: (file) => ({ CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    },
  )
}

async function check(name, packageName, args, program) {
  const { code, output } = await runProgram(programOf(packageName, program), args)
  if (code !== 0) console.log(output)
  count(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })
}

/** A registry that gives no answer says nothing: that is neither passed nor failed. */
async function audit() {
  const { answer, told } = await auditProduction()
  if (answer === 'not asked') {
    console.log(`– audit: not asked, the registry gave no answer (${told})`)
    return
  }
  if (answer === 'vulnerable') console.log(told)
  const failed = answer === 'vulnerable' ? 1 : 0
  count('audit', { passed: 1 - failed, failed, skipped: 0 })
}

async function tests(name, script, args, { countsFrom, reportArgument, env = () => ({}) }) {
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const all = reportArgument ? [...args, reportArgument(file)] : args
  const { code } = await runProgram(script, all, { env: env(file), shows: true })
  const counts = readCounts(file, countsFrom)
  // A runner that fails without a failed test (nothing found, a crash) has failed all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  if (code === 0 && counts.passed === 0) counts.failed = 1
  count(name, counts)
}

function readCounts(file, countsFrom) {
  try {
    return countsFrom(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

function count(name, counts) {
  for (const key of Object.keys(totals)) totals[key] += counts[key]
  console.log(
    `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed`,
  )
}
