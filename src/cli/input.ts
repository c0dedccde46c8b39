import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Surroundings } from './surroundings.ts'
import { type SystemFailure, failureOf } from './system-failure.ts'

/** What stdin and stdout are called on the command line. */
export const standardStream = '-'

/** The bytes of a file, or why there are none. `size` is told where it is more than was asked for. */
export type Input =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'failed'; readonly failure: SystemFailure }

/**
 * Reads a file, or stdin, into memory.
 *
 * @param name path of a file, a pipe or a device; `-` for stdin
 * @param largest how many bytes at most; nothing of a larger file is kept
 */
export async function readInput(
  name: string,
  largest: number,
  surroundings: Surroundings,
): Promise<Input> {
  try {
    if (name === standardStream) return await collect(surroundings.input(), largest)
    const { size } = await stat(name)
    if (size > largest) return { kind: 'tooLarge', size }
    return await collect(createReadStream(name), largest)
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) }
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, largest: number): Promise<Input> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > largest) return { kind: 'tooLarge', size }
    chunks.push(chunk)
  }
  return { kind: 'read', bytes: new Uint8Array(Buffer.concat(chunks)) }
}
