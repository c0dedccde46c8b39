// Runs the tools of this project as child processes, the same way from every script.
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever a script was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** npm itself, run by the same Node: works where npm is no executable on the path, as on Windows. */
export const npm = process.env.npm_execpath
  ? { command: process.execPath, first: [process.env.npm_execpath] }
  : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] }

/**
 * Runs npm and waits for it.
 *
 * @param {readonly string[]} args
 * @returns {number} its exit code
 */
export function runNpm(args) {
  return run(npm.command, [...npm.first, ...args])
}

/**
 * Runs a command and waits for it, its output passed through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {number} its exit code; 1 where it could not be started
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}

/**
 * The command line of a package's own program, run by the same Node.
 *
 * @param {string} packageName
 * @param {string} [program] where the package has several
 * @returns {string} path of the script
 */
export function programOf(packageName, program = packageName.split('/').at(-1) ?? '') {
  const require = createRequire(join(root, 'package.json'))
  const manifest = join(root, 'node_modules', packageName, 'package.json')
  const { bin } = require(manifest)
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[program])
}

/**
 * Runs a package's program and keeps what it prints.
 *
 * @param {string} script from `programOf`
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shows?: boolean }} [options] `shows`: also pass output through
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(script, args, { env = {}, shows = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
      if (shows) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
