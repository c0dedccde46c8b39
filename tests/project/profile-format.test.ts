// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { profileReaders } from '#io/profile-readers.ts'
import { profileWriters } from '#io/profile-writers.ts'
import { readText } from '../fixtures/read-text.ts'

const page = readFileSync('docs/profile-format.md', 'utf8')
const example = readFileSync('docs/profile-example.json', 'utf8')

function blockOf(language: string): string {
  return page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? ''
}

it('the example of the format is read by the app', async () => {
  const read = await readText('profile-example.json', example)
  expect(read).toEqual({ ok: true, profile: JSON.parse(example), notes: [] })
})

it('the page about the format shows that example', () => {
  expect(blockOf('json')).toBe(example)
})

it('the example shows everything that the format has', async () => {
  const read = await readText('a.json', example)
  const profile = read.ok ? read.profile : undefined
  const cells = profile?.expectations ?? []
  const fields = cells.flatMap(({ criteria }) => criteria.flatMap(Object.keys))
  expect(new Set(fields)).toEqual(new Set(['id', 'area', 'topic', 'text', 'tools', 'required']))
  expect(cells.length).toBeLessThan((profile?.roles.length ?? 0) * (profile?.levels.length ?? 0))
})

it('the YAML on the page is read by the app', async () => {
  const read = await readText('a.yaml', blockOf('yaml'))
  expect(read.ok && [read.profile.version, read.profile.expectations[0]?.criteria.length]).toEqual([
    '1.10',
    2,
  ])
})

it('the page names the files of every reader and writer', () => {
  const endings = [
    ...profileReaders.flatMap(({ extensions }) => extensions),
    ...profileWriters.map(({ extension }) => extension),
  ]
  expect(endings.filter((ending) => !page.includes(`\`.${ending}\``))).toEqual([])
})
