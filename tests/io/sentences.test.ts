import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#io/sentences.ts'
import { runs } from '../fixtures/arbitraries.ts'

describe('sentences', () => {
  it.each([
    ['', []],
    ['  \n ', []],
    ['Digs', ['Digs']],
    ['Digs.  Plans.', ['Digs.', 'Plans.']],
    ['Digs! Plans? Counts.', ['Digs!', 'Plans?', 'Counts.']],
    ['Ships by CI/CD. Watches the beds.', ['Ships by CI/CD.', 'Watches the beds.']],
    ['Digs with tools, e.g. Spades. Plans.', ['Digs with tools, e.g. Spades.', 'Plans.']],
    ['Digs with tools, e. g. Spades. Plans.', ['Digs with tools, e. g. Spades.', 'Plans.']],
    ['Digs deep, i.e. Spade and all. Plans.', ['Digs deep, i.e. Spade and all.', 'Plans.']],
    ['Keeps to v2.0. Moves to v2.1.3 later.', ['Keeps to v2.0.', 'Moves to v2.1.3 later.']],
    ['Writes Node.js jobs. Runs them.', ['Writes Node.js jobs.', 'Runs them.']],
    ['Writes .NET jobs in C#. Runs them.', ['Writes .NET jobs in C#.', 'Runs them.']],
    ['Uses Spade, Rake, etc. Plans the beds.', ['Uses Spade, Rake, etc.', 'Plans the beds.']],
    ['Holds Spade vs. Rake. Picks one.', ['Holds Spade vs. Rake.', 'Picks one.']],
    ['Follows rule No. 5 of the park. Digs.', ['Follows rule No. 5 of the park.', 'Digs.']],
    ['Says no. Digs all the same.', ['Says no.', 'Digs all the same.']],
    ['Keeps guests in mind. Digs.', ['Keeps guests in mind.', 'Digs.']],
    ['Reads Dr. Green and Mrs. Brown. Digs.', ['Reads Dr. Green and Mrs. Brown.', 'Digs.']],
    [
      'Digs (with a Spade. Or a Rake.) daily. Plans.',
      ['Digs (with a Spade. Or a Rake.) daily.', 'Plans.'],
    ],
    ['Digs (never closed. Plans.', ['Digs (never closed.', 'Plans.']],
    ['1. Digs. 2. Plans.', ['1. Digs.', '2. Plans.']],
    ['Digs a bed\nPlans a park', ['Digs a bed', 'Plans a park']],
    ['Digs, e.g.\nPlans', ['Digs, e.g.', 'Plans']],
  ])('of English: %j', (text, sentences) => {
    expect(sentencesOf(text, 'en')).toEqual(sentences)
  })

  it.each([
    ['Nutzt z. B. Spaten. Plant.', ['Nutzt z. B. Spaten.', 'Plant.']],
    ['Nutzt z.B. Spaten. Plant.', ['Nutzt z.B. Spaten.', 'Plant.']],
    ['Nutzt Hacken (z. B. Ziehhacken). Plant.', ['Nutzt Hacken (z. B. Ziehhacken).', 'Plant.']],
    ['Pflegt d. h. Gießen und Jäten. Plant.', ['Pflegt d. h. Gießen und Jäten.', 'Plant.']],
    ['Kennt u. a. Rosen. Plant.', ['Kennt u. a. Rosen.', 'Plant.']],
    ['Gräbt i. d. R. Beete um. Plant.', ['Gräbt i. d. R. Beete um.', 'Plant.']],
    ['Gräbt Beete bzw. Rabatten. Plant.', ['Gräbt Beete bzw. Rabatten.', 'Plant.']],
    ['Gräbt mind. Fünf Beete. Plant.', ['Gräbt mind. Fünf Beete.', 'Plant.']],
    ['Nutzt Spaten, Harke usw. Plant Beete.', ['Nutzt Spaten, Harke usw.', 'Plant Beete.']],
    ['Nutzt Spaten, Harke etc. Plant Beete.', ['Nutzt Spaten, Harke etc.', 'Plant Beete.']],
    ['Gräbt am 3. Tag um. Plant.', ['Gräbt am 3. Tag um.', 'Plant.']],
    ['Sät ab 17. März aus. Plant.', ['Sät ab 17. März aus.', 'Plant.']],
    ['Sät 17. März aus. Plant.', ['Sät 17. März aus.', 'Plant.']],
    ['Kennt Version 3. Plant.', ['Kennt Version 3.', 'Plant.']],
    ['Kennt Regel Nr. 7. Plant.', ['Kennt Regel Nr. 7.', 'Plant.']],
    ['Liefert über CI/CD. Plant.', ['Liefert über CI/CD.', 'Plant.']],
    ['Gräbt sog. Hochbeete um. Plant.', ['Gräbt sog. Hochbeete um.', 'Plant.']],
  ])('of German: %j', (text, sentences) => {
    expect(sentencesOf(text, 'de')).toEqual(sentences)
  })

  it('lose nothing of a text, whatever it is', () => {
    const words = fc
      .array(
        fc.constantFrom('z.', 'B.', 'Digs', 'etc.', '(', ')', '3.', 'März', '!', '\n', '.NET', 'ä'),
      )
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), words),
        fc.constantFrom('de', 'en', 'fr'),
        (text, language) => {
          const sentences = sentencesOf(text, language)
          expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          for (const sentence of sentences) expect(sentence).toBe(sentence.trim())
        },
      ),
      runs(400),
    )
  })

  it('of a text that is segmented in pieces are those of its beginning', () => {
    const text = 'Digs e.g. 12 beds… “Plans.” them (well. and often). '.repeat(2000)
    const all = sentencesOf(text, 'en')
    expect(all.join(' ')).toBe(text.trim())
    expect(new Set(all)).toEqual(new Set(sentencesOf(text.slice(0, 520), 'en')))
    expect(sentencesOf(`${'word '.repeat(30_000)}ends. Begins.`, 'en')).toHaveLength(2)
  })

  it('are found fast in a cell of very many', () => {
    const start = performance.now()
    expect(sentencesOf('Digs. '.repeat(100_000), 'en')).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('are found fast in a long text, brackets left open', () => {
    const text = '(Digs. '.repeat(20_000)
    expect(sentencesOf(text, 'en')).toHaveLength(20_000)
  })
})
