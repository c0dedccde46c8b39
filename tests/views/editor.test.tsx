import { act, fireEvent, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { emptyProfile } from '#domain/new-profile.ts'
import { expectationAt } from '#domain/profile-cells.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import type { ChangeListener } from '#storage/device-storage.ts'
import { criterionId, levelId, roleId } from '../fixtures/ids.ts'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'
import { profileFrom } from '../fixtures/parsed.ts'
import { smallProfile, smallProfileLiteral } from '../fixtures/small-profile.ts'

/** Opens the editor on a device that has a draft of this profile. */
async function openEditor(
  profile: SkillProfile,
  options: {
    readonly base?: ProfileDraft['base']
    readonly language?: 'en' | 'de'
    /** Is given whoever hears what other tabs do. */
    readonly onListener?: (listener: ChangeListener) => void
  } = {},
) {
  const { base, language = 'en', onListener } = options
  const draft: ProfileDraft = {
    format: 'levelwise-draft/1',
    id: 'd1',
    profile,
    changed: '2026-03-17T10:00:00.000Z',
    ...(base === undefined ? {} : { base }),
  }
  const storage = {
    ...memoryStorage(),
    read: { profile: async () => undefined, draft: async () => draft },
    onChangeElsewhere: (listener: ChangeListener) => {
      onListener?.(listener)
      return () => undefined
    },
  }
  const view = await openApp('#/profiles/edit/d1', { storage, language })
  await view.findByRole('region', { name: /Keep as a version|Als Version speichern/ })
  return view
}

function written(): SkillProfile {
  const profile = useStore.getState().openDrafts['d1']?.profile
  if (!profile) throw new Error('the draft is not open')
  return profile
}

const empty = emptyProfile('en', '2026-11-22', new Set())
const middle = { role: roleId('engineer'), level: levelId('middle') }

describe('the profile editor', () => {
  it('makes a profile from nothing by the keyboard alone, and keeps it', async () => {
    const { user, findByRole, getByLabelText } = await openEditor(empty)
    const write = async (label: string, ...lines: readonly string[]) => {
      act(() => getByLabelText(label).focus())
      for (const line of lines) await user.keyboard(`${line}{Enter}`)
    }
    await write('Title', 'Baking')
    await write('New role', 'Baker', 'Miller')
    await write('New level, above the others', 'Novice', 'Master')
    await write('New criterion', 'Bakes.', 'Cleans.')
    await user.tab({ shift: true })
    act(() => getByLabelText('Version').focus())
    await user.tab()
    await user.keyboard('{Enter}')
    await findByRole('heading', { name: 'Baking, version 2026-11-22, is kept' })
    const [kept] = useStore.getState().ownProfiles
    expect(kept?.id).toBe('baking@2026-11-22')
    expect(kept?.counts).toMatchObject({ roles: 2, levels: 2, criteria: 2, required: 1 })
    expect(useStore.getState().drafts).toEqual([])
  })

  it('says what is needed where somebody keeps too early, and leads there', async () => {
    const { user, getByRole, getByLabelText, getByText } = await openEditor(empty)
    await user.click(getByRole('button', { name: 'Keep version 2026-11-22' }))
    expect(document.activeElement).toBe(getByLabelText('Title'))
    expect(getByLabelText('Title').getAttribute('aria-invalid')).toBe('true')
    expect(getByRole('heading', { name: '3 things to mend' })).toBeTruthy()
    await user.click(getByRole('button', { name: 'The profile needs at least one level.' }))
    expect(document.activeElement).toBe(getByLabelText('New level, above the others'))
    expect(getByText('3 things to mend', { selector: 'button' })).toBeTruthy()
    expect(useStore.getState().ownProfiles).toEqual([])
  })

  it('shows a cell as Assess does while it is written', async () => {
    const { user, getByRole, getByDisplayValue } = await openEditor(smallProfile)
    const preview = within(getByRole('region', { name: 'As in Assess' }))
    expect(preview.getByText('Planning')).toBeTruthy()
    await user.type(getByDisplayValue('Explains the beds.'), ' Well.')
    expect(preview.getByText('Explains the beds. Well.')).toBeTruthy()
    await user.selectOptions(
      within(getByRole('region', { name: 'Junior Engineer' })).getAllByLabelText(
        'Required or optional',
      )[0] ?? getByDisplayValue('as the cell'),
      'optional',
    )
    expect(preview.getByText('partly required')).toBeTruthy()
  })

  it('writes both languages side by side and marks what one of them lacks', async () => {
    const { user, getByRole, getByLabelText, getByText } = await openEditor(smallProfile)
    await user.click(getByRole('button', { name: /^Middle Engineer/ }))
    await user.type(getByLabelText('New criterion'), 'Sows.{Enter}')
    expect(expectationAt(written(), middle)?.criteria.at(-1)?.text).toEqual({ en: 'Sows.' })
    expect(getByText('Missing in German')).toBeTruthy()
    expect(
      getByRole('button', { name: 'Middle Engineer: partly required, 4 criteria, 1 text missing' }),
    ).toBeTruthy()
    await user.click(getByRole('button', { name: 'German: 1 missing' }))
    const field = document.activeElement
    expect(field?.getAttribute('lang')).toBe('de')
    await user.keyboard('Sät.')
    expect(expectationAt(written(), middle)?.criteria.at(-1)?.text).toEqual({
      en: 'Sows.',
      de: 'Sät.',
    })
    expect(getByText('German: complete')).toBeTruthy()
  })

  it('leads from one missing text to the next with Ctrl and Enter', async () => {
    const english = profileFrom({
      ...smallProfileLiteral,
      title: { en: 'Gardening' },
      areas: [{ id: 'plan', name: { en: 'Planning' } }],
      roles: smallProfileLiteral.roles.slice(3),
      expectations: [],
    })
    const { user, getByLabelText } = await openEditor(english)
    act(() => getByLabelText('Version').focus())
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement).toBe(getByLabelText('Title (German)'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement?.getAttribute('data-place')).toBe('item areas plan name de')
    // And round again: the first was skipped.
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(document.activeElement).toBe(getByLabelText('Title (German)'))
  })

  it('does not offer again what was skipped before the others had their turn', async () => {
    const english = profileFrom({
      ...smallProfileLiteral,
      title: { en: 'Gardening' },
      areas: [
        { id: 'plan', name: { en: 'Planning' } },
        { id: 'grow', name: { en: 'Growing' } },
      ],
      roles: smallProfileLiteral.roles.slice(3),
      expectations: [],
    })
    const { user, getByLabelText } = await openEditor(english)
    act(() => getByLabelText('Version').focus())
    const next = '{Control>}{Enter}{/Control}'
    // The title is skipped, the first area written: the second area is next.
    await user.keyboard(`${next}${next}Planung${next}`)
    expect(document.activeElement?.getAttribute('data-place')).toBe('item areas grow name de')
  })

  it('leaves ratings alone when it takes something back', async () => {
    const { user, getByRole } = await openEditor(smallProfile)
    const subject = { profile: smallProfile, role: middle.role, level: middle.level }
    await act(() =>
      changeAssessment(subject, {
        field: 'ratings',
        criterion: criterionId('m1'),
        to: { value: 2, profileVersion: '1' },
      }),
    )
    act(() => getByRole('heading', { level: 1 }).focus())
    await user.keyboard('{Control>}z{/Control}')
    expect(useStore.getState().past).toHaveLength(1)
  })

  it('moves a criterion with the focus on it, by button and by Alt with an arrow', async () => {
    const { user, getByRole, getByDisplayValue } = await openEditor(smallProfile)
    const ids = () => written().expectations[0]?.criteria.map(({ id }) => id)
    const down = getByRole('button', { name: 'Move down: Digs with a Spade.' })
    await user.click(down)
    expect(ids()).toEqual(['j2', 'j1'])
    expect(document.activeElement).toBe(
      getByRole('button', { name: 'Move down: Digs with a Spade.' }),
    )
    act(() => getByDisplayValue('Digs with a Spade.').focus())
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(ids()).toEqual(['j1', 'j2'])
    expect(document.activeElement).toBe(getByDisplayValue('Digs with a Spade.'))
  })

  it('adds what stands in the line for something new when it is left, before what was clicked is done', async () => {
    const { user, getByLabelText, getByRole } = await openEditor(smallProfile)
    const before = written().areas.length
    await user.type(getByLabelText('New competence area'), 'Compost')
    await user.click(getByRole('button', { name: 'Undo' }))
    expect(written().areas).toHaveLength(before)
    await user.click(getByRole('button', { name: 'Redo' }))
    expect(written().areas.at(-1)?.name).toEqual({ en: 'Compost' })
    expect(getByLabelText('New competence area')).toHaveProperty('value', '')
  })

  it('says what goes with a role before it removes it, and brings all of it back', async () => {
    const { user, getByRole, findByRole } = await openEditor(smallProfile)
    await user.click(getByRole('button', { name: 'Remove: Engineer', hidden: true }))
    const dialog = within(await findByRole('dialog', { name: 'Remove “Engineer”?' }))
    expect(dialog.getByText('9 criteria go with it.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Remove' }))
    expect(written().roles.map(({ id }) => id)).toEqual(['analyst', 'guest', 'newcomer'])
    await user.click(getByRole('button', { name: 'Undo' }))
    expect(written()).toBe(smallProfile)
  })

  it('takes back with Ctrl and Z outside of text fields, a run of typing at once', async () => {
    const { user, getByDisplayValue, getByRole } = await openEditor(smallProfile)
    await user.type(getByDisplayValue('Explains the beds.'), ' Well.')
    act(() => getByRole('heading', { level: 1 }).focus())
    await user.keyboard('{Control>}z{/Control}')
    expect(written()).toBe(smallProfile)
    // It leads to what changed.
    expect(document.activeElement).toBe(getByDisplayValue('Explains the beds.'))
    act(() => getByRole('heading', { level: 1 }).focus())
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(getByDisplayValue('Explains the beds. Well.')).toBeTruthy()
  })

  it('takes a removal back with Ctrl and Z from the field that the focus went to', async () => {
    const { user, getAllByRole, getByLabelText } = await openEditor(smallProfile)
    const [first] = getAllByRole('button', { name: /^Remove: Explains/ })
    if (!first) throw new Error('nothing can be removed')
    await user.click(first)
    expect(written()).not.toBe(smallProfile)
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await user.keyboard('{Control>}z{/Control}')
    expect(written()).toBe(smallProfile)
    // It leads to what came back, and what is gone again leads to where one is added.
    const back = document.activeElement
    expect(back instanceof HTMLTextAreaElement && back.value).toBe('Explains the beds.')
    await user.keyboard('{Control>}y{/Control}')
    await waitFor(() => expect(document.activeElement).toBe(getByLabelText('New criterion')))
  })

  it('asks in the place of the button that was pressed, and gives the focus back', async () => {
    const { user, getByRole } = await openEditor(smallProfile)
    act(() => getByRole('button', { name: 'Discard draft' }).focus())
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Keep it')
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Discard draft')
  })

  it('leaves Ctrl and Z to a field in which something is being typed', async () => {
    const { user, getByDisplayValue } = await openEditor(smallProfile)
    await user.type(getByDisplayValue('Explains the beds.'), ' Well.')
    await user.keyboard('{Control>}z{/Control}')
    expect(getByDisplayValue('Explains the beds. Well.')).toBeTruthy()
  })

  it('takes an added role back with Ctrl and Z from the emptied line', async () => {
    const { user, getByLabelText } = await openEditor(smallProfile)
    act(() => getByLabelText('New role').focus())
    await user.keyboard('Baker{Enter}')
    expect(written().roles).toHaveLength(smallProfile.roles.length + 1)
    await user.keyboard('{Control>}z{/Control}')
    expect(written()).toBe(smallProfile)
  })

  it('makes the id from the title until somebody chooses one', async () => {
    // There is another draft without a title.
    const { user, getByLabelText } = await openEditor(
      emptyProfile('en', '2026-11-22', new Set(['profile'])),
    )
    await user.type(getByLabelText('Title'), 'Töpfern')
    expect(written().id).toBe('toepfern')
    await user.clear(getByLabelText('Id'))
    await user.type(getByLabelText('Id'), 'clay')
    await user.type(getByLabelText('Title'), ' II')
    expect(written().id).toBe('clay')
  })

  it('never takes what is no id, and says why', async () => {
    const { user, getByLabelText } = await openEditor(smallProfile)
    await user.type(getByLabelText('Id'), ' x')
    expect(getByLabelText('Id').getAttribute('aria-invalid')).toBe('true')
    expect(written().id).toBe('gardening')
  })

  it('keeps the id of a profile that has a version', async () => {
    const { getByLabelText } = await openEditor(smallProfile, {
      base: { id: 'gardening', version: '1' },
    })
    expect(getByLabelText('Id').hasAttribute('readonly')).toBe(true)
  })

  it('adds a language, and says what goes with one before it is removed', async () => {
    const { user, getByLabelText, findByRole, getByRole } = await openEditor(smallProfile)
    await user.type(getByLabelText('New language'), 'fr{Enter}')
    expect(written().languages).toEqual(['en', 'de', 'fr'])
    expect(getByRole('button', { name: 'French: 16 missing' })).toBeTruthy()
    await user.click(getByRole('button', { name: 'Remove: German', hidden: true }))
    const dialog = within(await findByRole('dialog'))
    expect(dialog.getByText('16 texts lose their wording in this language.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Remove' }))
    expect(written().languages).toEqual(['en', 'fr'])
    expect(document.activeElement).toBe(getByLabelText('New language'))
  })

  it('refuses what is no language tag', async () => {
    const { user, getByLabelText } = await openEditor(smallProfile)
    await user.type(getByLabelText('New language'), 'Deutsch!{Enter}')
    expect(getByLabelText('New language').getAttribute('aria-invalid')).toBe('true')
    expect(written()).toBe(smallProfile)
  })

  it('says where another tab discarded it, and comes back when somebody writes on', async () => {
    let tell: ChangeListener = () => undefined
    const { user, findAllByText, getByDisplayValue, queryByRole } = await openEditor(smallProfile, {
      onListener: (listener) => (tell = listener),
    })
    await user.type(getByDisplayValue('Explains the beds.'), ' Well.')
    act(() => tell({ kind: 'removed', of: 'draft', id: 'd1' }))
    // It is shown, and spoken.
    expect(await findAllByText(/^This draft was discarded in another tab/)).toHaveLength(2)
    expect(useStore.getState().drafts).toEqual([])
    await user.type(getByDisplayValue('Explains the beds. Well.'), '!')
    expect(queryByRole('button', { name: 'Store it again' })).toBeNull()
    expect(useStore.getState().drafts).toMatchObject([{ id: 'd1' }])
    expect(getByDisplayValue('Explains the beds. Well.!')).toBeTruthy()
  })

  it('is stored again as it is where somebody says so', async () => {
    let tell: ChangeListener = () => undefined
    const { user, findByRole } = await openEditor(smallProfile, {
      onListener: (listener) => (tell = listener),
    })
    act(() => tell({ kind: 'removed', of: 'draft', id: 'd1' }))
    await user.click(await findByRole('button', { name: 'Store it again' }))
    expect(useStore.getState().drafts).toMatchObject([{ id: 'd1' }])
    expect(written()).toBe(smallProfile)
  })

  it('is printed as the profile that it is, without anything to write with', async () => {
    const { getByRole, queryByRole } = await openEditor(smallProfile)
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    const sheet = within(getByRole('article'))
    expect(sheet.getByRole('heading', { level: 1, name: 'Gardening' })).toBeTruthy()
    expect(sheet.getByRole('heading', { name: 'Engineer' })).toBeTruthy()
    expect(sheet.getByText('Explains the beds.', { exact: false })).toBeTruthy()
    expect(sheet.queryAllByRole('button')).toEqual([])
    expect(sheet.queryAllByRole('textbox')).toEqual([])
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(queryByRole('article')).toBeNull()
  })

  it('is not discarded by a double click', async () => {
    const { getByRole } = await openEditor(smallProfile)
    fireEvent.click(getByRole('button', { name: 'Discard draft' }), { detail: 1 })
    fireEvent.click(getByRole('button', { name: 'Discard it' }), { detail: 2 })
    await act(async () => undefined)
    expect(written()).toBe(smallProfile)
    expect(getByRole('button', { name: 'Discard it' })).toBeTruthy()
  })

  it('brings a discarded draft back', async () => {
    const { user, getByRole, findByRole } = await openEditor(smallProfile)
    await user.click(getByRole('button', { name: 'Discard draft' }))
    await user.click(getByRole('button', { name: 'Discard it' }))
    await findByRole('heading', { name: 'The draft is discarded' })
    expect(useStore.getState().openDrafts).toEqual({})
    await user.click(getByRole('button', { name: 'Bring it back' }))
    expect(written()).toEqual(smallProfile)
  })

  it('suggests another version where this one is kept already', async () => {
    const { user, getByRole, findByRole } = await openEditor(smallProfile)
    await user.click(getByRole('button', { name: 'Keep version 2026-03-17' }))
    await findByRole('heading', { name: 'Gardening, version 2026-03-17, is kept' })
    await user.click(getByRole('button', { name: 'Write the next version' }))
    await user.click(await findByRole('button', { name: 'Take 2026-11-22' }))
    expect(written().version).toBe('2026-11-22')
  })

  it('says so where there is no such draft', async () => {
    const { findByRole } = await openApp('#/profiles/edit/nowhere')
    expect(await findByRole('heading', { name: 'This draft is not on this device' })).toBeTruthy()
  })

  it('speaks German, whatever languages the profile has', async () => {
    const { getByLabelText } = await openEditor(smallProfile, { language: 'de' })
    expect(getByLabelText('Titel (Englisch)')).toHaveProperty('value', 'Gardening')
    expect(getByLabelText('Titel (Deutsch)').getAttribute('lang')).toBe('de')
  })
})
