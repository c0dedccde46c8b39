import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './scripts/build-service-worker.ts'
import { inlineHashes } from './scripts/in-page.ts'
import { prerenderedPage } from './scripts/prerendered-page.ts'
import { firstLoad, splitWords } from './scripts/split-words.ts'
import { pagePolicy, securityHeaders } from './src/app/page-policy.ts'
import { checkBuiltInProfile } from './src/io/check-built-in-profile.ts'

const profileFolder = 'data/profiles'

/** Fails the build where a built-in profile is invalid, with file, JSON path and reason. */
function checkedProfiles(): Plugin {
  return {
    name: 'levelwise:checked-profiles',
    async buildStart() {
      const names = (await readdir(profileFolder)).filter((name) => name.endsWith('.json'))
      const reports = await Promise.all(
        names.map(async (name) => {
          this.addWatchFile(`${profileFolder}/${name}`)
          return checkBuiltInProfile(name, await readFile(`${profileFolder}/${name}`, 'utf8'))
        }),
      )
      const problems = reports.flat()
      if (problems.length > 0) {
        this.error(
          `invalid skill profile\n${problems.map((line) => `${profileFolder}/${line}`).join('\n')}`,
        )
      }
    },
  }
}

/** Writes the policy into the built page, for hosts that send no headers. Vite's own server needs inline code. */
function policyInPage(): Plugin {
  return {
    name: 'levelwise:policy-in-page',
    apply: 'build',
    // First in the head: it holds for what follows it.
    transformIndexHtml: {
      order: 'post',
      handler: (page) => [
        {
          tag: 'meta',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: pagePolicy(inlineHashes(page)),
          },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

const firstModules = firstLoad('src/app/main.tsx')

function isOfFirstLoad(id: string): boolean {
  return (
    firstModules.has(relative(process.cwd(), id)) ||
    /node_modules\/(?:i18next|react|react-dom|scheduler|zustand)\//.test(id)
  )
}

export default defineConfig({
  base: './',
  resolve: {
    alias: {
      // For browsers the Markdown packages decode named characters through the markup of an element, which workers
      // have not and the page's policy refuses. Node's build of the same package has a list instead.
      'decode-named-character-reference': createRequire(import.meta.url).resolve(
        'decode-named-character-reference',
      ),
    },
  },
  plugins: [
    react(),
    splitWords(),
    checkedProfiles(),
    prerenderedPage(),
    policyInPage(),
    serviceWorker(),
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first view needs is one file: in forty small ones the same words are compressed forty times.
        codeSplitting: { groups: [{ name: 'first', test: isOfFirstLoad }] },
        // The first file names all others: what cannot be guessed cannot be compressed. 42 bits are enough.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  // Its readers are fetched when they are needed, as in the page.
  worker: { format: 'es' },
  // What `npm start` and the browser tests are served with.
  preview: { headers: { ...securityHeaders } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    environment: 'happy-dom',
    restoreMocks: true,
    // Nothing here is about time; a busy machine must not fail a test.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
