// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caching, pagePolicy, securityHeaders } from '../../src/app/page-policy.ts'

const headers = Object.entries(securityHeaders)
const hosting = readFileSync('docs/hosting.md', 'utf8')

/** The lines of a fenced block of docs/hosting.md, without their indentation. */
function snippet(language: string): readonly string[] {
  const [, block = ''] = hosting.split(`\`\`\`${language}\n`)
  const [lines = ''] = block.split('```')
  return lines.split('\n').map((line) => line.trim())
}

describe('the policy of the page', () => {
  it('is what the file of headers sends', () => {
    const written = headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')
    expect(readFileSync('public/_headers', 'utf8')).toBe(
      `/*\n${written}\n` +
        `/\n  Cache-Control: ${caching.page}\n\n` +
        `/index.html\n  Cache-Control: ${caching.page}\n\n` +
        `/sw.js\n  Cache-Control: ${caching.page}\n\n` +
        `/assets/*\n  Cache-Control: ${caching.hashed}\n`,
    )
  })

  it('is what the snippet for nginx sends, and nothing else', () => {
    const lines = snippet('nginx')
    expect(lines.filter((line) => line.startsWith('add_header'))).toEqual([
      'add_header Cache-Control $levelwise_caching always;',
      ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ])
    expect(lines).toContain(`default "${caching.page}";`)
    expect(lines).toContain(`~^/assets/ "${caching.hashed}";`)
  })

  it('is what the snippet for Caddy sends, and nothing else', () => {
    const lines = snippet('caddy')
    const from = lines.indexOf('header {') + 1
    expect(lines.slice(from, lines.indexOf('}', from))).toEqual(
      headers.map(([name, value]) => `${name} "${value}"`),
    )
    expect(lines).toContain(`header @hashed Cache-Control "${caching.hashed}"`)
    expect(lines).toContain(`header @page Cache-Control "${caching.page}"`)
  })

  it('allows nothing unsafe, nothing of another origin, and requires Trusted Types', () => {
    const sources = pagePolicy.split('; ').map((directive) => directive.split(' '))
    const allowed = new Set(sources.flatMap(([, ...values]) => values))
    expect([...allowed].toSorted()).toEqual(["'none'", "'script'", "'self'", 'levelwise'])
    expect(sources[0]).toEqual(['default-src', "'none'"])
    expect(sources).toContainEqual(['require-trusted-types-for', "'script'"])
  })
})
