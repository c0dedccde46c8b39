import { type Plugin, type PluginOption, defineConfig } from 'vite'
import { oneFile } from './scripts/one-file.ts'
import app from './vite.config.ts'

/** What one file has no use for. */
const leftOut = new Set(['levelwise:service-worker'])

const isPlugin = (option: PluginOption): option is Plugin =>
  typeof option === 'object' && option !== null && 'name' in option

export default defineConfig({
  ...app,
  plugins: [
    ...(app.plugins ?? []).filter((option) => !isPlugin(option) || !leftOut.has(option.name)),
    oneFile(),
  ],
  publicDir: false,
  build: {
    ...app.build,
    outDir: 'dist-single',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
