// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isWebLink } from '#domain/web-link.ts'

describe('a text', () => {
  it.each([
    'https://example.org',
    'https://example.org/a?b=c#d',
    ' https://example.org ',
    'HTTPS://EXAMPLE.ORG',
    'mailto:ada@example.org',
  ])('like "%s" is a link', (text) => {
    expect(isWebLink(text)).toBe(true)
  })

  it.each([
    '',
    'example.org',
    'www.example.org',
    '//example.org',
    'http://example.org',
    'https://',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)//https://example.org',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'see https://example.org',
  ])('like %j is no link', (text) => {
    expect(isWebLink(text)).toBe(false)
  })
})
