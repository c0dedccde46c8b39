import { median, percentile } from './figures.ts'
import { type Unit, allBytes, goals, pageNames, pressNames, verdictOf } from './goals.ts'
import type { Machine, Results, Visit } from './results.ts'

const first = '<!-- written by npm run bench -- --write: from here -->'
const last = '<!-- to here -->'

/** A page with the report in the place of what is between its two marks. Throws where a mark is missing. */
export function withReport(page: string, report: string): string {
  const from = page.indexOf(first)
  const to = page.indexOf(last)
  if (from === -1 || to < from) throw new Error(`no “${first}” … “${last}”`)
  return `${page.slice(0, from)}${first}\n\n${report}\n${page.slice(to)}`
}

/** Everything that was measured, as Markdown: the goals first. Parts that were not measured are left out. */
export function reportOf(results: Results): string {
  return [
    goalTable(results),
    firstLoadTable(results),
    pressTable(results),
    matrixTable(results),
    readingTable(results),
    teamTable(results),
    lighthouseTable(results),
    provenance(results),
  ]
    .flat()
    .join('\n')
}

function goalTable(results: Results): readonly string[] {
  const rows = goals.flatMap((goal) => {
    const both = goal.judge(results)
    if (both === undefined) return []
    const limit = tell(goal.unit, both.limit)
    return [
      [
        goal.figure,
        both.measured <= (goal.finest ?? -1)
          ? `at most ${tell(goal.unit, goal.finest ?? 0)}`
          : tell(goal.unit, both.measured),
        goal.limit === undefined ? limit : `${limit} (${goal.limit})`,
        verdictOf(goal.unit, both),
      ],
    ]
  })
  return table('Goals', ['figure', 'measured', 'goal', ''], rows)
}

function firstLoadTable(results: Results): readonly string[] {
  const visits = results['first-load']?.figures.visits ?? {}
  const pages = Object.keys(pageNames).filter((page) => (visits[page] ?? []).length > 0)
  const sizes = pages.map((page) => {
    const of = visits[page] ?? []
    const size = (pick: (visit: Visit) => number) => tell('kB', median(of.map(pick)))
    return [
      pageNames[page] ?? page,
      size(({ script }) => script),
      size(({ style }) => style),
      size(({ font }) => font),
      size(({ document }) => document),
      size(({ other }) => other),
      size(allBytes),
      String(median(of.map(({ files }) => files))),
      size(({ later }) => later),
    ]
  })
  const times = pages.map((page) => {
    const of = visits[page] ?? []
    const time = (pick: (visit: Visit) => number) => spread(of.map(pick))
    return [
      pageNames[page] ?? page,
      time(({ firstPaint }) => firstPaint),
      time(({ largestPaint }) => largestPaint),
      time(({ usable }) => usable),
      time(({ blocking }) => blocking),
      time(({ blockingAfterPaint }) => blockingAfterPaint),
      tell('shift', Math.max(...of.map(({ shift }) => shift))),
      `${(median(of.map(({ heap }) => heap)) / 1e6).toFixed(1)} MB`,
      String(median(of.map(({ elements }) => elements))),
    ]
  })
  const rounds = visits[pages[0] ?? '']?.length ?? 0
  return [
    ...table(
      `First load over the wire (medians of ${rounds} rounds)`,
      [
        'page',
        'script',
        'styles',
        'font',
        'document',
        'other',
        'together',
        'files',
        'later, in pauses',
      ],
      sizes,
    ),
    ...table(
      `First load in time, slow 4G and 4 × slower (median, and lowest to highest of ${rounds} rounds)`,
      [
        'page',
        'first paint',
        'largest paint',
        'usable',
        'blocking time',
        'after first paint',
        'layout shift',
        'heap',
        'elements',
      ],
      times,
    ),
  ]
}

