// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { pagePolicy, securityHeaders } from '../../src/app/page-policy.ts'

describe('the policy of the page', () => {
  const directives = (policy = '') => policy.split('; ').map((directive) => directive.split(' '))

  it('allows nothing unsafe, nothing of another origin, and requires Trusted Types', () => {
    const sources = directives(pagePolicy({ scripts: [], styles: [] }))
    const allowed = new Set(sources.flatMap(([, ...values]) => values))
    expect([...allowed].toSorted()).toEqual(["'none'", "'script'", "'self'", 'levelwise'])
    expect(sources[0]).toEqual(['default-src', "'none'"])
    expect(sources).toContainEqual(['require-trusted-types-for', "'script'"])
  })

  it('allows what stands in the page by its hash, each where it belongs', () => {
    const sources = directives(pagePolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] }))
    expect(sources).toContainEqual(['script-src', "'self'", "'sha256-a'"])
    expect(sources).toContainEqual(['style-src', "'self'", "'sha256-b'"])
  })

  it('is what hosts send, but for scripts and styles, which have hashes, and with who may frame the page', () => {
    const inPage = directives(pagePolicy({ scripts: [], styles: [] }))
    const sent = directives(securityHeaders['Content-Security-Policy'])
    const withHashes = new Set(['default-src', 'script-src', 'style-src'])
    expect(sent).toEqual([
      ...inPage.filter(([name = '']) => !withHashes.has(name)),
      ['frame-ancestors', "'none'"],
    ])
  })
})
