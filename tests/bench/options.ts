/** What `npm run bench` was asked for; the same names as its options. */
export const options = {
  /** How often each page is loaded. */
  rounds: count('LEVELWISE_BENCH_ROUNDS', 6),
  /** How often each thing is pressed. */
  presses: count('LEVELWISE_BENCH_PRESSES', 50),
  /** The pages to load; all where none is named. */
  pages: list('LEVELWISE_BENCH_PAGES'),
  /** Lighthouse's program, or `npx` to fetch it; where it is installed, nothing. */
  lighthouse: process.env['LEVELWISE_BENCH_LIGHTHOUSE'],
  /** Where the figures go; nowhere where the benchmark was not started by its script. */
  folder: process.env['LEVELWISE_BENCH_FOLDER'],
} as const

function count(name: string, usual: number): number {
  const given = Number(process.env[name] ?? usual)
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} is no number`)
  return given
}

function list(name: string): readonly string[] {
  return (process.env[name] ?? '').split(',').filter((item) => item !== '')
}
