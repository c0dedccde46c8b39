// @vitest-environment node
import { expect, it } from 'vitest'
import { profileReaders, readProfile } from '#io/profile-readers.ts'
import { publish, seed, trialsOf } from './figures.ts'
import { fuzzedProfiles, profileFiles } from './fuzzed-profiles.ts'

const form = { short: 600, long: 60_000 }

it('no file of a profile breaks a reader, is refused without a reason, or gives half a profile', async () => {
  const { example, ...tried } = await fuzzedProfiles(trialsOf(form), seed)
  publish('profiles', { seed, ...tried })
  expect(example).toBeUndefined()
  expect(tried).toMatchObject({
    cases: trialsOf(form),
    failures: 0,
    readers: profileReaders.length,
  })
}, 3_600_000)

it('the files that are damaged for it are good ones, of every reader', async () => {
  const read = await Promise.all(
    profileFiles.map((file) => readProfile(file, { today: '2026-03-17' })),
  )
  expect(read.map((one) => (one.ok ? [] : one.problems))).toEqual(profileFiles.map(() => []))
  const endings = new Set(profileFiles.map(({ name }) => name.split('.').at(-1) ?? ''))
  const unread = profileReaders.filter(
    ({ extensions }) => !extensions.some((extension) => endings.has(extension)),
  )
  expect(unread).toEqual([])
})
