// Draws the first view into the built page, in every language, and puts in front of it the small script that decides
// which of them is shown.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, build } from 'vite'

const place = '<!--first-views-->'
const builtAside = 'node_modules/.levelwise'

type FirstViews = () => Promise<readonly { readonly language: string; readonly markup: string }[]>

export function prerenderedPage(): Plugin {
  let script = ''
  return {
    name: 'levelwise:prerendered-page',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
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
        // After the viewport is told: before, a phone takes itself for a screen of 980 pixels.
        return (
          page
            .replace(place, () => views.join('\n    '))
            // What is seen first comes first: styles and font need not share the line with the app.
            .replaceAll('<script type="module"', '<script type="module" fetchpriority="low"')
            .replace('<title>', `<script src="./${file}"></script>\n    <title>`)
        )
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
