import { printableLines } from './printable.ts'
import { run } from './run.ts'
import { processSurroundings } from './surroundings.ts'

const surroundings = processSurroundings()
try {
  process.exitCode = await run(process.argv.slice(2), surroundings)
} catch (error) {
  // A defect of this program is no problem of a file.
  const told = error instanceof Error ? String(error.stack) : String(error)
  surroundings.err(`levelwise: ${printableLines(told)}\n`)
  process.exitCode = 2
}
