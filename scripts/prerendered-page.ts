// Draws the first view into the built page, in every language, with its styles and the small script that decides which of
// them is shown: all that the first frame needs comes with the page.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, type Rolldown, build } from 'vite'
import { languageTags } from '../src/i18n/language-tags.ts'
import { inScript } from './in-page.ts'

const place = '<!--first-views-->'
const builtAside = 'node_modules/.levelwise'

type FirstViews = () => Promise<readonly { readonly language: string; readonly markup: string }[]>

export function prerenderedPage(): Plugin {
  let isOneFile = false
  let styles: string | undefined
  return {
    name: 'levelwise:prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: ({ mode }) => {
      isOneFile = mode === 'single'
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const [views, script] = await Promise.all([firstViews(), scriptBeforePaint()])
        const markup = views.map(
          (view) =>
            `<div lang="${view.language}" data-drawn="${view.language}" hidden>${view.markup}</div>`,
        )
        const drawn = page.replace(place, () => markup.join('\n    '))
        // After the viewport is told: before, a phone takes itself for a screen of 980 pixels.
        const withScript = (html: string, attributes = '') =>
          html.replace(
            '<title>',
            () => `<script${attributes}>${inScript(script)}</script>\n    <title>`,
          )
        if (isOneFile) return withScript(drawn)
        const [, app] = /<script type="module"[^>]*src="([^"]*\/first-[^"]*)"/.exec(drawn) ?? []
        if (app === undefined) throw new Error('the page names no app')
        const along = [...languageTags.map((tag) => [tag, tag]), ['profile', 'mlops']]
          .map(([attribute = '', name = '']) => ` data-${attribute}="${smallest(bundle, name)}"`)
          .join('')
        const withoutApp = drawn.replace(/\s*<script type="module"[^>]*><\/script>/g, '')
        return withScript(withoutApp, ` data-app="${app}"${along}`).replace(
          /<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/,
          (_, file: string) => {
            styles = file
            return `<style>${stylesInPage(bundle, file)}</style>`
          },
        )
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (styles !== undefined) forget(bundle, styles)
      },
    },
  }
}

/** The address of the smallest script of a name. */
function smallest(bundle: Rolldown.OutputBundle, name: string): string {
  const [first] = Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .filter(({ fileName }) => fileName.startsWith(`assets/${name}-`))
    .toSorted((one, other) => one.code.length - other.code.length)
  if (!first) throw new Error(`${name} was not built`)
  return `./${first.fileName}`
}

/**
 * Takes a sheet that stands in the page out of what is written. Vite counts it among what lazy parts need and would
 * fetch it: in its place stands what is here already.
 */
function forget(bundle: Rolldown.OutputBundle, styles: string): void {
  delete bundle[styles]
  const first = smallest(bundle, 'first').replace('./assets/', './')
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue
    file.code = file.code.replaceAll(`"${styles.replace('assets/', './')}"`, () => `"${first}"`)
  }
}

/** A sheet with the addresses in it as they read from the page, which stands one folder above. */
function stylesInPage(bundle: Rolldown.OutputBundle, file: string): string {
  const found = bundle[file]
  if (found?.type !== 'asset') throw new Error(`${file} was not built`)
  return String(found.source)
    .trim()
    .replaceAll('url(./', () => 'url(./assets/')
}

async function scriptBeforePaint(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2023',
      write: false,
      lib: { entry: 'src/app/before-paint.ts', formats: ['iife'], name: 'levelwise' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('before-paint.ts was not built')
  return output.output[0].code
}

async function firstViews() {
  const outDir = join(builtAside, 'prerender')
  await build({
    logLevel: 'warn',
    build: { ssr: 'src/app/prerender.tsx', outDir, emptyOutDir: true, target: 'node20' },
  })
  const module: { readonly firstViews: FirstViews } = await import(
    `${pathToFileURL(join(outDir, 'prerender.js')).href}?${Date.now()}`
  )
  return module.firstViews()
}
