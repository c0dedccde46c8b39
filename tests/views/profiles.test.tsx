import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepProfile } from '#state/own-profile-actions.ts'
import { useStore } from '#state/store.ts'
import { assessmentId } from '../fixtures/ids.ts'
import { openApp } from '../fixtures/interface.tsx'
import { profileFrom } from '../fixtures/parsed.ts'
import { assessmentOf } from '../fixtures/small-assessment.ts'
import { smallProfileLiteral } from '../fixtures/small-profile.ts'

/** The small profile in another version, with one criterion reworded and one more required. */
const nextLiteral = {
  ...smallProfileLiteral,
  version: '2026-05-01',
  expectations: smallProfileLiteral.expectations.map((cell) => ({
    ...cell,
    required: cell.level === 'lead' ? true : cell.required,
    criteria: cell.criteria.map((criterion) =>
      criterion.id === 'm3'
        ? { ...criterion, text: { ...criterion.text, en: 'Writes a log.' } }
        : criterion,
    ),
  })),
}

const fileOf = (content: unknown, name = 'gardening.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

async function openProfiles(address = '#/profiles', language: 'en' | 'de' = 'en') {
  const { user } = await openApp(address, { language })
  const pick = async (...files: readonly File[]) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('no file can be picked')
    await user.upload(input, [...files])
  }
  return { user, pick }
}

/** Two kept versions of the small profile. */
async function openWithTwoVersions(address: string) {
  const opened = await openProfiles(address)
  await keepProfile(profileFrom(smallProfileLiteral), { kind: 'file', name: 'old.json' })
  useStore.setState(({ ownProfiles }) => ({
    ownProfiles: ownProfiles.map((kept) => ({ ...kept, added: '2026-03-17T10:00:00.000Z' })),
  }))
  await keepProfile(profileFrom(nextLiteral), { kind: 'file', name: 'new.json' })
  return opened
}

const preview = async (name = 'gardening.json') =>
  within(await screen.findByRole('region', { name: `What is in “${name}”` }))
const ownIds = () => useStore.getState().ownProfiles.map(({ id }) => id)
const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'

beforeEach(() => {
  // A site that offers nothing.
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
})

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

describe('the library', () => {
  it('lists what comes with the app, with its facts, and says that it is in use', async () => {
    await openProfiles()
    const row = within(await screen.findByRole('article', { name: 'MLOps' }))
    expect(row.getByText('in use')).toBeTruthy()
    expect(row.getByText('120').parentElement?.textContent).toBe('criteria120')
    expect(row.getByText('comes with the app')).toBeTruthy()
    expect(row.queryByRole('button', { name: 'Delete' })).toBeNull()
  })

  it('lists own profiles by the version that is in use', async () => {
    await openWithTwoVersions('#/profiles')
    const row = within(await screen.findByRole('article', { name: 'Gardening' }))
    expect(row.getByText('2 versions')).toBeTruthy()
    expect(row.getByText('Version 2026-05-01')).toBeTruthy()
    expect(row.getByText('from the file “new.json”')).toBeTruthy()
  })

  it('is searched by title in any language, and the address says it', async () => {
    const { user } = await openWithTwoVersions('#/profiles')
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'gärtn')
    await waitFor(() => expect(screen.queryByRole('article', { name: 'MLOps' })).toBeNull())
    expect(screen.getByRole('article', { name: 'Gardening' })).toBeTruthy()
    expect(screen.getByText('1 of 2 profiles')).toBeTruthy()
    await waitFor(() => expect(window.location.hash).toBe('#/profiles?q=g%C3%A4rtn'))
  })

  it('says where nothing is found', async () => {
    await openProfiles('#/profiles?q=abacus')
    expect(await screen.findByText('No profile matches the search.')).toBeTruthy()
  })

  it('opens one in Assess', async () => {
    const { user } = await openWithTwoVersions('#/profiles')
    const row = within(await screen.findByRole('article', { name: 'Gardening' }))
    await user.click(row.getByRole('link', { name: 'Open' }))
    await waitFor(() => expect(window.location.hash).toBe('#/gardening/assess/engineer/middle'))
  })

  it('shows what the site offers, with an address to pass on', async () => {
    const list = {
      format: 'levelwise-profile-list/1',
      profiles: [{ file: 'cooking.json', title: { en: 'Cooking', de: 'Kochen' } }],
    }
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(list)))
    await openProfiles()
    const card = within(await screen.findByRole('region', { name: 'Offered by this site' }))
    expect(card.getByText('Cooking')).toBeTruthy()
    expect(card.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe(
      '?profile=profiles%2Fcooking.json',
    )
  })

  it('says what is wrong with what the site offers', async () => {
    vi.stubGlobal('fetch', async () => new Response('{"format":"levelwise-profile-list/2"}'))
    await openProfiles()
    const card = within(await screen.findByRole('region', { name: 'Offered by this site' }))
    expect(card.getByText('$.format')).toBeTruthy()
  })

  it('is German where the interface is', async () => {
    await openProfiles('#/profiles', 'de')
    expect(screen.getByRole('heading', { level: 1, name: 'Profile' })).toBeTruthy()
    expect(await screen.findByText('mitgeliefert')).toBeTruthy()
  })
})

