import { realpathSync, rmSync } from 'node:fs'
import { chmod, open, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { standardStream } from './input.ts'
import { printableLines } from './printable.ts'
import type { Surroundings } from './surroundings.ts'
import { type SystemFailure, failureOf } from './system-failure.ts'

/**
 * Whether a file may be written, asked before any work is done for it.
 *
 * @param isForced a file that is there is overwritten
 * @returns why not; `undefined` where nothing stands in the way
 */
export async function obstacleTo(
  name: string,
  isForced: boolean,
): Promise<SystemFailure | undefined> {
  if (name === standardStream) return undefined
  try {
    const found = await stat(name)
    if (found.isDirectory()) return { kind: 'known', reason: 'folder' }
    return isForced ? undefined : { kind: 'known', reason: 'exists' }
  } catch (error) {
    const failure = failureOf(error)
    // That it is not there is as it should be; whether its folder is shows the writing.
    return failure.kind === 'known' && failure.reason === 'notFound' ? undefined : failure
  }
}

/**
 * Writes a whole file, or stdout. A terminal gets nothing that it would act on; a pipe or a file gets the text
 * exactly.
 *
 * A file that is there keeps what it holds until the new text is complete beside it; links go on leading to it.
 * Devices and pipes are written to as they are.
 *
 * @param isForced a file that is there is overwritten
 * @returns why it could not be written; `undefined` where it was
 */
export async function writeOutput(
  name: string,
  text: string,
  isForced: boolean,
  surroundings: Surroundings,
): Promise<SystemFailure | undefined> {
  if (name === standardStream) {
    surroundings.out(surroundings.isOutShown ? printableLines(text) : text)
    return undefined
  }
  try {
    const old = isForced ? await oldFile(name) : undefined
    await (old ? replace(old, text) : writeWhole(name, text, isForced ? 'w' : 'wx'))
    return undefined
  } catch (error) {
    return failureOf(error)
  }
}

type OldFile = { readonly path: string; readonly mode: number }

/** The file that is there, behind any links; `undefined` where there is none, or something that is no file. */
async function oldFile(name: string): Promise<OldFile | undefined> {
  try {
    const path = await realpath(name)
    const found = await stat(path)
    return found.isFile() ? { path, mode: found.mode } : undefined
  } catch {
    return undefined
  }
}

/** Puts a new file in the place of an old one, which stays as it was where anything goes wrong before. */
async function replace({ mode, path }: OldFile, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`)
  try {
    await writeWhole(beside, text, 'wx')
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind !== 'known' || failure.reason !== 'notAllowed') throw error
    // A folder that takes no new files may hold one that can be written.
    await writeFile(path, text)
    return
  }
  try {
    await chmod(beside, mode)
    await rename(beside, path)
  } catch (error) {
    removeFile(beside)
    throw error
  }
}

/** Half a file, as a full disk or Ctrl+C leaves it, would look like a whole one: it is removed. */
async function writeWhole(path: string, text: string, flag: 'w' | 'wx'): Promise<void> {
  const file = await open(path, flag)
  const isFile = (await file.stat()).isFile()
  const stopped = (signal: NodeJS.Signals) => {
    removeFile(path)
    for (const name of stopSignals) process.off(name, stopped)
    // Nobody listens any more: it ends as whoever stopped it expects, 130 for Ctrl+C in a shell.
    process.kill(process.pid, signal)
  }
  // Nobody may listen longer than the writing takes: a program at work would no longer end at once.
  if (isFile) for (const name of stopSignals) process.on(name, stopped)
  try {
    await file.writeFile(text)
  } catch (error) {
    // A device or a pipe is nobody's to remove.
    if (isFile) removeFile(path)
    throw error
  } finally {
    for (const name of stopSignals) process.off(name, stopped)
    await file.close()
  }
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes a file, also one that a link leads to. */
function removeFile(name: string): void {
  try {
    rmSync(realpathSync(name))
  } catch {
    // It stays, and why it is not whole is told.
  }
}
