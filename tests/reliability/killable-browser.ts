import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** A browser with a profile on the disk that outlives it: it can be killed, and started again. */
export type KillableBrowser = {
  readonly context: () => BrowserContext
  /** What it calls itself. */
  readonly version: () => string
  /** Ends every process of it at once, as a power cut of the program would, and starts it again. */
  readonly kill: () => Promise<void>
  /** Ends the processes that draw pages, and lets the browser go on. */
  readonly killTabs: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts one with an empty profile. */
export async function killableBrowser(): Promise<KillableBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'levelwise-profile-'))
  let running = await started(profile)
  return {
    context: () => contextOf(running.browser),
    version: () => running.browser.version(),
    kill: async () => {
      await running.kill()
      running = await started(profile)
    },
    killTabs: async () => {
      const session = await running.browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      for (const { id, type } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
      await session.detach()
    },
    close: async () => {
      await running.kill()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

function contextOf(browser: Browser): BrowserContext {
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no window')
  return context
}

async function started(profile: string) {
  const path = process.env['CHROME_PATH'] ?? chromium.executablePath()
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const isRoot = process.getuid?.() === 0
  const child = spawn(
    path,
    [
      '--headless=new',
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own, so that all of its processes can be ended in the same moment.
    { detached: true, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
  })
  const port = await portIn(portFile)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  return {
    browser,
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- waits for the browser
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    if (port !== '') return port
    // oxlint-disable-next-line no-await-in-loop -- waits for the browser
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
  throw new Error('the browser did not start within 30 s')
}
