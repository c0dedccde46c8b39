// @vitest-environment node
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

describe('the sources', () => {
  it('make markup or code of text nowhere', () => {
    const makers =
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc|\beval\(|new Function/i
    expect(filesWith(makers)).toEqual([])
  })

  it('ask for nothing by themselves but for files that the site offers beside the app', () => {
    expect(filesWith(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual([
      // What the worker hands on to the network is what the page asked for.
      join('offline', 'service-worker.ts'),
      join('state', 'site-file.ts'),
    ])
  })

  it('leave the page only by links that were checked', () => {
    const leaving = filesWith(/target="_blank"|window\.open\(|location\.(?:href = |assign)/)
    expect(leaving).toEqual([join('parts', 'CheckedLink.tsx')])
    expect(filesWith(/if \(!isWebLink\(props\.url\)\) return/)).toEqual(leaving)
  })

  it('set no style in markup, which the policy would refuse', () => {
    expect(filesWith(/setAttribute\(\s*'style'|cssText/)).toEqual([])
  })
})
