// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { jsonPath } from '#io/problem.ts'

describe('a JSON path', () => {
  it.each([
    [[], '$'],
    [['roles', 2, 'id'], '$.roles[2].id'],
    [['$schema'], '$.$schema'],
    [['text', 'de-AT'], '$.text["de-AT"]'],
    [['notes', 'a.b "c"'], '$.notes["a.b \\"c\\""]'],
    [[''], '$[""]'],
  ])('of %j is %s', (keys, path) => {
    expect(jsonPath('$', keys)).toBe(path)
  })
})