describe('editing', () => {
  it('of a copy begins a draft under another id, which is listed, and can be deleted', async () => {
    const { user } = await openProfiles()
    const row = within(await screen.findByRole('article', { name: 'MLOps' }))
    await user.click(row.getByRole('button', { name: 'Edit a copy' }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/profiles\/edit\//))
    const [draft] = useStore.getState().drafts
    expect(draft?.profile.id).not.toBe('mlops')
    expect(draft?.base).toBeUndefined()
    await user.click(screen.getByRole('link', { name: 'Profiles' }))
    const drafts = within(await screen.findByRole('region', { name: 'Drafts' }))
    expect(drafts.getByRole('link', { name: 'MLOps (copy)' })).toBeTruthy()
    await user.click(drafts.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(useStore.getState().drafts).toEqual([]))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(useStore.getState().drafts).toHaveLength(1))
  })

  it('of an own profile begins its next version', async () => {
    const { user } = await openWithTwoVersions('#/profiles')
    const row = within(await screen.findByRole('article', { name: 'Gardening' }))
    await user.click(row.getByRole('button', { name: 'Edit' }))
    await waitFor(() => expect(useStore.getState().drafts).toHaveLength(1))
    const [draft] = useStore.getState().drafts
    expect(draft?.base).toEqual({ id: 'gardening', version: '2026-05-01' })
    expect([draft?.profile.id, draft?.profile.version]).toEqual(['gardening', '2026-11-22'])
  })
})

describe('exporting a profile', () => {
  const written = async (format: string) => {
    const { user } = await openWithTwoVersions('#/profiles')
    const row = within(await screen.findByRole('article', { name: 'Gardening' }))
    await user.click(row.getByRole('button', { name: 'Export' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: 'Deutsch' }))
    await user.click(await dialog.findByRole('button', { name: format }))
    const region = await screen.findByRole('region', { name: 'Content of the file' })
    return { text: region.textContent ?? '', dialog: within(screen.getByRole('dialog')) }
  }

  it('shows the version in use as it is, and says nothing about people', async () => {
    const { dialog, text } = await written('JSON')
    expect(JSON.parse(text)).toEqual(nextLiteral)
    expect(dialog.getByText(/gardening_2026-05-01\.json/)).toBeTruthy()
    expect(dialog.queryByText(/decides nothing/)).toBeNull()
  })

  it.each([
    ['YAML', 'format: levelwise-profile/1'],
    ['CSV', 'Kriterium'],
    ['Markdown', 'Beschreibung'],
  ])('is possible as %s, in the language that was chosen', async (format, told) => {
    const { text } = await written(format)
    expect(text).toContain(told)
  })
})

describe('deleting a profile', () => {
  it('says first how many assessments refer to it, keeps them, and can be undone', async () => {
    const { user } = await openWithTwoVersions('#/profiles')
    useStore.setState({
      assessments: { [assessmentId('mine')]: assessmentOf({ m1: 2 }, { id: 'mine' }) },
    })
    const row = () => screen.queryByRole('article', { name: 'Gardening' })
    await screen.findByRole('article', { name: 'Gardening' })
    await user.click(within(row() ?? document.body).getByRole('button', { name: 'Delete' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/^1 assessment on this device refers to this profile/)).toBeTruthy()
    expect(dialog.getByText(/2026-05-01 and 2026-03-17/)).toBeTruthy()
    expect(ownIds()).toHaveLength(2)
    await user.click(dialog.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(ownIds()).toEqual([]))
    expect(row()).toBeNull()
    expect(Object.keys(useStore.getState().assessments)).toEqual(['mine'])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() =>
      expect(ownIds().toSorted()).toEqual(['gardening@2026-03-17', 'gardening@2026-05-01']),
    )
    expect(await screen.findByText('Version 2026-05-01')).toBeTruthy()
  })

  it('of one version leaves the other one in use', async () => {
    const { user } = await openWithTwoVersions('#/profiles?profile=gardening')
    const versions = within(await screen.findByRole('region', { name: 'Versions' }))
    const [latest] = versions.getAllByRole('button', { name: 'Delete' })
    if (latest) await user.click(latest)
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/^1 other version stays/)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(ownIds()).toEqual(['gardening@2026-03-17']))
  })
})

