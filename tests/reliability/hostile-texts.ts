import fc from 'fast-check'

/** What a spreadsheet takes for the start of a formula or of a broken row. */
export const activeStarts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', '\0']

const csvPieces = [
  ...activeStarts,
  '"',
  '""',
  "'",
  ',',
  ';',
  '\r\n',
  ' ',
  '\uFEFF',
  '\u00A0',
  '\u2028',
]

/** Texts for a cell: anything at all, and much of what means something in CSV. Lone surrogates included. */
export const cellText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...csvPieces) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\uD800', '\uDFFF', 'SUM(A1:A2)', "cmd|'/c calc'!A0"),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

const markdownPieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">',
  '</p>',
  '</table>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?php',
  '<!DOCTYPE html>',
  '<x@y.zz>',
  '<https://evil.example>',
  'https://evil.example',
  'HTTP://evil.example',
  'hTtPs://evil.example/a_b_c',
  'www.evil.example',
  'WWW.evil.example',
  'xmpp:a@evil.example',
  'mailto:a@evil.example',
  'a@evil.example',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[x][]',
  '[^1]',
  '[^1]: foot',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '&colon;',
  '\\',
  '`',
  '```',
  '~~~',
  '~',
  '~~',
  '*',
  '**',
  '_',
  '__',
  '#',
  '# ',
  '>',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '- [x] ',
  '[ ]',
  '|',
  '| - |',
  '---',
  '===',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '    ',
  '  \n',
  '(',
  ')',
  '[',
  ']',
  '!',
  '!,',
  '<',
  '&',
  ':',
  '://',
  '.',
  '"',
  "'",
  '\0',
  '\u00A0',
  '\u2028',
  '\uD800',
]

/** Texts that try to become markup. Each says something: nothing is written of a blank one. */
export const markupText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...markdownPieces) },
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('a', 'word', ' '),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '')
