// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type Comparison,
  compareExpectations,
  requirementChange,
} from '#domain/comparison.ts'
import { type AlignedRow, alignedBands, markedColumns } from '#domain/aligned-comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { levelId, roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

const cell = (role: string, level: string): Cell => ({ role: roleId(role), level: levelId(level) })
const engineer = (level: string) => cell('engineer', level)
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const compared = (left: Cell, right: Cell, profile: SkillProfile = smallProfile) =>
  compareExpectations(profile, left, right)

describe('comparing two expectations', () => {
  const steps = compared(engineer('middle'), engineer('senior'))

  it('pairs criteria of the same topic', () => {
    const pairs = steps.pairs.map(({ topic, left, right }) => [topic, idsOf(left), idsOf(right)])
    expect(pairs).toEqual([
      ['digging', ['m1'], ['s1']],
      ['planning', ['m2'], ['s2']],
    ])
  })

  it('names what has no sequel and what is new', () => {
    const { onlyLeft, onlyRight } = compared(engineer('junior'), engineer('middle'))
    expect([idsOf(onlyLeft), idsOf(onlyRight)]).toEqual([['j2'], ['m2', 'm3']])
  })

  it('keeps a topic that only one side has out of the pairs', () => {
    expect(compared(engineer('junior'), cell('analyst', 'middle')).pairs).toEqual([])
  })

  it('compares roles as well', () => {
    const { pairs } = compared(engineer('senior'), cell('analyst', 'senior'))
    expect(pairs.map(({ left, right }) => [idsOf(left), idsOf(right)])).toEqual([[['s2'], ['as1']]])
  })

  it('puts several criteria of one topic into one pair', () => {
    const { pairs } = compared(
      cell('nlp-engineer', 'junior'),
      cell('nlp-engineer', 'middle'),
      mlops,
    )
    expect(pairs.map(({ topic, left, right }) => [topic, idsOf(left), idsOf(right)])).toEqual([
      [
        'pipeline-design',
        ['nlp-engineer.junior.scikit-learn-pipelines', 'nlp-engineer.junior.spacy-pipelines'],
        ['nlp-engineer.middle.pipeline-design'],
      ],
    ])
  })

  it.each([
    ['cell that the profile lacks', cell('newcomer', 'junior')],
    ['role that the profile lacks', cell('nobody', 'junior')],
  ])('has nothing on the side of a %s', (_, missing) => {
    const { left, onlyRight, pairs, requirement } = compared(missing, engineer('junior'))
    expect([left, idsOf(onlyRight), pairs, requirement.left]).toEqual([
      [],
      ['j1', 'j2'],
      [],
      'nothing',
    ])
  })
})

describe('the tools of a comparison', () => {
  it.each([
    ['junior', 'middle', [], [{ only: ['Rake'], shared: ['Spade'] }]],
    [
      'middle',
      'senior',
      [{ only: ['Spade'], shared: ['Rake'] }],
      [{ only: ['Plough'], shared: ['Rake'] }],
    ],
    [
      'junior',
      'senior',
      [{ only: ['Spade'], shared: [] }],
      [{ only: ['Rake', 'Plough'], shared: [] }],
    ],
    ['middle', 'middle', [], []],
    ['lead', 'principal', [], []],
  ])(
    'of %s and %s are named where only one side has them, with their alternatives',
    (left, right, onlyLeft, onlyRight) => {
      const { toolsOnlyLeft, toolsOnlyRight } = compared(engineer(left), engineer(right))
      expect([toolsOnlyLeft, toolsOnlyRight]).toEqual([onlyLeft, onlyRight])
    },
  )
})

describe('the requirement', () => {
  it.each([
    [
      'from required to mixed',
      engineer('junior'),
      engineer('middle'),
      { from: 'required', to: 'mixed' },
    ],
    [
      'from mixed to required',
      engineer('middle'),
      engineer('senior'),
      { from: 'mixed', to: 'required' },
    ],
    [
      'from required to optional',
      engineer('senior'),
      engineer('lead'),
      { from: 'required', to: 'optional' },
    ],
    [
      'from optional to required',
      cell('analyst', 'middle'),
      cell('analyst', 'senior'),
      { from: 'optional', to: 'required' },
    ],
    ['not at all between equal ones', engineer('junior'), engineer('senior'), undefined],
    [
      'not at all where one side asks nothing',
      engineer('junior'),
      cell('newcomer', 'junior'),
      undefined,
    ],
    [
      'not at all where the other side asks nothing',
      cell('newcomer', 'junior'),
      engineer('junior'),
      undefined,
    ],
  ])('changes %s', (_, left, right, change) => {
    expect(requirementChange(compared(left, right))).toEqual(change)
  })

  it('of the MLOps Engineer turns from optional to required at Senior', () => {
    const comparison = compared(
      cell('mlops-engineer', 'middle'),
      cell('mlops-engineer', 'senior'),
      mlops,
    )
    expect(requirementChange(comparison)).toEqual({ from: 'optional', to: 'required' })
  })
})

