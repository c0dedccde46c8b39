// Builds the command line into build/, from the same modules as the app.
//
//   node scripts/build-command-line.mjs     where its sources have changed; also after npm install and before npm pack
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprintOf } from './fingerprint.mjs'
import { root } from './processes.mjs'

const built = join(root, 'build')
const mark = join(built, '.levelwise-built')
const sources = [
  ...['cli', 'words', 'i18n', 'io', 'domain'].map((room) => `src/${room}`),
  'data',
  'package.json',
  'package-lock.json',
  'scripts/build-command-line.mjs',
]

/**
 * Builds where needed. Several processes may do so at once.
 *
 * @returns {Promise<boolean>} whether there is a build now: of the current sources, or an earlier one where Vite
 *   is not installed
 */
export async function ensureCommandLineBuilt() {
  const wanted = fingerprintOf(sources)
  if (isBuiltFrom(wanted)) return true
  const build = await viteBuild()
  if (build === undefined) {
    if (!existsSync(mark)) console.error('Vite is not installed: the command line cannot be built.')
    return existsSync(mark)
  }
  // Not on stdout, which is for what the command line says.
  console.error('Building the command line …')
  // Elsewhere first, so that it gets to its place whole.
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const made = mkdtempSync(join(cache, 'command-line-'))
  try {
    await build(settings(made))
    chmodSync(made, 0o755)
    writeFileSync(join(made, '.levelwise-built'), wanted)
    put(made, wanted)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

function isBuiltFrom(wanted) {
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted
}

async function viteBuild() {
  try {
    return (await import('vite')).build
  } catch {
    return undefined
  }
}

/** Where another process was faster, its build is the same one. */
function put(made, wanted) {
  if (isBuiltFrom(wanted)) return
  rmSync(built, { recursive: true, force: true })
  try {
    renameSync(made, built)
  } catch (error) {
    if (!isBuiltFrom(wanted)) throw error
  }
}

/** The page fetches the words of a language in two parts; here both are the whole file. */
const wholeWords = {
  name: 'levelwise:whole-words',
  enforce: 'pre',
  resolveId(source, importer) {
    const [, file] = /^(\.\/\w+\.json)\?(?:first|rest)$/.exec(source) ?? []
    return file === undefined ? undefined : join(dirname(importer), file)
  },
}

function settings(outDir) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [wholeWords],
    define: { 'import.meta.env.LEVELWISE_VERSION': JSON.stringify(version) },
    // Nothing has to be installed beside it, and the start reads few files.
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      outDir,
      target: 'node20.19',
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          entryFileNames: 'levelwise.mjs',
          chunkFileNames: 'chunks/[name]-[hash].mjs',
        },
      },
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // An installation without the tools of development has to succeed all the same.
  const isThere = (await ensureCommandLineBuilt()) || (await viteBuild()) === undefined
  process.exitCode = isThere ? 0 : 1
}
