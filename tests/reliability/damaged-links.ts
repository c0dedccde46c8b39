import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import type { Assessment } from '#domain/assessment.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { inflatedLimit, sealed } from '#io/link-code.ts'
import { sharedFrom } from '#io/shared-from.ts'
import { readSharedLink, writeSharedLink } from '#io/shared-link.ts'
import { anyAssessed } from '../fixtures/arbitraries.ts'
import { valueOf } from '../fixtures/parsed.ts'

/** What came of opening damaged links and bombs. */
export type DamagedLinks = {
  /** Links with signs changed, lost, added or swapped. */
  readonly damaged: number
  /** Of those: opened as if nothing had happened, with another content. Has to be 0. */
  readonly misread: number
  /** Links whose packed content was damaged, and the check figure worked out anew, as an attacker would. */
  readonly resealed: number
  /** Links that hold far more than a link may. */
  readonly bombs: number
  /** Of those: opened. Has to be 0. */
  readonly bombsOpened: number
  /** The most bytes that were unpacked of any link. */
  readonly mostInflated: number
  /** Times that reading threw. Has to be 0. */
  readonly thrown: number
}

/** What a slice of the input can grow to at once, beyond the limit: 64 bytes by 1,032, in whole chunks. */
export const tolerated = inflatedLimit + 2 * 64 * 1032

/**
 * Opens links that were damaged, damaged on purpose, or are bombs.
 *
 * @param count how many links in all, a third of each kind
 * @param seed the same seed gives the same links
 */
export async function openDamagedLinks(count: number, seed: number): Promise<DamagedLinks> {
  const each = Math.ceil(count / 3)
  const assessed = fc.sample(anyAssessed, { seed, numRuns: 25 })
  const links = await Promise.all(assessed.map(linkOf))
  const found = { misread: 0, bombsOpened: 0, mostInflated: 0, thrown: 0 }

  async function read(code: string): Promise<string | undefined> {
    try {
      const parsed = await readSharedLink(code, (bytes) => {
        found.mostInflated = Math.max(found.mostInflated, bytes)
      })
      return parsed.ok ? JSON.stringify(parsed.value) : undefined
    } catch {
      found.thrown += 1
      return undefined
    }
  }

  const whole = new Map<string, string | undefined>()
  for (const link of links) whole.set(link, await read(link))
  if ([...whole.values()].includes(undefined)) throw new Error('a whole link does not open')

  const damages = fc.sample(anyDamage, { seed, numRuns: each })
  let damaged = 0
  for (const [at, damage] of damages.entries()) {
    const link = links[at % links.length] ?? ''
    const code = damagedBy(link, damage)
    if (code === link) continue
    damaged += 1
    if ((await read(code)) !== undefined) found.misread += 1
  }
  for (const [at, damage] of damages.entries()) {
    const link = links[at % links.length] ?? ''
    await read(sealed(link[1] === 'z' ? 'z' : 'p', damagedBy(link.slice(9), damage)))
  }
  for (let at = 0; at < each; at += 1) {
    if ((await read(bombs[at % bombs.length] ?? '')) !== undefined) found.bombsOpened += 1
  }
  return { damaged, resealed: damages.length, bombs: each, ...found }
}

async function linkOf([profile, assessment]: readonly [SkillProfile, Assessment]): Promise<string> {
  const everything = { name: true, notes: true, examples: true, steps: true }
  return valueOf(await writeSharedLink(sharedFrom(profile, assessment, everything)))
}

type Damage = {
  readonly kind: 'change' | 'flip' | 'cut' | 'lose' | 'add' | 'swap'
  readonly at: number
  readonly sign: string
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('change', 'flip', 'cut', 'lose', 'add', 'swap'),
  at: fc.nat(),
  sign: fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_-]$/),
    fc.constantFrom('', '.', '%', '=', '+', '/', '\u0000', '\uD800', '😀'),
  ),
})

function damagedBy(text: string, { kind, at: anywhere, sign }: Damage): string {
  const at = anywhere % Math.max(text.length, 1)
  const before = text.slice(0, at)
  const after = text.slice(at + 1)
  const here = text.slice(at, at + 1)
  switch (kind) {
    case 'change':
      return before + sign + after
    case 'flip':
      return before + String.fromCharCode(here.charCodeAt(0) ^ (1 << (anywhere % 7))) + after
    case 'cut':
      return before
    case 'lose':
      return before + after
    case 'add':
      return before + sign + here + after
    case 'swap':
      return before + after.slice(0, 1) + here + after.slice(1)
  }
}

/** Little to send, much to unpack: from just above the limit to 64 MB, of several contents. */
const bombs: readonly string[] = [
  ...[inflatedLimit + 1, 2 ** 20, 2 ** 24].flatMap((size) => [
    ' '.repeat(size),
    '['.repeat(size),
    `["${'a'.repeat(size)}"]`,
    `[${'0,'.repeat(size / 2)}0]`,
  ]),
  '\u0000'.repeat(2 ** 26),
].map((text) => sealed('z', deflateRawSync(text, { level: 9 }).toString('base64url')))
