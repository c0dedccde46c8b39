import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) =>
  join('src', name),
)
const read = (path: string) => readFileSync(path, 'utf8')

/** The classes that a module defines, and those that the components beside it use. */
const modules = files
  .filter((path) => path.endsWith('.module.css'))
  .map((path) => {
    const users = files.filter(
      (user) =>
        user.endsWith('.tsx') &&
        dirname(user) === dirname(path) &&
        read(user).includes(basename(path)),
    )
    const uses = users.flatMap((user) => {
      const text = read(user)
      const [, name = 'styles'] =
        new RegExp(String.raw`import (\w+) from '\./${basename(path)}'`).exec(text) ?? []
      return [...text.matchAll(new RegExp(String.raw`\b${name}\.(\w+)`, 'g'))]
    })
    const defines = [...read(path).matchAll(/\.([a-z]\w*)(?=[\s,{:[.>])/gi)]
    return {
      path,
      defined: new Set(defines.map(([, name]) => name)),
      used: new Set(uses.map(([, name]) => name)),
    }
  })

describe('the styles', () => {
  it('define every class that a component uses', () => {
    const missing = modules.flatMap(({ path, defined, used }) =>
      [...used].filter((name) => !defined.has(name)).map((name) => `${path} ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('define no class that nothing uses', () => {
    const dead = modules.flatMap(({ path, defined, used }) =>
      [...defined].filter((name) => !used.has(name)).map((name) => `${path} ${name}`),
    )
    expect(dead).toEqual([])
    expect(modules.length).toBeGreaterThan(20)
  })

  it('take every colour from the tokens', () => {
    const bare = files
      .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'))
      .flatMap((path) =>
        [...read(path).matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi)].map(
          ([colour]) => `${path} ${colour}`,
        ),
      )
    // Paper is white whatever the theme, and what lies behind a dialog is dark in both.
    expect(bare.toSorted((a, b) => a.localeCompare(b))).toEqual([
      join('src', 'app', 'print.css #fff'),
      join('src', 'ui', 'Dialog.module.css rgb('),
    ])
  })
})
