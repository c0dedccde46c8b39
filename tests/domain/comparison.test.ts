// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type Comparison,
  compareExpectations,
  markedColumns,
  requirementChange,
} from '#domain/comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { anyProfile, runs } from '../fixtures/arbitraries.ts'
import { levelId, roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

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

  it('turn round with the columns', () => {
    expect(marks(engineer('middle'), engineer('junior'))).toEqual([
      ['m1 goes-on j1', 'm2 new', 'm3 new'],
      ['j1 grows-from m1', 'j2 still-assumed'],
    ])
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
