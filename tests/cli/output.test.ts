// @vitest-environment node
import { existsSync } from 'node:fs'
import { lstat, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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

it.runIf(existsSync('/dev/full'))('a device that takes nothing is not removed for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'levelwise-'))
  const name = join(folder, 'full')
  await symlink('/dev/full', name)
  const failure = await writeOutput(name, 'text', true, listening().surroundings)
  expect(failure).toEqual({ kind: 'known', reason: 'full' })
  expect((await lstat(name)).isSymbolicLink()).toBe(true)
  await rm(folder, { recursive: true })
})
