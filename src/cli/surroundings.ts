import type { Writable } from 'node:stream'

/** What the command line has of the system that it runs on. */
export type Surroundings = {
  readonly env: { readonly [name: string]: string | undefined }
  readonly input: () => AsyncIterable<Uint8Array>
  /** Writes to stdout. */
  readonly out: (text: string) => void
  /** Writes to stderr. */
  readonly err: (text: string) => void
  /** Whether a person sees what stdout gets. */
  readonly isOutShown: boolean
  /** Today's date here, as ISO. */
  readonly today: string
  readonly version: string
}

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  const { env, stdout, stderr } = process
  const now = new Date()
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  const version: unknown = import.meta.env.LEVELWISE_VERSION
  return {
    env,
    input: () => process.stdin,
    out: writerTo(stdout),
    err: writerTo(stderr),
    isOutShown: stdout.isTTY,
    today: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
    version: String(version),
  }
}

/**
 * Where whoever reads has enough, as `head` does, the rest is dropped and the work goes on, so that its exit code
 * says the same as ever. What cannot be written for another reason has failed.
 */
function writerTo(stream: Writable): (text: string) => void {
  let isOpen = true
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    isOpen = false
    if (code === 'EPIPE') return
    process.stderr.write(`levelwise: ${message}\n`)
    process.once('exit', () => {
      process.exitCode = 2
    })
  })
  return (text) => {
    if (isOpen) stream.write(text)
  }
}