describe('for any two cells of any profile', () => {
  const anyCells = anyProfile.chain((profile) => {
    const anyCell = fc.record({
      role: fc.constantFrom(...profile.roles.map(({ id }) => id)),
      level: fc.constantFrom(...profile.levels.map(({ id }) => id)),
    })
    return fc.tuple(fc.constant(profile), anyCell, anyCell)
  })

  it('comparing the other way round is the mirror image', () => {
    fc.assert(
      fc.property(anyCells, ([profile, a, b]) => {
        expect(compareExpectations(profile, b, a)).toEqual(
          mirrored(compareExpectations(profile, a, b)),
        )
      }),
      runs(300),
    )
  })

  it('each criterion stands either in a pair or on its own side', () => {
    fc.assert(
      fc.property(anyCells, ([profile, a, b]) => {
        const { left, onlyLeft, pairs } = compareExpectations(profile, a, b)
        const placed = [...onlyLeft, ...pairs.flatMap((pair) => pair.left)]
        expect(idsOf(placed).toSorted()).toEqual(idsOf(left).toSorted())
      }),
      runs(300),
    )
  })

  it('a cell compared with itself has nothing new', () => {
    fc.assert(
      fc.property(anyCells, ([profile, a]) => {
        const { left, onlyLeft, onlyRight, right, toolsOnlyLeft } = compareExpectations(
          profile,
          a,
          a,
        )
        expect(left).toEqual(right)
        expect(onlyLeft).toEqual(onlyRight)
        expect(onlyLeft.filter(({ topic }) => topic !== undefined)).toEqual([])
        expect(toolsOnlyLeft).toEqual([])
      }),
      runs(200),
    )
  })
})

function mirrored(comparison: Comparison): Comparison {
  return {
    left: comparison.right,
    right: comparison.left,
    pairs: comparison.pairs.map(({ topic, left, right }) => ({ topic, left: right, right: left })),
    onlyLeft: comparison.onlyRight,
    onlyRight: comparison.onlyLeft,
    toolsOnlyLeft: comparison.toolsOnlyRight,
    toolsOnlyRight: comparison.toolsOnlyLeft,
    requirement: { left: comparison.requirement.right, right: comparison.requirement.left },
  }
}

describe('columns side by side', () => {
  const marks = (...cells: readonly Cell[]) =>
    markedColumns(smallProfile, cells).map((column) =>
      column.map(({ criterion, mark }) =>
        'criteria' in mark
          ? `${criterion.id} ${mark.kind} ${idsOf(mark.criteria).join()}`
          : `${criterion.id} ${mark.kind}`,
      ),
    )

  it('say what grows, what is still assumed and what is new up the levels of a role', () => {
    expect(marks(engineer('junior'), engineer('middle'))).toEqual([
      ['j1 goes-on m1', 'j2 still-assumed'],
      ['m1 grows-from j1', 'm2 new', 'm3 new'],
    ])
  })

  it('say the same where the higher level stands first', () => {
    expect(marks(engineer('middle'), engineer('junior'))).toEqual([
      ['m1 grows-from j1', 'm2 new', 'm3 new'],
      ['j1 goes-on m1', 'j2 still-assumed'],
    ])
  })

  it('let nothing grow between two roles', () => {
    expect(marks(engineer('senior'), cell('analyst', 'middle'))).toEqual([
      ['s1 only-here', 's2 same-topic am1'],
      ['am1 same-topic s2'],
    ])
  })

  it('are the same where a cell stands twice', () => {
    expect(marks(engineer('junior'), engineer('junior'))[1]).toEqual(['j1 same', 'j2 same'])
  })

  it('call nothing new or assumed between two roles', () => {
    const kinds = markedColumns(smallProfile, [engineer('middle'), cell('analyst', 'senior')])
      .flat()
      .map(({ mark }) => mark.kind)
    expect(kinds.filter((kind) => kind === 'new' || kind === 'still-assumed')).toEqual([])
    expect(kinds).toContain('only-here')
  })

  it('hold each further column against the one on its left', () => {
    const [, , third] = marks(engineer('junior'), engineer('middle'), engineer('senior'))
    expect(third).toEqual(['s1 grows-from m1', 's2 grows-from m2'])
  })

  it('are empty for a cell that the profile does not have', () => {
    expect(marks(cell('newcomer', 'junior'), engineer('junior'))[0]).toEqual([])
  })

  it('mark every criterion once, whatever the profile', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const cells = profile.expectations.slice(0, 4)
        const columns = markedColumns(profile, cells)
        expect(columns.map((column) => column.map(({ criterion }) => criterion.id))).toEqual(
          cells.map(({ criteria }) => idsOf(criteria)),
        )
      }),
      runs(100),
    )
  })
})

