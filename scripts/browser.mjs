// Finds a Chrome or Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { programOf, root, run, runProgram } from './processes.mjs'

// The first draws no window around a page, which is what the tests need least.
const commands = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
]

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
}

/**
 * A browser that starts. In this order: the one that CHROME_PATH names; an installed Chrome or
 * Chromium; Playwright's own download; Debian's package, where that can be had.
 *
 * @returns {Promise<string | undefined>} its path; `undefined` where none works, which was then told
 */
export async function ensureBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (starts(named)) return named
    console.error(`CHROME_PATH names “${named}”, which does not start. Mend it or unset it.`)
    return undefined
  }
  const found = installedBrowser() ?? playwrightBrowser()
  if (found) return found

  console.log('No Chrome or Chromium found. Downloading Playwright’s …')
  await runProgram(programOf('playwright'), ['install', 'chromium'], {
    // One try: where the download is not to be had, the next way is quicker.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
  const downloaded = playwrightBrowser()
  if (downloaded) return downloaded

  if (isDebian() && process.getuid?.() === 0) {
    console.log('The download is not to be had. Installing Debian’s chromium-headless-shell …')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], quiet)
    const installed = installedBrowser()
    if (installed) return installed
  }
  console.error(
    [
      'The browser tests need Chrome or Chromium, and none could be found or installed.',
      'Run one of these and try again:',
      '  npx playwright install --with-deps chromium',
      '  sudo apt-get install chromium          (Debian, Ubuntu)',
      '  CHROME_PATH=/path/to/chrome npm test   (a browser of your own)',
    ].join('\n'),
  )
  return undefined
}

function installedBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)))
  const places = [...onPath, ...(usualPlaces[process.platform] ?? [])]
  return places.find((path) => existsSync(path) && starts(path))
}

function playwrightBrowser() {
  const require = createRequire(join(root, 'package.json'))
  const path = require('@playwright/test').chromium.executablePath()
  return existsSync(path) && starts(path) ? path : undefined
}

/** Whether a file is a browser that runs on this machine, and not a stub that asks for something else. */
function starts(path) {
  // Chrome on Windows opens a window for --version: there, being there has to do.
  if (process.platform === 'win32') return existsSync(path)
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}