describe('a profile of the library', () => {
  it('says what changed between the two versions that the address names', async () => {
    await openWithTwoVersions('#/profiles?profile=gardening&from=2026-03-17&to=2026-05-01')
    expect(screen.getByRole('heading', { level: 1, name: 'Gardening' })).toBeTruthy()
    const card = within(
      await screen.findByRole('region', { name: 'What changed between two versions' }),
    )
    const counts = await card.findByRole('list', { name: /How many criteria changed/ })
    expect([...counts.children].map((item) => item.textContent)).toEqual([
      '1 reworded',
      '1 now required',
    ])
    const criteria = within(card.getByRole('list', { name: 'Criteria that changed' }))
    expect(criteria.getByText('Writes a diary.').closest('del')).toBeTruthy()
    expect(criteria.getByText('Writes a log.').closest('ins')).toBeTruthy()
    expect(criteria.getByText('Leads a team.')).toBeTruthy()
  })

  it('shows only one kind of change where that is chosen, and swaps the versions', async () => {
    const { user } = await openWithTwoVersions('#/profiles?profile=gardening')
    const card = within(
      await screen.findByRole('region', { name: 'What changed between two versions' }),
    )
    await user.selectOptions(await card.findByLabelText('Show'), '1 now required')
    expect(card.queryByText('Writes a log.')).toBeNull()
    await user.click(card.getByRole('button', { name: 'Swap' }))
    expect(window.location.hash).toBe('#/profiles?profile=gardening&from=2026-05-01&to=2026-03-17')
    expect(await card.findByText('1 no longer required', { selector: 'li' })).toBeTruthy()
  })

  it('says where a version is not here', async () => {
    await openWithTwoVersions('#/profiles?profile=gardening&from=1&to=2026-05-01')
    expect(await screen.findByText('Version 1 is not kept on this device.')).toBeTruthy()
  })

  it('that is not here says so', async () => {
    await openProfiles('#/profiles?profile=cooking')
    expect(screen.getByRole('heading', { level: 1, name: 'This profile is not here' })).toBeTruthy()
  })
})