function pressTable(results: Results): readonly string[] {
  const all = results.interactions?.figures.pressed ?? []
  const rows = Object.keys(pressNames).flatMap((what) =>
    [1, 4].flatMap((slowness) => {
      const found = all.find((one) => one.what === what && one.slowness === slowness)
      if (!found) return []
      return [
        [
          pressNames[what] ?? what,
          `${slowness} ×`,
          tell('ms', median(found.paints)),
          tell('ms', percentile(found.paints, 0.95)),
          tell('ms', median(found.answers)),
          tell('ms', percentile(found.answers, 0.95)),
          String(found.paints.length),
        ],
      ]
    }),
  )
  return table(
    'Presses',
    [
      'pressed',
      'slower by',
      'to paint: median',
      'to paint: 95 of 100',
      'to answer: median',
      'to answer: 95 of 100',
      'measured',
    ],
    rows,
  )
}

function matrixTable(results: Results): readonly string[] {
  const rows = (results.matrix?.figures.sizes ?? []).map((size) => [
    size.criteria,
    `${size.slowness} ×`,
    spread(size.fromRequest),
    spread(size.fromPress),
    middleAndSlowest(size.counted),
    middleAndSlowest(size.marked),
    middleAndSlowest(size.scrolled),
  ])
  return table(
    'Matrix by size (first rows: median, lowest to highest; the others: median / 95 of 100)',
    [
      'criteria',
      'slower by',
      'request to first row',
      'press to first row',
      'key to letter and count',
      'key to marks',
      'a frame while scrolling',
    ],
    rows,
  )
}

function readingTable(results: Results): readonly string[] {
  const rows = (results.reading?.figures.files ?? []).map((file) => {
    const longest = Math.max(...file.longestTask)
    return [
      file.criteria,
      `${file.slowness} ×`,
      spread(file.read),
      longest === 0 ? 'at most 50 ms' : tell('ms', longest),
    ]
  })
  return table(
    'Reading a profile from a JSON file',
    ['criteria', 'page slower by', 'choice to preview', 'longest task of the page'],
    rows,
  )
}

function teamTable(results: Results): readonly string[] {
  const figures = results.team?.figures
  return table(
    '200 files of a team',
    ['read and checked', 'worked out and shown', 'longest pause of the page'],
    figures ? [[figures.read, figures.shown, figures.longestPause].map(spread)] : [],
  )
}

function lighthouseTable(results: Results): readonly string[] {
  const figures = results.lighthouse?.figures
  const scores = Object.entries(figures?.scores ?? {}).map(([category, values]) => [
    category,
    String(median(values)),
    values.join(', '),
  ])
  return [
    ...table(
      `Lighthouse ${figures?.version ?? ''}, as on a phone`,
      ['category', 'median', 'runs'],
      scores,
    ),
    ...table(
      'Audits that were not perfect in every run',
      ['category', 'audit'],
      (figures?.audits ?? []).map(({ category, title }) => [category, title]),
    ),
  ]
}

/** When and where every part was measured; parts of one machine in one line. */
function provenance(results: Results): readonly string[] {
  const lines = new Map<string, string[]>()
  for (const [part, measured] of Object.entries(results)) {
    const line = `${measured.at.slice(0, 10)}, ${machineName(measured.machine)}`
    lines.set(line, [...(lines.get(line) ?? []), part])
  }
  return [...lines].map(([line, parts]) => `Measured on ${line} (${parts.join(', ')}).\n`)
}

function machineName({ cores, processor, node, browser }: Machine): string {
  return `${cores} cores of ${processor}, Node ${node}, Chromium ${browser}`
}

/** A figure with its unit, rounded as far as a table needs. */
export function tell(unit: Unit, value: number): string {
  switch (unit) {
    case 'ms':
      return `${Math.round(value)} ms`
    case 'kB':
      return `${(value / 1000).toFixed(1)} kB`
    case 'shift':
      return value === 0 ? '0' : value.toFixed(4)
    case 'score':
      return String(value)
  }
}

function spread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.round)
  return `${tell('ms', median(values))} (${low}–${high})`
}

function middleAndSlowest(values: readonly number[]): string {
  if (values.length === 0) return 'not measured'
  return `${tell('ms', median(values))} / ${tell('ms', percentile(values, 0.95))}`
}

function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  return [`### ${title}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line), '']
}

function escaped(cell: string): string {
  return cell.replaceAll('`', '').replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
