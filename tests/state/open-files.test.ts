// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type GivenFile, readFiles } from '#state/open-files.ts'
import { alignmentOf } from '../fixtures/small-alignment.ts'
import { fileOf } from '../fixtures/small-team.ts'

const given = (name: string, text: string, more: Partial<GivenFile> = {}): GivenFile => ({
  name,
  size: text.length,
  text: async () => text,
  ...more,
})
const json = (value: unknown) => JSON.stringify(value)
/** Of a profile that comes with the app. */
const mlops = {
  profile: { id: 'mlops', version: '1' },
  role: 'ml-engineer',
  level: 'boss',
}
const read = (
  files: readonly GivenFile[],
  signal = new AbortController().signal,
  onProgress: (done: number) => void = () => {},
) => readFiles(files, onProgress, signal)

describe('reading files', () => {
  it('sorts them by what they hold, in the order given', async () => {
    const files = [
      given('b.json', json(fileOf('b'))),
      given('talk.json', json(alignmentOf())),
      given('a.json', json(fileOf('a'))),
    ]
    expect(await read(files)).toEqual({
      assessments: [fileOf('b'), fileOf('a')],
      alignments: [alignmentOf()],
      backups: [],
      refused: [],
    })
  })

  it('gives nothing for no files', async () => {
    expect(await read([])).toEqual({
      assessments: [],
      alignments: [],
      backups: [],
      refused: [],
    })
  })

  const never = async (): Promise<string> => {
    throw new Error('nobody may read this')
  }
  it.each<readonly [string, GivenFile, string]>([
    ['one that is no JSON', given('x', 'no'), 'notJson'],
    ['one that was cut off', given('x', json(fileOf('a')).slice(0, 90)), 'notJson'],
    ['one in another format', given('x', '{"format":"other/1"}'), 'otherFormat'],
    ['one in a newer format', given('x', '{"format":"levelwise-assessment/2"}'), 'newerFormat'],
    ['an empty one, without reading it', given('x', '', { text: never }), 'empty'],
    [
      'one that is too large, without reading it',
      given('x', '', { size: 11 * 1024 * 1024, text: never }),
      'tooLarge',
    ],
    [
      'one of a role that the profile lacks',
      given('x', json(fileOf('x', {}, { ...mlops, level: 'middle', role: 'astronaut' }))),
      'unknownRole',
    ],
    [
      'one of a level that the profile lacks',
      given('x', json(fileOf('x', {}, mlops))),
      'unknownLevel',
    ],
    ['one without a format', given('x', '{}'), 'noFormat'],
    ['one that the browser may not read', given('x', 'y', { text: never }), 'unreadable'],
  ])('names %s, and reads the others all the same', async (_, bad, code) => {
    const found = await read([bad, given('a.json', json(fileOf('a')))])
    expect(found).toMatchObject({
      assessments: [{ id: 'a' }],
      refused: [{ name: 'x', problems: [{ code }] }],
    })
  })

  it('says at the end how many were read', async () => {
    const heard: number[] = []
    const files = [given('a', json(fileOf('a'))), given('x', 'no')]
    await read(files, undefined, (done) => heard.push(done))
    expect(heard.at(-1)).toBe(2)
  })

  it('lets the page breathe, and says how far it is', async () => {
    const heard: number[] = []
    const slow = (name: string) =>
      given(name, '', {
        size: 1,
        text: () => new Promise((resolve) => setTimeout(resolve, 30, json(fileOf(name)))),
      })
    await read(['a', 'b', 'c'].map(slow), undefined, (done) => heard.push(done))
    expect(heard).toEqual([1, 2, 3])
  })
})

describe('stopping to read files', () => {
  const stopping = (controller: AbortController) =>
    given('stop.json', '', {
      size: 1,
      text: async () => {
        controller.abort()
        return json(fileOf('a'))
      },
    })

  it.each([
    ['before the first', 'before', []],
    ['between two', 'within', [given('b.json', json(fileOf('b')))]],
    ['while the last is read', 'within', []],
  ])('opens nothing: %s', async (_, when, others) => {
    const controller = new AbortController()
    if (when === 'before') controller.abort()
    expect(await read([stopping(controller), ...others], controller.signal)).toBeUndefined()
  })

  it('reads no further file', async () => {
    const controller = new AbortController()
    let isRead = false
    const later = given('later.json', 'x', {
      text: async () => {
        isRead = true
        return ''
      },
    })
    await read([stopping(controller), later], controller.signal)
    expect(isRead).toBe(false)
  })
})
