import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Place, type Server, servers } from './servers.ts'

/** The built app behind a real server, on this machine alone. */
export type HostedSite = {
  /** Where the app begins, with the slash at its end. */
  readonly address: string
  /** What lies on the site as files. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/**
 * Puts the built app, its compressed copies and a profile of the site's own into a folder, and serves it with the
 * ready files of `deploy/`.
 *
 * @param path of the app on the site, with a slash at either end
 */
export async function host(server: Server, path: string, port: number): Promise<HostedSite> {
  const base = mkdtempSync(join(tmpdir(), 'levelwise-site-'))
  // The servers' own user reads it, too.
  chmodSync(base, 0o755)
  const place: Place = { base, site: join(base, 'site'), path, port }
  const folder = join(place.site, path)
  mkdirSync(folder, { recursive: true })
  cpSync('dist', folder, { recursive: true })
  run('node', ['scripts/compress.mjs', folder])
  writeFileSync(
    join(folder, 'profiles', 'bread.json'),
    readFileSync('docs/profile-example.json', 'utf8'),
  )
  writeFileSync(
    join(folder, 'profiles', 'index.json'),
    JSON.stringify({
      format: 'levelwise-profile-list/1',
      profiles: [{ file: 'bread.json', title: 'Bread of the house' }],
    }),
  )
  const [command, ...args] = servers[server].prepare(place)
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = `http://127.0.0.1:${port}${path}`
  try {
    await untilItAnswers(address, child)
  } catch (error) {
    await end(child)
    throw error
  }
  return {
    address,
    folder,
    stop: async () => {
      await end(child)
      rmSync(base, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.kill('SIGTERM')
  await ended
}

async function untilItAnswers(address: string, child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break
    try {
      await (await fetch(address)).arrayBuffer()
      return
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
  }
  throw new Error(`nothing answers at ${address}: ${said}`)
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
