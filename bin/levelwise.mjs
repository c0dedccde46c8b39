#!/usr/bin/env node
// The command line. A package brings it built; in a clone it is built where its sources have changed.
import { existsSync } from 'node:fs'

const builder = new URL('../scripts/build-command-line.mjs', import.meta.url)
const built = new URL('../build/levelwise.mjs', import.meta.url)

if (existsSync(builder)) {
  const { ensureCommandLineBuilt } = await import(builder)
  if (!(await ensureCommandLineBuilt())) {
    console.error('levelwise is not built. In its folder, run: npm ci && npm run build')
    process.exit(2)
  }
}
await import(built)
