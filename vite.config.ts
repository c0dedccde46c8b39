import { readFile, readdir } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
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

export default defineConfig({
  base: './',
  plugins: [react(), checkedProfiles()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    environment: 'happy-dom',
    restoreMocks: true,
    // Nothing here is about time; a busy machine must not fail a test.
    testTimeout: 30_000,
  },
})
