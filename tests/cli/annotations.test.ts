// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { annotationOf, withoutCommands } from '#cli/annotations.ts'

describe('an annotation', () => {
  it('names file, line, column and path', () => {
    expect(
      annotationOf('a.json', { line: 3, column: 5, path: '$.id', code: 'x', message: 'Wrong.' }),
    ).toBe('::error file=a.json,line=3,col=5,title=$.id::Wrong.')
  })

  it('leaves out what is not known', () => {
    expect(annotationOf('a.json', { code: 'x', message: 'Wrong.' })).toBe(
      '::error file=a.json::Wrong.',
    )
  })

  it('is not ended by what stands in a file or its name', () => {
    const told = { path: '$["a,b:c"]', code: 'x', message: '100 %\r\n::add-mask::y\u001B' }
    expect(annotationOf('a,line=1::.json', told)).toBe(
      String.raw`::error file=a%2Cline=1%3A%3A.json,title=$["a%2Cb%3Ac"]::100 %25\r\n::add-mask::y\u001b`,
    )
  })
})

it.each([
  ['::error::x', String.raw`\u003a:error::x`],
  ['  ::error::x', String.raw`  \u003a:error::x`],
  ['a ##[error]x', String.raw`a #\u0023[error]x`],
  ['a.json:1:2: fine ::', 'a.json:1:2: fine ::'],
])('the log takes %j for no command', (line, inert) => {
  expect(withoutCommands(line)).toBe(inert)
})
