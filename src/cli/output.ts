import { realpath, rm, stat, writeFile } from 'node:fs/promises'
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
    await writeFile(name, text, { flag: isForced ? 'w' : 'wx' })
    return undefined
  } catch (error) {
    const failure = failureOf(error)
    // Half a file, as a full disk leaves it, would look like a whole one.
    if (failure.kind === 'known' && failure.reason === 'full') await removeFile(name)
    return failure
  }
}

/** Removes a file, also one that a link leads to; a device or a pipe is nobody's to remove. */
async function removeFile(name: string): Promise<void> {
  try {
    const target = await realpath(name)
    if ((await stat(target)).isFile()) await rm(target)
  } catch {
    // It stays, and why it is not whole is told.
  }
}
