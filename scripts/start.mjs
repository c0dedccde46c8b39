// npm start: installs what is missing, builds, and serves the built app on this machine alone.
//
//   npm start                     prints the address
//   npm start -- --port 8080      on a port of your choice
//   npm start -- --open           opens a browser, too
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './processes.mjs'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    open: { type: 'boolean', default: false },
  },
})
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 to 65535, not “${values.port}”`)
  process.exit(2)
}

ensureInstalled()
if (!(await ensureBuilt())) process.exit(1)

const { preview } = await import('vite')
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port, open: values.open },
})
console.log(`Levelwise is at ${server.resolvedUrls?.local[0]}`)
console.log('Ctrl+C stops it.')
