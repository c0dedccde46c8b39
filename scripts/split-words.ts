// Takes the words of each language apart: those that the first load uses, and the rest. What is used is read from
// the sources, so nobody has to keep a list.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

type Words = { readonly [key: string]: string | Words }

/** What a selector names: `['data', 'refused']`; a `*` stands for any key. */
type Path = readonly string[]

const entry = 'src/app/main.tsx'

/** `./en.json?first` and `./en.json?rest` for every language. */
export function splitWords(): Plugin {
  const mark = '\0words:'
  let used: readonly Path[] | undefined
  return {
    name: 'levelwise:split-words',
    enforce: 'pre',
    buildStart: () => {
      used = undefined
    },
    resolveId(source, importer) {
      const [, file, part] = /^(\.\/\w+)\.json\?(first|rest)$/.exec(source) ?? []
      if (file === undefined || importer === undefined) return undefined
      return `${mark}${part} ${resolve(dirname(importer), file)}`
    },
    load(id) {
      const [, part, name] = /^\0words:(first|rest) (.*)$/s.exec(id) ?? []
      if (name === undefined) return undefined
      // The id has no ending: another plugin would take it for JSON.
      const file = `${name}.json`
      this.addWatchFile(file)
      used ??= [...firstLoad(entry)].flatMap(selectorsIn)
      const words: Words = JSON.parse(readFileSync(file, 'utf8'))
      const taken = partOf(words, part === 'first', [], used)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(taken))})`
    },
  }
}

/** Every module that is fetched before anything is shown: what is imported, not what is imported later. */
export function firstLoad(from: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(from)) return seen
  seen.add(from)
  const text = readFileSync(from, 'utf8')
  for (const [, what = '', source = ''] of text.matchAll(
    /^(?:import|export)\s+(?!type\b)([^'"]*?\bfrom\s*)?'([^'?]+)'/gm,
  )) {
    const isTypesOnly = /^\{\s*(?:type\s+[^,{}]+,?\s*)+\}\s*from\s*$/.test(what)
    const file = source.startsWith('#') ? join('src', source.slice(1)) : join(dirname(from), source)
    if (!isTypesOnly && /\.tsx?$/.test(file) && existsSync(file)) firstLoad(file, seen)
  }
  return seen
}

/** What the selectors of a module name: `($) => $.scale.steps[value].name` gives `scale.steps.*.name`. */
function selectorsIn(module: string): readonly Path[] {
  const text = readFileSync(module, 'utf8')
  return [...text.matchAll(/\(\$\)\s*=>\s*\$((?:\s*\.\s*\w+|\[[^\]]+\])+)/g)].map(([, path = '']) =>
    path
      .replace(/\s+/g, '')
      .replace(/\['([^']+)'\]/g, '.$1')
      .replace(/\[[^\]]+\]/g, '.*')
      .replace(/^\./, '')
      .split('.'),
  )
}

function partOf(words: Words, isFirst: boolean, at: Path, used: readonly Path[]): Words {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, string | Words][] => {
      const path = [...at, key]
      if (typeof value === 'string') return isUsed(path, used) === isFirst ? [[key, value]] : []
      const inside = partOf(value, isFirst, path, used)
      return Object.keys(inside).length > 0 ? [[key, inside]] : []
    }),
  )
}

/** A selector that ends at an object takes all that is in it; plural forms go with what they are forms of. */
function isUsed(path: Path, used: readonly Path[]): boolean {
  const parts = path.map((part) => part.replace(/_(?:zero|one|two|few|many|other)$/, ''))
  return used.some(
    (selector) =>
      selector.length <= parts.length &&
      selector.every(
        (part, index) => part === '*' || part === parts[index] || part === path[index],
      ),
  )
}
