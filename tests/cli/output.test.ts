// @vitest-environment node
import { existsSync } from 'node:fs'
import {
  chmod,
  lstat,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { annotate } from '#cli/annotations.ts'
import { writeOutput } from '#cli/output.ts'
import type { Surroundings } from '#cli/surroundings.ts'

/** Surroundings that keep what is written. */
function listening(more: Partial<Surroundings> = {}) {
  const written: string[] = []
  const surroundings: Surroundings = {
    env: {},
    input: async function* none() {},
    out: (text) => written.push(text),
    err: (text) => written.push(text),
    isOutShown: false,
    today: '2026-11-22',
    version: '0.1.0',
    ...more,
  }
  return { surroundings, written }
}

it('a pipe gets a text exactly, a person sees what would control the terminal', async () => {
  const text = 'a\u001B[2J\n\tb\n'
  const pipe = listening()
  await writeOutput('-', text, false, pipe.surroundings)
  expect(pipe.written).toEqual([text])
  const terminal = listening({ isOutShown: true })
  await writeOutput('-', text, false, terminal.surroundings)
  expect(terminal.written).toEqual(['a\\u001b[2J\n\tb\n'])
})

it('a workflow is shown no more problems than it keeps', () => {
  const problems = Array.from({ length: 60 }, (_, at) => ({
    file: 'a.json',
    told: { line: at + 1, code: 'x', message: 'Wrong.' },
  }))
  const workflow = listening({ env: { GITHUB_ACTIONS: 'true' } })
  annotate(workflow, problems)
  expect(workflow.written).toHaveLength(50)
  const elsewhere = listening()
  annotate(elsewhere, problems)
  expect(elsewhere.written).toEqual([])
})

describe('a file', () => {
  let folder = ''
  let file = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'levelwise-'))
    file = join(folder, 'kept.json')
    await writeFile(file, 'precious')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(folder, { recursive: true })
  })
  const force = (name: string) => writeOutput(name, 'new text', true, listening().surroundings)

  /** What every file that is open does from now on when it is written to. */
  async function onWriting(act: () => Promise<void>) {
    const any = await open(file)
    const handles: typeof any = Object.getPrototypeOf(any)
    await any.close()
    vi.spyOn(handles, 'writeFile').mockImplementation(act)
  }

  it('is overwritten with its rights, and nothing is left beside it', async () => {
    await chmod(file, 0o640)
    expect(await force(file)).toBeUndefined()
    expect(await readFile(file, 'utf8')).toBe('new text')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['kept.json'])
  })

  it('is overwritten through a link that stays', async () => {
    const link = join(folder, 'link.json')
    await symlink('kept.json', link)
    expect(await force(link)).toBeUndefined()
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect(await readFile(file, 'utf8')).toBe('new text')
  })

  it('is made where a link leads to none', async () => {
    const link = join(folder, 'link.json')
    await symlink('later.json', link)
    expect(await force(link)).toBeUndefined()
    expect(await readFile(join(folder, 'later.json'), 'utf8')).toBe('new text')
  })

  it.each([
    ['one that is there', 'kept.json'],
    ['a new one', 'new.json'],
  ])('on a full disk: %s', async (_, name) => {
    await onWriting(() => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })))
    expect(await force(join(folder, name))).toEqual({ kind: 'known', reason: 'full' })
    expect(await readdir(folder)).toEqual(['kept.json'])
    expect(await readFile(file, 'utf8')).toBe('precious')
  })

  it.each([
    ['one that is there', 'kept.json'],
    ['a new one', 'new.json'],
  ])('when it is stopped in the middle: %s', async (_, name) => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    const listeners = process.listenerCount('SIGINT')
    await onWriting(async () => {
      expect(await readdir(folder)).toHaveLength(2)
      process.emit('SIGINT', 'SIGINT')
      expect(await readdir(folder)).toEqual(['kept.json'])
      throw new Error('it is over')
    })
    await force(join(folder, name))
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']])
    expect(process.listenerCount('SIGINT')).toBe(listeners)
    expect(await readFile(file, 'utf8')).toBe('precious')
  })

  it.runIf(existsSync('/dev/full'))('a device that takes nothing is not removed', async () => {
    const name = join(folder, 'full')
    await symlink('/dev/full', name)
    expect(await force(name)).toEqual({ kind: 'known', reason: 'full' })
    expect((await lstat(name)).isSymbolicLink()).toBe(true)
    expect(existsSync('/dev/full')).toBe(true)
  })
})