describe('a file that is opened', () => {
  it('shows what was read, keeps nothing by itself, and is kept once when that is chosen', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(smallProfileLiteral))
    const shown = await preview()
    expect(shown.getByText('12').parentElement?.textContent).toBe('criteria12')
    expect(shown.getByText(/No profile of this id is on this device/)).toBeTruthy()
    expect(ownIds()).toEqual([])
    const keep = shown.getByRole('button', { name: 'Keep on this device' })
    fireEvent.click(keep)
    fireEvent.click(keep)
    expect(
      await screen.findByText('“Gardening” is kept on this device.', { selector: 'main *' }),
    ).toBeTruthy()
    expect(ownIds()).toEqual(['gardening@2026-03-17'])
    expect(screen.getByRole('link', { name: 'Rate yourself with it' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(ownIds()).toEqual([]))
  })

  it('names the language that was guessed as people call it', async () => {
    const { pick } = await openProfiles()
    const rows = [
      'Rolle;Level;Pflicht;Kriterium',
      'Gärtner;Junior;ja;Gießt die Beete und den Rasen.',
    ]
    await pick(fileOf(rows.join('\n'), 'garten.csv'))
    const shown = await preview('garten.csv')
    expect(shown.getByText('Language of the texts, from their words: German.')).toBeTruthy()
  })

  it('says of nothing that it is kept on the device where the tab stores nothing', async () => {
    const { user, pick } = await openProfiles()
    act(() => useStore.setState({ keeps: 'in-memory' }))
    await pick(fileOf(smallProfileLiteral))
    const opened = await preview()
    await opened.findByText(/No profile of this id/)
    await user.click(opened.getByRole('button', { name: 'Use until this tab is closed' }))
    expect(
      await screen.findByText(/can be used until you close or reload this tab/, {
        selector: 'main *',
      }),
    ).toBeTruthy()
    expect(screen.queryByText(/is kept on this device/)).toBeNull()
  })

  it('says what a version would change, before it is kept', async () => {
    const { pick } = await openProfiles()
    await keepProfile(profileFrom(smallProfileLiteral), { kind: 'file', name: 'old.json' })
    await pick(fileOf(nextLiteral))
    const shown = await preview()
    expect(await shown.findByText('1 now required', { selector: 'li' })).toBeTruthy()
    expect(shown.getByText('Writes a log.')).toBeTruthy()
    expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(false)
  })

  it('with the same version and another content needs another version', async () => {
    const { pick, user } = await openProfiles()
    await keepProfile(profileFrom(smallProfileLiteral), { kind: 'file', name: 'old.json' })
    await pick(fileOf({ ...nextLiteral, version: '2026-03-17' }))
    const shown = await preview()
    expect(await shown.findByText(/Choose another one/)).toBeTruthy()
    expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(true)
    await user.click(shown.getByRole('button', { name: 'Use “2026-11-22”' }))
    await waitFor(() =>
      expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(false),
    )
    await user.click(shown.getByRole('button', { name: 'Keep on this device' }))
    await waitFor(() =>
      expect(ownIds().toSorted()).toEqual(['gardening@2026-03-17', 'gardening@2026-11-22']),
    )
  })

  it('that is here already is not kept again', async () => {
    const { pick } = await openProfiles()
    await keepProfile(profileFrom(smallProfileLiteral), { kind: 'file', name: 'old.json' })
    await pick(fileOf(smallProfileLiteral))
    const shown = await preview()
    expect(await shown.findByText(/with the same content/)).toBeTruthy()
    expect(shown.queryByRole('button', { name: 'Keep on this device' })).toBeNull()
  })

  it('that says the same with fields that the app does not know is the same one', async () => {
    const { pick } = await openProfiles()
    await keepProfile(profileFrom(smallProfileLiteral), { kind: 'editor' })
    await pick(fileOf({ ...smallProfileLiteral, note: 1 }))
    const shown = await preview()
    expect(await shown.findByText(/with the same content/)).toBeTruthy()
  })

  it('with the id of a profile that comes with the app gets another id', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf({ ...smallProfileLiteral, id: 'mlops' }))
    const shown = await preview()
    expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(true)
    await user.click(shown.getByRole('button', { name: 'Use “mlops-own”' }))
    await waitFor(() =>
      expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(false),
    )
    await user.click(shown.getByRole('button', { name: 'Keep on this device' }))
    await waitFor(() => expect(ownIds()).toEqual(['mlops-own@2026-03-17']))
  })

  it('takes no id that an address could not hold', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(smallProfileLiteral))
    const shown = await preview()
    await user.type(shown.getByLabelText('Id'), ' & More')
    expect(await shown.findByText(/Use small letters/)).toBeTruthy()
    expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(true)
  })

  it('with mistakes lists each with its place, and is not taken', async () => {
    const { pick } = await openProfiles()
    await pick(fileOf({ ...smallProfileLiteral, roles: [], updated: 'soon' }))
    const shown = await preview()
    expect(shown.getByText('$.updated')).toBeTruthy()
    expect(shown.getByText('$.roles')).toBeTruthy()
    expect(shown.queryByRole('button', { name: 'Keep on this device' })).toBeNull()
    expect(shown.getByRole('button', { name: 'Download the list' })).toBeTruthy()
  })

  it('is shown one after the other where there are several', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(smallProfileLiteral, 'one.json'), fileOf(nextLiteral, 'two.json'))
    const first = await preview('one.json')
    expect(first.getByText(/1 more file comes after this one/)).toBeTruthy()
    await user.click(first.getByRole('button', { name: 'Leave it out, next file' }))
    await user.click((await preview('two.json')).getByRole('button', { name: 'Cancel' }))
    expect(screen.getByText('Cancelled. Nothing was changed.', { selector: 'main *' })).toBeTruthy()
    expect(ownIds()).toEqual([])
  })

  it('that is an assessment leads to Your data', async () => {
    const { pick } = await openProfiles()
    await pick(fileOf({ format: 'levelwise-assessment/1' }))
    const shown = await preview()
    expect(shown.getByText(/^This is an assessment, not a skill profile/)).toBeTruthy()
    expect(
      shown.getByRole('link', { name: 'Open it under “Your data”' }).getAttribute('href'),
    ).toBe('#/data')
  })

  it('may be text that is pasted anywhere', async () => {
    const { user } = await openProfiles()
    await screen.findByRole('article', { name: 'MLOps' })
    await user.click(document.body)
    const data = new DataTransfer()
    data.setData('text/plain', JSON.stringify(smallProfileLiteral))
    fireEvent.paste(document.body, { clipboardData: data })
    const field = screen.getByLabelText('A profile as text')
    expect(field instanceof HTMLTextAreaElement && field.value).toContain('gardening')
    await user.selectOptions(screen.getByLabelText('Format'), 'JSON')
    await user.click(screen.getByRole('button', { name: 'Read it' }))
    expect((await preview('pasted.json')).getByText('Gardening')).toBeTruthy()
  })
})

