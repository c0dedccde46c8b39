// node scripts/large-profile.mjs ROLES LEVELS CRITERIA [FILE]: writes a made-up skill profile of that size as JSON,
// for trying out by hand what the benchmarks measure. Without FILE it goes to standard output.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const [roles, levels, criteria, file] = process.argv.slice(2)
const size = { roles: Number(roles), levels: Number(levels), criteria: Number(criteria) }
if (!Object.values(size).every((count) => Number.isInteger(count) && count > 0)) {
  process.stderr.write('How many? E.g. node scripts/large-profile.mjs 80 9 12 large-garden.json\n')
  process.exit(1)
}
const { module } = await runnerImport('/tests/bench/large-profile.ts')
const text = JSON.stringify(module.largeProfile(size), undefined, 2)
if (file === undefined) process.stdout.write(`${text}\n`)
else writeFileSync(file, `${text}\n`)
