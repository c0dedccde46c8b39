// Turns measured figures into docs/reliability.md.

/** What each measure says, in the order of the table. `naive`: the same trial on the naive build-up. */
const rows = [
  {
    measure: 'kills',
    naive: 'kills of the naive build-up',
    what: 'Browser or tab killed (SIGKILL), page closed or left, in the middle of saving',
    tried: ({ trials, saved }) => `${trials} trials, ${saved} ratings shown as saved`,
    result: ({ lost, unsaved, unsavedKept }) =>
      `${lost} lost; of ${unsaved} not yet shown as saved, ${unsavedKept} were there all the same`,
  },
  {
    measure: 'kills of records',
    what: 'The same while copies and versions of profiles are kept and removed, and a draft is typed',
    tried: ({ removals, stored, trials }) =>
      `${trials} trials, ${stored} records looked at, ${removals} removals`,
    result: ({ half, lost }) => `${lost} lost or back again, ${half} half there`,
  },
  {
    measure: 'tabs',
    naive: 'tabs of the naive build-up',
    what: 'Two tabs, 500 random edits each, at once',
    tried: ({ runs, edits }) => `${runs} runs, ${edits} edits`,
    result: ({ edits, equal, present, runs }) =>
      `${present} of ${edits} edits present; both tabs equal in ${equal} of ${runs} runs`,
  },
  {
    measure: 'mutations',
    what: 'Stored pieces damaged: a bit flipped, the end missing, something else there',
    tried: ({ mutations }) => `${mutations} mutations`,
    result: ({ failed, notDownloadable, silent }) =>
      `${silent} silent resets, ${failed} failed loads, raw data missing ${notDownloadable} times`,
  },
  {
    measure: 'quota',
    what: 'Storage filled to the last bytes, for real',
    tried: ({ ratings, trials }) => `${trials} trials, ${ratings} ratings`,
    result: ({ exported, lost, told, trials }) =>
      `told with the failed write ${told} of ${trials} times, export worked ${exported} of ${trials} times, ${lost} lost`,
  },
  {
    measure: 'imports',
    what: 'Files made up, mutated and cut, read as every format (JSON)',
    tried: ({ cases }) => `${cases} files`,
    result: ({ failures }) =>
      `${failures} with a crash, a refusal without a reason, or a polluted prototype`,
  },
  {
    measure: 'tables',
    what: 'CSV files and workbooks made up and damaged, read as skill profiles',
    tried: ({ cases }) => `${cases} files`,
    result: ({ failures, read }) =>
      `${failures} with a crash or half a profile; ${read} gave a whole one`,
  },
  {
    measure: 'profiles',
    what: 'Files of skill profiles damaged, mutated and made up, read as every format (JSON, YAML, Markdown, CSV, XLSX)',
    tried: ({ cases, read }) => `${cases} files, of which ${read} could still be read`,
    result: ({ failures, readers }) =>
      `${failures} with a crash, a refusal without a reason, or half a profile; ${readers} readers`,
  },
  {
    measure: 'refusals',
    what: 'Refused files and links, and what they change in the store',
    tried: ({ cases }) => `${cases} refusals`,
    result: ({ changes }) => `${changes} changes of the state`,
  },
  {
    measure: 'links',
    what: 'Links damaged, sealed anew after damage, and bombs',
    tried: ({ bombs, damaged, resealed }) =>
      `${damaged} damaged, ${resealed} sealed anew, ${bombs} bombs`,
    result: ({ bombsOpened, misread, mostInflated, thrown }) =>
      `${misread} misread, ${bombsOpened} bombs opened, ${thrown} crashes; at most ${mostInflated} bytes inflated`,
  },
  {
    measure: 'csv',
    what: 'Hostile texts through CSV and back',
    tried: ({ texts }) => `${texts} texts`,
    result: ({ failures }) => `${failures} that came back otherwise`,
  },
  {
    measure: 'libreoffice',
    what: 'Hostile cells opened by LibreOffice without a window',
    tried: ({ tested, texts }) =>
      tested === 'no' ? 'not tested: no LibreOffice here' : `${texts} cells`,
    result: ({ formulas, tested, unguardedFormulas }) =>
      tested === 'no'
        ? '–'
        : `${formulas} formula cells (${unguardedFormulas} in the half that was written without the guard, as a control)`,
  },
  {
    measure: 'markdown',
    what: 'Hostile texts through the Markdown export, rendered as GFM with HTML on',
    tried: ({ texts }) => `${texts} texts`,
    result: ({ failures }) => `${failures} with active markup`,
  },
]

/**
 * @param {readonly { measure: string, figures: Record<string, number | string> }[]} measured
 * @param {string} machine
 * @returns {string} the page; throws where a measure is missing, so that no row is ever made up
 */
export function reliabilityPage(measured, machine) {
  const figuresOf = (name) => {
    const found = measured.find(({ measure }) => measure === name)
    if (!found) throw new Error(`nothing was measured for “${name}”`)
    return found.figures
  }
  const lines = rows.flatMap(({ measure, naive, result, tried, what }) => {
    const figures = figuresOf(measure)
    const line = (who, of) => `| ${what}${who} | ${tried(of)} | ${result(of)} | ${of.seed ?? '–'} |`
    return [
      line('', figures),
      ...(naive === undefined ? [] : [line(', **naive build-up**', figuresOf(naive))]),
    ]
  })
  const network = measured
    .filter(({ measure }) => measure === 'network')
    .map(({ figures }) => figures)
  const sum = (name) => network.reduce((total, figures) => total + Number(figures[name]), 0)
  if (network.length === 0) throw new Error('no network log was written')
  return `# How reliable it is, measured

Written by \`npm run reliability\`, which runs the long form of every trial; \`npm test\` runs a short form of each with
the same seeds. Browser: Chromium ${figuresOf('kills').browser}; ${machine}.

The naive build-up is one Zustand store kept by \`persist\` in localStorage, as most apps do it. The same trial runs
against it, so that a figure means something.

| what happens | how often | result | seed |
| --- | --- | --- | --- |
${lines.join('\n')}
| The whole browser suite, its network log and console | ${network.length} tests, ${sum('requests')} requests | ${sum('foreign')} requests to another origin, ${sum('violations')} violations of the policy | – |

“0 of n” says that n tries found none; it does not say that there is none.

## What was not tested

Power loss (kills end the program, not the machine), other browsers than Chromium (Safari and Firefox share the
code, not the trials), damage to the browser's own database files (the browser then throws the database away; the app
tells that, see decision 4), phones, and disks that lie about what they have written. Damage and imports run on
an IndexedDB written for tests, in Node.
`
}
