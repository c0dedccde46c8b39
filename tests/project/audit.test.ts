// @vitest-environment node
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'levelwise-audit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const counts = { info: 0, low: 3, moderate: 1, high: 0, critical: 0 }

/** What the audit says where npm prints this. */
function auditWith(printed: string): Promise<unknown> {
  const npm = join(folder, 'npm.mjs')
  writeFileSync(npm, `process.stdout.write(${JSON.stringify(printed)})`)
  const audit = pathToFileURL('scripts/audit.mjs').href
  const script = `import { auditProduction } from '${audit}'
    console.log(JSON.stringify(await auditProduction()))`
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', script],
      { env: { ...process.env, npm_execpath: npm } },
      (error, output) => (error ? reject(error) : resolve(JSON.parse(output))),
    )
  })
}

it.each([
  [
    'finds nothing where only slight findings are known',
    JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: counts } }),
    { answer: 'clean', told: '' },
  ],
  [
    'names the packages with high and critical findings',
    JSON.stringify({
      vulnerabilities: {
        leaky: { name: 'leaky', severity: 'critical', range: '<2.0.0' },
        slight: { name: 'slight', severity: 'low', range: '*' },
      },
      metadata: { vulnerabilities: { ...counts, critical: 1 } },
    }),
    { answer: 'vulnerable', told: 'leaky <2.0.0: critical' },
  ],
  [
    'says that nothing was asked where the registry has no such service',
    JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }),
    { answer: 'not asked', told: '405 Method Not Allowed' },
  ],
  [
    'says that nothing was asked where npm prints nothing',
    '',
    { answer: 'not asked', told: 'no answer' },
  ],
])('the audit %s', async (_, printed, expected) => {
  expect(await auditWith(printed)).toEqual(expected)
})
