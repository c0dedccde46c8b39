// Puts everything into the page: `npm run build:single` writes `dist-single/levelwise.html`.
import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'
import { onePagePolicy } from '../src/app/page-policy.ts'
import { inScript, inlineHashes } from './in-page.ts'

type Bundle = Rolldown.OutputBundle

/** The name of the file that people get. */
const name = 'levelwise.html'

export function oneFile(): Plugin {
  return {
    name: 'levelwise:one-file',
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    // Pages from a disk may start no workers of other files; this one has no other files.
    load: {
      order: 'pre',
      filter: { id: /\/src\/state\/own-scripts\.ts$/ },
      handler: () => `export function ownScript() { throw new Error('one file has no workers') }`,
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (page) =>
        page
          // What points at other files: the font is in the styles, and nobody installs a file.
          .replace(/<link\s+rel="preload"[^>]*>/, '')
          .replace(/<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
          .replace('/icon.svg', dataAddress('public/icon.svg', 'image/svg+xml')),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('the page was not built')
        const html = withPolicy(withEverything(String(page.source), bundle))
        for (const file of Object.keys(bundle)) delete bundle[file]
        this.emitFile({ type: 'asset', fileName: name, source: html })
      },
    },
  }
}

/** The page with its scripts and styles in it. Fails where anything is left over that would have to be fetched. */
function withEverything(html: string, bundle: Bundle): string {
  const used = new Set(['index.html'])
  const textOf = (address: string) => {
    const file = address.replace(/^\.\//, '')
    const found = bundle[file]
    if (!found) throw new Error(`${file} was not built`)
    used.add(file)
    return String(found.type === 'chunk' ? found.code : found.source)
  }
  const page = html
    .replaceAll(
      /<script\b([^>]*?)\s+src="([^"]+)"([^>]*)><\/script>/g,
      (_, before: string, address: string, after: string) =>
        `<script${`${before}${after}`.replace(/\s+crossorigin/, '')}>${inScript(textOf(address))}</script>`,
    )
    .replaceAll(
      /<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
      (_, address: string) => `<style>${withFontAtOnce(textOf(address))}</style>`,
    )
  const left = Object.keys(bundle).filter((file) => !used.has(file))
  if (left.length > 0) throw new Error(`these are not in the one file: ${left.join(', ')}`)
  return page
}

/** On a site nobody waits for the font; here it is in the page, and only has to be unpacked. */
function withFontAtOnce(styles: string): string {
  const optional = /font-display:\s*optional/
  if (!optional.test(styles)) throw new Error('no font is optional')
  return styles.replace(optional, 'font-display:block')
}

/** Allows what is in the page, by its hash, and nothing else. */
function withPolicy(html: string): string {
  const policy = onePagePolicy(inlineHashes(html))
  const meta = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/
  if (!meta.test(html)) throw new Error('the page has no policy')
  return html.replace(meta, (_, start: string) => `${start}${policy.replaceAll("'", '&#39;')}"`)
}

function dataAddress(file: string, type: string): string {
  return `data:${type};base64,${readFileSync(file).toString('base64')}`
}
