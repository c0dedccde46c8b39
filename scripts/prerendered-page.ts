// Draws the first view into the built page, in every language, and puts in front of it the small script that decides
// which of them is shown.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, type Rolldown, build } from 'vite'
import { languageTags } from '../src/i18n/language-tags.ts'

const place = '<!--first-views-->'
const builtAside = 'node_modules/.levelwise'

type FirstViews = () => Promise<readonly { readonly language: string; readonly markup: string }[]>

export function prerenderedPage(): Plugin {
  let script = ''
  let isOneFile = false
  return {
    name: 'levelwise:prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved: ({ mode }) => {
      isOneFile = mode === 'single'
    },
    async buildStart() {
      script = this.emitFile({
        type: 'asset',
        name: 'before-paint.js',
        source: await scriptBeforePaint(),
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /before-paint-.*\.js$/.test(name))
        if (file === undefined) throw new Error(`${script} was not written`)
        const views = (await firstViews()).map(
          ({ language, markup }) =>
            `<div lang="${language}" data-drawn="${language}" hidden>${markup}</div>`,
        )
        const drawn = page.replace(place, () => views.join('\n    '))
        // After the viewport is told: before, a phone takes itself for a screen of 980 pixels.
        const withScript = (attributes = '') =>
          `<script src="./${file}"${attributes}></script>\n    <title>`
        if (isOneFile) return drawn.replace('<title>', withScript())
        const [, app] = /<script type="module"[^>]*src="([^"]*\/first-[^"]*)"/.exec(drawn) ?? []
        if (app === undefined) throw new Error('the page names no app')
        const files = Object.keys(bundle ?? {})
        const firstOf = (name: string) => {
          const [smallest] = files
            .filter((one) => one.startsWith(`assets/${name}-`) && one.endsWith('.js'))
            .toSorted((one, other) => sizeIn(bundle, one) - sizeIn(bundle, other))
          return `./${smallest}`
        }
        const along = [...languageTags.map((tag) => [tag, tag]), ['profile', 'mlops']]
          .map(([attribute = '', name = '']) => ` data-${attribute}="${firstOf(name)}"`)
          .join('')
        return drawn
          .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replace('<title>', withScript(` data-app="${app}"${along}`))
      },
    },
  }
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

function sizeIn(bundle: Rolldown.OutputBundle | undefined, file: string): number {
  const found = bundle?.[file]
  return found?.type === 'chunk' ? found.code.length : 0
}
