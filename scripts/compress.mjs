// npm run compress: writes each text of the built app beside itself, compressed as far as it goes, for servers that
// hand out such files. Nothing of it is part of the app.
//
//   npm run compress              of dist
//   npm run compress -- folder    of a build that lies elsewhere
//
// Only the page and what has a hash in its name. An admin may replace the others where they are served (a list of
// profiles, the worker), and a compressed copy of what was there before would go on being sent.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from './processes.mjs'

const folder = resolve(root, process.argv[2] ?? 'dist')
const encodings = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
}

const assets = readdirSync(join(folder, 'assets')).map((name) => join('assets', name))
const texts = ['index.html', ...assets].filter((name) => /\.(?:html|js|css|svg|json)$/.test(name))
const totals = { files: 0, bytes: 0, br: 0, gz: 0 }
for (const name of texts) {
  const bytes = readFileSync(join(folder, name))
  totals.files += 1
  totals.bytes += bytes.length
  for (const [ending, compress] of Object.entries(encodings)) {
    const compressed = compress(bytes)
    totals[ending] += Math.min(compressed.length, bytes.length)
    if (compressed.length < bytes.length) {
      writeFileSync(join(folder, `${name}.${ending}`), compressed)
    }
  }
}
const inKilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`
console.log(
  `${totals.files} files, ${inKilobytes(totals.bytes)}: ` +
    `${inKilobytes(totals.br)} as brotli, ${inKilobytes(totals.gz)} as gzip`,
)
