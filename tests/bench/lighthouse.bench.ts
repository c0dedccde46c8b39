import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './bench.ts'
import { options } from './options.ts'
import { type Audit, keep } from './results.ts'

const runs = 5
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu']

/** What is read of Lighthouse's report. */
type Report = {
  readonly lighthouseVersion: string
  readonly categories: {
    readonly [category: string]: {
      readonly score: number | null
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
    }
  }
  readonly audits: {
    readonly [id: string]: {
      readonly title: string
      readonly score: number | null
      readonly displayValue?: string
    }
  }
}

// It is no dependency: it would be the largest one by far.
test('Lighthouse, as on a phone', async ({ app, browser }) => {
  const program = options.lighthouse ?? installed()
  // The table keeps what was measured last.
  test.skip(program === undefined, 'Lighthouse is not installed; --lighthouse npx fetches it')
  test.setTimeout(runs * 180_000)
  const folder = await mkdtemp(join(tmpdir(), 'levelwise-lighthouse-'))
  const reports: Report[] = []
  for (let run = 0; run < runs; run += 1) {
    const file = join(folder, `${run}.json`)
    const given = [
      app.address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${flags.join(' ')}`,
    ]
    const [command, first] =
      program === 'npx' ? ['npx', ['--yes', 'lighthouse']] : [process.execPath, [String(program)]]
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they would disturb each other
    await promisify(execFile)(command, [...first, ...given], { maxBuffer: 2 ** 26 })
    // oxlint-disable-next-line no-await-in-loop -- see above
    const report: Report = JSON.parse(await readFile(file, 'utf8'))
    reports.push(report)
  }
  await rm(folder, { recursive: true, force: true })
  const scores = Object.fromEntries(
    categories.map((category) => [
      category,
      reports.map((report) => Math.round((report.categories[category]?.score ?? 0) * 100)),
    ]),
  )
  expect(reports).toHaveLength(runs)
  await keep('lighthouse', browser, {
    version: reports[0]?.lighthouseVersion ?? 'unknown',
    scores,
    audits: imperfect(reports),
  })
})

function installed(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('lighthouse/package.json')
    return join(dirname(manifest), 'cli', 'index.js')
  } catch {
    return undefined
  }
}

/** What counts for a score and was not perfect in any of the runs, each once. */
function imperfect(reports: readonly Report[]): readonly Audit[] {
  const found = new Map<string, Audit>()
  for (const report of reports) {
    for (const category of categories) {
      for (const { id } of report.categories[category]?.auditRefs ?? []) {
        const audit = report.audits[id]
        if (!audit || audit.score === null || audit.score === 1) continue
        const title = [audit.title, audit.displayValue].filter(Boolean).join(': ')
        found.set(`${category} ${id}`, { category, id, title })
      }
    }
  }
  return [...found.values()]
}
