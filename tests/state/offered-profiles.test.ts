// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchOffer } from '#state/offered-profiles.ts'

const page = 'https://levelwise.example/app/?profile=x#/profiles'

/** What a site offers that answers with this, and what it was asked for. */
async function offerOf(answer: () => Response | Promise<Response>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return answer()
  })
  return { offer: await fetchOffer(page), asked }
}

const nothing = { kind: 'list', profiles: [] }

afterEach(() => vi.unstubAllGlobals())

describe('what a site offers', () => {
  it('is asked for in the folder of the app', async () => {
    const { asked } = await offerOf(() => new Response('{}'))
    expect(asked).toEqual(['https://levelwise.example/app/profiles/index.json'])
  })

  it('are the profiles that it lists', async () => {
    const list = {
      format: 'levelwise-profile-list/1',
      profiles: [{ file: 'cooking.json', title: 'Cooking' }],
    }
    const { offer } = await offerOf(() => new Response(JSON.stringify(list)))
    expect(offer).toEqual({
      kind: 'list',
      profiles: [{ file: 'profiles/cooking.json', title: 'Cooking' }],
    })
  })

  it.each([
    ['has no list', () => new Response('', { status: 404 })],
    ['answers with its page instead', () => new Response('<!doctype html><title>App</title>')],
    ['does not answer', () => Promise.reject(new TypeError('offline'))],
  ])('is nothing where it %s', async (_, answer) => {
    expect((await offerOf(answer)).offer).toEqual(nothing)
  })

  it.each([
    ['no JSON', '{', 'notJson'],
    ['of another format', '{"format":"levelwise-profile/1"}', 'otherFormat'],
    ['too large', ' '.repeat(1024 * 1024 + 1), 'tooLarge'],
  ])('is told with what is wrong where the list is %s', async (_, content, code) => {
    const { offer } = await offerOf(() => new Response(content))
    expect(offer.kind === 'failed' && offer.problems.map((problem) => problem.code)).toEqual([code])
  })
})
