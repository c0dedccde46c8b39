import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

type Diagnostic = { readonly code: string; readonly filename: string; readonly message: string }

const oxlint = join(
  dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
)

/** Lints the illegal fixture with the project's own configuration, but for its leaving the fixture out. */
async function lintIllegalImports(): Promise<readonly Diagnostic[]> {
  const { ignorePatterns: _left, ...rules }: Record<string, unknown> = JSON.parse(
    readFileSync('.oxlintrc.json', 'utf8'),
  )
  mkdirSync('node_modules/.cache', { recursive: true })
  const config = 'node_modules/.cache/illegal-imports.oxlintrc.json'
  writeFileSync(config, JSON.stringify({ ...rules, options: {} }))
  const output = await new Promise<string>((resolve) => {
    const args = [oxlint, '-c', config, '-f', 'json', 'tests/fixtures/illegal-imports']
    execFile(process.execPath, args, (_error, printed) => resolve(printed))
  })
  const report: { diagnostics: readonly Diagnostic[] } = JSON.parse(output)
  return report.diagnostics
}

const illegal = [
  ['reaches-outward.ts', 'no-restricted-imports', 2],
  ['reaches-outward.ts', 'no-restricted-globals', 1],
  ['knows-the-interface.ts', 'no-restricted-imports', 2],
  ['knows-the-domain.ts', 'no-restricted-imports', 1],
  ['knows-the-page.ts', 'no-restricted-imports', 2],
  ['speaks-to-the-page.ts', 'no-restricted-imports', 2],
  ['imports-another-view.ts', 'no-restricted-imports', 2],
  ['goes-round.ts', 'no-cycle', 1],
] as const

it('the check of import directions bites on every deliberate breach', async () => {
  const found = await lintIllegalImports()
  const counted = illegal.map(([file, rule]) => [
    file,
    rule,
    found.filter(({ code, filename }) => filename.endsWith(file) && code.includes(rule)).length,
  ])
  expect(counted).toEqual(illegal)
})
