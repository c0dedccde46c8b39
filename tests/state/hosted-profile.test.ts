// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openHostedProfile } from '#state/hosted-profile.ts'
import { keepProfile, loadOwnProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'
import { startedStore } from '../fixtures/started-store.ts'

const device = startedStore()
const page = 'https://example.org/skills/index.html?profile=x#/'
const asked: string[] = []

/** The site gives these files, and nothing else. */
function siteWith(files: { readonly [url: string]: string }) {
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const text = files[url]
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
}

const open = (address: string) => openHostedProfile(address, page, '2026-11-25')
const own = () => useStore.getState().ownProfiles

afterEach(() => vi.unstubAllGlobals())

describe('a profile that lies beside the app', () => {
  const file = 'https://example.org/skills/profiles/gardening.json'

  it('is opened and kept, with the address that it came from', async () => {
    siteWith({ [file]: JSON.stringify(smallProfileLiteral) })
    expect(await open('profiles/gardening.json')).toMatchObject({ kind: 'ready', id: 'gardening' })
    expect(own()).toMatchObject([
      { id: 'gardening@2026-03-17', origin: { kind: 'site', address: 'profiles/gardening.json' } },
    ])
  })

  it('mends a version that is kept and cannot be read any more', async () => {
    siteWith({ [file]: JSON.stringify(smallProfileLiteral) })
    await keepProfile(smallProfile, { kind: 'editor' })
    // What a damaged part comes to.
    await device.device.storage.remove('profile', 'gardening@2026-03-17')
    expect(await loadOwnProfile('gardening@2026-03-17')).toBe(undefined)
    expect(await open('profiles/gardening.json')).toMatchObject({ kind: 'ready', id: 'gardening' })
    expect(await loadOwnProfile('gardening@2026-03-17')).toEqual(smallProfile)
  })

  it('is not kept twice', async () => {
    siteWith({ [file]: JSON.stringify(smallProfileLiteral) })
    await open('profiles/gardening.json')
    const [first] = own()
    expect(await open('profiles/gardening.json')).toMatchObject({ kind: 'ready' })
    expect(own()).toEqual([first])
  })

  it('is no further version on another day where the file has none', async () => {
    const table = 'https://example.org/skills/profiles/ladder.csv'
    const rows = 'Role,Level,Text\nCook,Junior,Cuts onions.\n'
    siteWith({ [table]: rows })
    await openHostedProfile('profiles/ladder.csv', page, '2026-11-25')
    await openHostedProfile('profiles/ladder.csv', page, '2026-11-26')
    expect(own().map(({ id }) => id)).toEqual(['ladder@2026-11-25'])
    siteWith({ [table]: `${rows}Cook,Senior,Seasons by taste.\n` })
    await openHostedProfile('profiles/ladder.csv', page, '2026-11-26')
    expect(own().map(({ id }) => id)).toEqual(['ladder@2026-11-25', 'ladder@2026-11-26'])
  })

  it('is missing where the site answers with the page itself', async () => {
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response('<!doctype html>', {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
    )
    expect(await open('profiles/gone.json')).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'hostedMissing' }],
    })
  })

  it('is refused where the same version is kept with another content', async () => {
    await keepProfile({ ...smallProfile, licence: 'CC0' }, { kind: 'editor' })
    siteWith({ [file]: JSON.stringify(smallProfileLiteral) })
    expect(await open('profiles/gardening.json')).toMatchObject({
      kind: 'failed',
      problems: [{ path: '$.version', code: 'hostedDiffers' }],
    })
    expect(own()).toMatchObject([{ origin: { kind: 'editor' } }])
  })

  it('is refused where it takes the id of a built-in one', async () => {
    siteWith({ [file]: JSON.stringify(mlops) })
    expect(await open('profiles/gardening.json')).toMatchObject({
      problems: [{ path: '$.id', code: 'reservedId', values: { id: 'mlops' } }],
    })
  })

  it('is told with every problem where it is not valid', async () => {
    siteWith({ [file]: JSON.stringify({ ...smallProfileLiteral, levels: [], updated: 'soon' }) })
    const hosted = await open('profiles/gardening.json')
    expect(hosted.kind === 'failed' && hosted.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.updated', '$.levels']),
    )
    expect(own()).toEqual([])
  })

  it('that is not there is told with what the site answered', async () => {
    siteWith({})
    expect(await open('profiles/gardening.json')).toMatchObject({
      kind: 'failed',
      problems: [{ code: 'hostedMissing', values: { found: '404' } }],
    })
  })

  it.each([
    'https://elsewhere.example/p.json',
    '//elsewhere.example/p.json',
    '../p.json',
    '/p.json',
    'profiles/../../p.json',
    'https://name@example.org/skills/p.json',
    'data:application/json,{}',
    'http://',
  ])('%s is never asked for', async (address) => {
    siteWith({})
    expect(await open(address)).toMatchObject({ problems: [{ code: 'hostedElsewhere' }] })
    expect(asked).toEqual([])
  })
})