describe('bands of aligned rows', () => {
  const told = ({ hasOneTopic, cells }: AlignedRow) =>
    cells
      .map(({ criteria, pointer }) => {
        const to = pointer?.areas.map((area) => area?.id ?? 'none').join()
        return pointer ? `${pointer.kind} ${to}` : criteria.map((one) => one.criterion.id).join()
      })
      .join(hasOneTopic ? ' = ' : ' | ')
  const bands = (profile: SkillProfile, ...cells: readonly Cell[]) =>
    alignedBands(profile, cells).map(({ area, items }) => [area?.id, items.map(told)])

  /** The small profile with digging at Senior in another area. */
  const moved = profileFrom({
    ...smallProfileLiteral,
    expectations: smallProfileLiteral.expectations.map((expectation) => ({
      ...expectation,
      criteria: expectation.criteria.map((one) =>
        one.id === 's1' ? { ...one, area: 'plan' } : one,
      ),
    })),
  })

  it('have a row for each topic of both sides, and one for the rest', () => {
    expect(bands(smallProfile, engineer('junior'), engineer('middle'))).toEqual([
      ['plan', ['j2 | m2']],
      ['grow', ['j1 = m1']],
      [undefined, [' | m3']],
    ])
  })

  it('align more than two columns, whichever of them have the topic', () => {
    const cells = [engineer('middle'), cell('analyst', 'middle'), engineer('senior')]
    expect(bands(smallProfile, ...cells)).toEqual([
      ['plan', ['m2 = am1 = s2']],
      ['grow', ['m1 =  = s1']],
      [undefined, ['m3 |  | ']],
    ])
  })

  it('point to the area in which a topic goes on, and back to where it comes from', () => {
    expect(bands(moved, engineer('middle'), engineer('senior'))).toEqual([
      ['plan', ['m2 = s2', 'comes-from grow = s1']],
      ['grow', ['m1 = continues-in plan']],
      [undefined, ['m3 | ']],
    ])
    expect(bands(moved, engineer('senior'), engineer('middle'))[1]).toEqual([
      'grow',
      ['continues-in plan = m1'],
    ])
  })

  it('point to the same topic of another role', () => {
    const other = profileFrom({
      ...smallProfileLiteral,
      expectations: smallProfileLiteral.expectations.map((expectation) => ({
        ...expectation,
        criteria: expectation.criteria.map((one) =>
          one.id === 'am1' ? { ...one, area: 'grow' } : one,
        ),
      })),
    })
    const [plan] = bands(other, engineer('middle'), cell('analyst', 'middle'))
    expect(plan).toEqual(['plan', ['m2 = same-topic-in grow']])
  })

  it('hold a criterion without topic beside itself where a cell stands twice', () => {
    expect(bands(smallProfile, engineer('junior'), engineer('junior'))).toEqual([
      ['plan', ['j2 = j2']],
      ['grow', ['j1 = j1']],
    ])
  })

  it('are none where nothing is asked', () => {
    expect(bands(smallProfile, cell('newcomer', 'junior'), cell('newcomer', 'lead'))).toEqual([])
  })

  it('show every criterion of every column once, whatever the profile', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const cells = profile.expectations.slice(0, 4)
        const rows = alignedBands(profile, cells).flatMap(({ items }) => items)
        const shown = cells.map((_, at) =>
          rows.flatMap((row) => row.cells[at]?.criteria.map(({ criterion }) => criterion.id) ?? []),
        )
        expect(shown.map((ids) => ids.toSorted())).toEqual(
          cells.map(({ criteria }) => idsOf(criteria).toSorted()),
        )
      }),
      runs(150),
    )
  })
})
