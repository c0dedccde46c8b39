import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { writeCsv } from '#io/csv.ts'
import { readCsv } from '#io/read-csv.ts'
import { cellText } from './hostile-texts.ts'
import { type Tried, tryMany } from './tried.ts'

const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cellText, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
)
const anyCsv = fc.record({ rows: table, separator: fc.constantFrom(',' as const, ';' as const) })

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** What UTF-8 makes of a text: the text, but for half characters, which no file can hold. */
const asInFile = (text: string) => decoder.decode(encoder.encode(text))

/**
 * Writes tables of hostile cells and reads them back, in memory and by way of the bytes of a file: every cell
 * comes back exactly. Half characters (lone surrogates) do so in memory; in a file they become U+FFFD.
 */
export function csvRoundTrip(runs: number, seed: number): Tried {
  return tryMany(
    anyCsv,
    ({ rows }) => rows.flat().length,
    ({ rows, separator }) => {
      const written = writeCsv(rows, separator)
      deepStrictEqual(readCsv(written, separator), rows)
      deepStrictEqual(
        readCsv(asInFile(written), separator),
        rows.map((cells) => cells.map(asInFile)),
      )
    },
    runs,
    seed,
  )
}