describe('a table that is opened', () => {
  const table = [
    'Role;Level;What we look for',
    'Gardener;Senior;Plans a whole season of beds.',
    'Gardener;Junior;Digs a bed with a spade.',
  ].join('\n')

  it('is set right by saying what a column holds', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(table, 'garden.csv'))
    const shown = await preview('garden.csv')
    expect(shown.getByText('1 problem.')).toBeTruthy()
    const column = shown.getByLabelText('What we look for')
    expect(column instanceof HTMLSelectElement && column.selectedOptions[0]?.text).toBe('not used')
    await user.selectOptions(column, 'text of the criterion (English)')
    expect(await shown.findByRole('button', { name: 'Keep on this device' })).toBeTruthy()
    expect(shown.getByText('criteria').parentElement?.textContent).toBe('criteria2')
    expect(shown.queryByText('1 problem.')).toBeNull()
    expect(shown.getByRole('heading', { name: 'What was guessed' })).toBeTruthy()
  })

  it('has its levels put in order', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(table.replace('What we look for', 'Text'), 'garden.csv'))
    const shown = await preview('garden.csv')
    const order = () =>
      within(shown.getByRole('group', { name: 'Levels, lowest first' }))
        .getAllByRole('listitem')
        .map((item) => item.querySelector('bdi')?.textContent)
    expect(order()).toEqual(['Junior', 'Senior'])
    await user.click(shown.getByRole('button', { name: 'Move Senior one level lower' }))
    await waitFor(() => expect(order()).toEqual(['Senior', 'Junior']))
    await waitFor(() =>
      expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(false),
    )
    await user.click(shown.getByRole('button', { name: 'Keep on this device' }))
    await waitFor(() => expect(ownIds()).toHaveLength(1))
    const [kept] = useStore.getState().ownProfiles
    expect(kept?.profile.levels.map(({ name }) => name)).toEqual(['Senior', 'Junior'])
  })

  it('gets the title and the id that are typed', async () => {
    const { pick, user } = await openProfiles()
    await pick(fileOf(table.replace('What we look for', 'Text'), 'garden.csv'))
    const shown = await preview('garden.csv')
    await user.clear(shown.getByLabelText('Title'))
    await user.type(shown.getByLabelText('Title'), 'Park')
    await user.clear(shown.getByLabelText('Id'))
    await user.type(shown.getByLabelText('Id'), 'park')
    expect(await shown.findByText('Park')).toBeTruthy()
    await waitFor(() =>
      expect(isOff(shown.getByRole('button', { name: 'Keep on this device' }))).toBe(false),
    )
    await user.click(shown.getByRole('button', { name: 'Keep on this device' }))
    await waitFor(() => expect(ownIds()).toEqual(['park@2026-11-22']))
  })
})

describe('a profile that the page’s own address names', () => {
  it('and that cannot be opened is told with what is wrong and where', async () => {
    await openProfiles()
    useStore.setState({
      hosted: {
        kind: 'failed',
        address: 'profiles/cooking.json',
        problems: [
          {
            code: 'duplicateId',
            path: '$.roles[1].id',
            at: { line: 12, column: 7 },
            values: { id: 'cook' },
          },
        ],
      },
    })
    expect(await screen.findByText(/“profiles\/cooking.json”/)).toBeTruthy()
    expect(screen.getByText('Line 12, column 7')).toBeTruthy()
    expect(screen.getByText('$.roles[1].id')).toBeTruthy()
  })
})
