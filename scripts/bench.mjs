// npm run bench: measures the built app in a browser, and prints the figures. Nothing here can fail a build.
import { ensureBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { programOf, runProgram } from './processes.mjs'

ensureInstalled()
const browser = await ensureBrowser()
if (!browser || !(await ensureBuilt())) process.exit(1)
const { code } = await runProgram(
  programOf('@playwright/test', 'playwright'),
  ['test', '--project=bench', '--workers=1', '--reporter=line'],
  { env: { CHROME_PATH: browser }, shows: true },
)
process.exit(code)
