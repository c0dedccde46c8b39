// Makes `sw.js`, which answers where the site does not: knows every file of the build by name and hash.
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Plugin, build } from 'vite'

/** Files of the build that no page asks for, and those that are asked for anew each time. */
const isLeftOut = (name: string) =>
  name === 'sw.js' || /^[._]/.test(name) || name.startsWith('profiles/')

/** Writes `sw.js` into the built app, once everything else is there. */
export function serviceWorker(): Plugin {
  let folder = ''
  return {
    name: 'levelwise:service-worker',
    // Not while the first view is drawn, which is a build of its own.
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    configResolved({ build: { outDir }, root }) {
      folder = join(root, outDir)
      if (outDir.startsWith(sep)) folder = outDir
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { builtFiles: JSON.stringify(await filesIn(folder)) },
          build: {
            target: 'es2023',
            outDir: folder,
            emptyOutDir: false,
            rolldownOptions: {
              input: 'src/offline/service-worker.ts',
              output: { entryFileNames: 'sw.js', format: 'iife' },
            },
          },
        })
      },
    },
  }
}

/**
 * What the worker fetches and checks. A file with a hash in its name never changes; of the others the revision says
 * when they do. A file that is not what was built is not kept: half of one version and half of another never
 * make a page.
 */
async function filesIn(folder: string) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !isLeftOut(name))
    .toSorted()
  return Promise.all(
    names.map(async (url) => {
      const hash = createHash('sha256')
        .update(await readFile(join(folder, url)))
        .digest('base64')
      const revision = url.startsWith('assets/') ? null : hash.slice(0, 16)
      return { url, revision, integrity: `sha256-${hash}` }
    }),
  )
}
