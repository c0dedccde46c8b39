// What stands in a page itself instead of in a file of its own.
import { createHash } from 'node:crypto'
import type { InlineHashes } from '../src/app/page-policy.ts'

/** The hashes of the scripts and styles that stand in a page, as a policy names them. */
export function inlineHashes(html: string): InlineHashes {
  return {
    scripts: hashesOf(html, /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g),
    styles: hashesOf(html, /<style\b[^>]*>([\s\S]*?)<\/style>/g),
  }
}

function hashesOf(html: string, elements: RegExp): readonly string[] {
  return [...html.matchAll(elements)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
}

/** A script whose text ends no script element and begins no comment in the page. */
export function inScript(code: string): string {
  // Pages read these as other characters, and the hash would be another one.
  const unsafe = ['\r', '\0'].find((character) => code.includes(character))
  if (unsafe !== undefined) throw new Error(`a script has a ${JSON.stringify(unsafe)} in it`)
  return code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--')
}
