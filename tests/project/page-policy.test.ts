// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { pagePolicy } from '../../src/app/page-policy.ts'

describe('the policy of the page', () => {
  it('allows nothing unsafe, nothing of another origin, and requires Trusted Types', () => {
    const sources = pagePolicy.split('; ').map((directive) => directive.split(' '))
    const allowed = new Set(sources.flatMap(([, ...values]) => values))
    expect([...allowed].toSorted()).toEqual(["'none'", "'script'", "'self'", 'levelwise'])
    expect(sources[0]).toEqual(['default-src', "'none'"])
    expect(sources).toContainEqual(['require-trusted-types-for', "'script'"])
  })
})
