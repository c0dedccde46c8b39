// Asks the npm registry whether a package that goes into the app is known to be vulnerable.
import { spawn } from 'node:child_process'
import { npm, root } from './processes.mjs'

/**
 * Asks about the packages of production, from the lockfile.
 *
 * @returns {Promise<{ answer: 'clean' | 'not asked' | 'vulnerable', told: string }>}
 */
export function auditProduction() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000']
  return new Promise((resolve) => {
    const child = spawn(npm.command, [...npm.first, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', () => resolve(readAudit('')))
    child.on('close', () => resolve(readAudit(output)))
  })
}

/**
 * Reads what `npm audit --json` printed. Only high and critical findings count.
 *
 * @param {string} output
 * @returns {{ answer: 'clean' | 'not asked' | 'vulnerable', told: string }} `not asked` where the registry
 *   gave no answer: it cannot be reached, or it has no such service
 */
function readAudit(output) {
  const report = parse(output)
  const counts = report?.metadata?.vulnerabilities
  if (typeof counts?.high !== 'number' || typeof counts.critical !== 'number') {
    return { answer: 'not asked', told: report?.message ?? 'no answer' }
  }
  const found = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  )
  if (found.length === 0 && counts.high + counts.critical === 0)
    return { answer: 'clean', told: '' }
  const lines = found.map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
  return { answer: 'vulnerable', told: lines.join('\n') }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
