import { defineConfig } from '@playwright/test'

const executablePath = process.env['CHROME_PATH']
const isRoot = process.getuid?.() === 0

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'tests/journeys', testMatch: '**/*.journey.ts' },
    { name: 'reliability', testDir: 'tests/reliability', testMatch: '**/*.journey.ts' },
    { name: 'hosting', testDir: 'tests/hosting', testMatch: '**/*.journey.ts' },
    {
      name: 'bench',
      testDir: 'tests/bench',
      testMatch: '**/*.bench.ts',
      // What is not there to be pressed fails soon: as a whole these take long.
      use: { actionTimeout: 30_000 },
    },
  ],
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Nothing here is about time; a busy machine must not fail a test.
  expect: { timeout: 15_000 },
  reporter: [['dot'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : [])],
  use: {
    // It would fetch every file of the app in every test; offline.journey.ts allows it.
    serviceWorkers: 'block',
    baseURL: 'http://127.0.0.1:4271/',
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // A sandbox needs another user than root.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
  // A benchmark serves the app itself, compressed, beside its limits.
  ...(process.env['LEVELWISE_BENCH_FOLDER'] === undefined
    ? {
        webServer: {
          command: 'npx vite preview --host 127.0.0.1 --port 4271 --strictPort',
          url: 'http://127.0.0.1:4271/',
          reuseExistingServer: false,
        },
      }
    : {}),
})
