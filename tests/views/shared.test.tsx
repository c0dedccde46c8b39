import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { codeIn, readSharedLink } from '#io/shared-link.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useStore } from '#state/store.ts'
import { criterionId } from '../fixtures/ids.ts'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'
import { mlops } from '../fixtures/mlops.ts'
import { assessmentFrom, valueOf } from '../fixtures/parsed.ts'
import { annas, linkTo, otherVersion } from '../fixtures/shared-links.ts'

/** The reader's own assessment of the same role. */
const own = assessmentFrom({
  ...annas,
  id: 'own',
  person: 'Bernd',
  notes: {},
  evidence: {},
  steps: {},
})
const device = (assessments: readonly Assessment[] = [own]) => memoryStorage({ assessments })

const heading = () => screen.getByRole('heading', { level: 1 }).textContent

describe('sharing', () => {
  async function openDialog(assessment: Assessment = annas) {
    const app = await openApp('#/mlops/gap/ml-engineer/middle/senior', {
      storage: device([assessment]),
    })
    await app.user.click(screen.getByRole('button', { name: /^Share/ }))
    await screen.findByRole('textbox', { name: 'The link' })
    return app
  }
  const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'The link' }).value
  const held = async () => valueOf(await readSharedLink(codeIn(link())))
  const preview = () => screen.getByRole('region', { name: 'Exactly this goes out' })

  it('begins with nothing but role, levels and ratings, and shows exactly that', async () => {
    await openDialog()
    const boxes = within(screen.getByRole('dialog')).getAllByRole<HTMLInputElement>('checkbox')
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false, false])
    expect(await held()).toMatchObject({ level: 'middle', target: 'senior', writing: [] })
    expect(within(preview()).getByText('4 ratings')).toBeTruthy()
    expect(preview().textContent).not.toMatch(/Anna|pipelines<|Shop|Draw one/)
  })

  it('shows what is chosen before it goes out, and puts it into the link', async () => {
    const { user } = await openDialog()
    for (const choice of ['Name', /^Notes/, 'Examples', 'Next steps']) {
      await user.click(screen.getByRole('checkbox', { name: choice }))
    }
    await within(preview()).findByText('Draw one')
    expect(preview().textContent).toMatch(/Anna Özdemir.*Three <b>pipelines<\/b>.*Shop/s)
    expect(await held()).toMatchObject({ person: 'Anna Özdemir', writing: { length: 2 } })
  })

  it('asks for a name only where one is to go out', async () => {
    const { person: _none, ...nameless } = annas
    const { user } = await openDialog(nameless)
    expect(screen.queryByRole('textbox', { name: 'Name in the link' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Name' }))
    await user.type(screen.getByRole('textbox', { name: 'Name in the link' }), 'Zoë')
    await within(preview()).findByText('Zoë')
    expect((await held()).person).toBe('Zoë')
  })

  it('says how long the link is, and warns where programs may cut it', async () => {
    const long = Array.from({ length: 900 }, (_, at) => (at * 7919).toString(36)).join(' ')
    const [noted = ''] = Object.keys(annas.notes)
    const { user } = await openDialog({
      ...annas,
      notes: { [noted]: { at: annas.changed, text: long } },
    })
    expect(screen.getByText(`${link().length} characters`)).toBeTruthy()
    expect(screen.queryByText(/^Some programs cut links/)).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: /^Notes/ }))
    expect(await screen.findByText(/^Some programs cut links/)).toBeTruthy()
  })

  it('copies the link, and selects it where the browser forbids copying', async () => {
    const { user } = await openDialog()
    await user.click(screen.getByRole('button', { name: 'Copy the link' }))
    expect(await screen.findByText('The link is copied.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(link())
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
    await user.click(screen.getByRole('button', { name: 'Copy the link' }))
    expect(await screen.findByText(/The link is selected/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'The link' }))
  })

  it('is offered in the dock once something is rated, and not of somebody else’s assessment', async () => {
    await openApp('#/mlops/assess/ml-engineer/middle')
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull()
    await openApp('#/mlops/assess/ml-engineer/middle', { storage: device() })
    expect(screen.getByRole('button', { name: 'Share' })).toBeTruthy()
    const copy = { ...annas, id: own.id, copiedFrom: 'link:x' }
    await openApp('#/mlops/gap/ml-engineer/middle/senior?of=own', { storage: device([copy]) })
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull()
  })
})

describe('an opened link', () => {
  const open = async (address: string, assessments?: readonly Assessment[]) =>
    openApp(address, { storage: device(assessments) })

  it('is marked as somebody’s, says how it stands, and cannot be changed', async () => {
    await open(await linkTo(annas))
    expect(heading()).toMatch(/^MLOps at Senior: 0 of \d met, 1 gap/)
    expect(screen.getByText(/^Somebody shared this assessment with you by a link/)).toBeTruthy()
    expect(screen.getAllByText('Anna Özdemir').length).toBeGreaterThan(0)
    expect(screen.getByText('Three <b>pipelines</b>')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull()
    const main = within(screen.getByRole('main'))
    expect(main.queryAllByRole('radio')).toEqual([])
    expect(main.queryAllByRole('textbox')).toEqual([])
  })

  it('lists what is rated at other levels, too', async () => {
    await open(await linkTo(annas))
    const other = screen.getByRole('region', { name: 'Rated at other levels' })
    expect(within(other).getAllByRole('listitem')).toHaveLength(1)
  })

  it('leaves the device as it was, and is not what the app comes back to', async () => {
    await open(await linkTo(annas))
    const { assessments, settings } = useStore.getState()
    expect(assessments).toEqual({ own })
    expect(settings.lastAddress).toBeUndefined()
  })

  it('is kept under a new id when the reader wants it, beside the own one', async () => {
    const { user } = await open(await linkTo(annas))
    await user.click(screen.getByRole('button', { name: 'Keep a copy on this device' }))
    const all = Object.values(useStore.getState().assessments)
    expect(all.find(({ id }) => id === own.id)).toEqual(own)
    const others = all.filter(({ id }) => id !== own.id)
    const [copy, ...rest] = others
    expect(rest).toEqual([])
    expect(copy?.id).not.toBe('anna')
    expect(copy?.copiedFrom).toMatch(/^link:/)
    expect(screen.getByText('A copy is kept on this device.', { selector: 'strong' })).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Open the copy' }))
    expect(await screen.findByText(/You are looking at somebody else’s assessment/)).toBeTruthy()
    expect(window.location.hash).toBe(`#/mlops/gap/ml-engineer/middle/senior?of=${copy?.id}`)
  })

  it('is not kept twice', async () => {
    const address = await linkTo(annas)
    const { user } = await open(address)
    await user.click(screen.getByRole('button', { name: 'Keep a copy on this device' }))
    expect(screen.queryByRole('button', { name: 'Keep a copy on this device' })).toBeNull()
  })

  it('gives a copy that nothing can change', async () => {
    const { user } = await open(await linkTo(annas))
    await user.click(screen.getByRole('button', { name: 'Keep a copy on this device' }))
    const copy = Object.values(useStore.getState().assessments).find(({ id }) => id !== 'own')
    const [criterion = ''] = Object.keys(annas.ratings)
    const done = await changeAssessment(
      { profile: mlops, role: annas.role, level: annas.level, of: copy?.id },
      { field: 'notes', criterion: criterionId(criterion), to: { text: 'changed' } },
    )
    expect(done).toBe(false)
    expect(Object.values(useStore.getState().assessments)).toContain(copy)
  })

  it('says that a damaged link cannot be opened, and why', async () => {
    const address = await linkTo(annas)
    await open(address.slice(0, -2))
    expect(heading()).toBe('This link cannot be opened')
    expect(screen.getByText(/The link is damaged/)).toBeTruthy()
    expect(screen.getByText(/Nothing on this device was changed/)).toBeTruthy()
  })

  it('shows one of an unknown profile by counts and words, and says what it does not know', async () => {
    const unknown = {
      ...mlops,
      id: otherVersion((text) => text.replace('"mlops"', '"knitting"')).id,
    }
    await open(await linkTo(annas, unknown))
    expect(heading()).toBe('Only a part of this assessment can be shown')
    expect(screen.getByText(/does not know the skill profile “knitting”, version/)).toBeTruthy()
    const counts = screen.getByRole('region', { name: 'How often each rating was given' })
    const rows = within(counts).getAllByRole('row').slice(1, 5)
    expect(rows.map((row) => row.textContent)).toEqual([
      '3 Enables others2',
      '2 Independently0',
      '1 With support1',
      '0 Not yet1',
    ])
    expect(screen.getByText('Three <b>pipelines</b>')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Keep a copy/ })).toBeNull()
  })

  it('never guesses at the criteria of another version', async () => {
    const other = otherVersion((text) => text.replaceAll('"ml-engineer.', '"ml-engineer.new-'))
    await open(await linkTo(annas, other))
    expect(heading()).toBe('Only a part of this assessment can be shown')
    expect(screen.getByText(/counts through the criteria of version 2027-01-01/)).toBeTruthy()
    // The ratings themselves were told by id: the version that they were made with lacks them.
    const byId = screen.getByRole('region', { name: /by the id of their criterion/ })
    expect(within(byId).getAllByRole('listitem')).toHaveLength(4)
  })

  it('shows another version with the same criteria, and says that it is another', async () => {
    await open(
      await linkTo(
        annas,
        otherVersion((text) => text),
      ),
    )
    expect(screen.getByText(/against version 2027-01-01.*you see version/)).toBeTruthy()
    expect(heading()).toMatch(/^MLOps at Senior/)
  })

  it('opens in German', async () => {
    await openApp(await linkTo(annas), { language: 'de' })
    expect(screen.getByRole('button', { name: 'Kopie auf diesem Gerät behalten' })).toBeTruthy()
  })
})

describe('the kept copies', () => {
  const copy = assessmentFrom({ ...annas, id: 'copy-of-anna', copiedFrom: 'link:abc' })

  it('are listed, can be removed, and put back', async () => {
    const { user } = await openApp('#/shared', { storage: device([own, copy]) })
    expect(screen.getByRole('link', { name: 'Anna Özdemir' }).getAttribute('href')).toBe(
      '#/mlops/gap/ml-engineer/middle?of=copy-of-anna',
    )
    expect(screen.queryByText('Bernd')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(screen.queryByRole('link', { name: 'Anna Özdemir' })).toBeNull()
    expect(useStore.getState().assessments).toEqual({ own })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('link', { name: 'Anna Özdemir' })).toBeTruthy()
    expect(useStore.getState().assessments).toEqual({ own, 'copy-of-anna': copy })
  })

  it('never take the place of the own assessment', async () => {
    await openApp('#/mlops/gap/ml-engineer/middle/senior', { storage: device([copy]) })
    expect(screen.getByText(/Nothing is rated yet/)).toBeTruthy()
  })

  it('stand beside a field for a link, which opens it', async () => {
    const address = await linkTo(annas)
    const { user } = await openApp('#/shared', { storage: device() })
    await user.click(screen.getByRole('button', { name: 'Open' }))
    expect(screen.getByText(/^Paste the link first/)).toBeTruthy()
    await user.type(
      screen.getByRole('textbox', { name: 'Paste the link' }),
      `https://levelwise.example.org/${address}{Enter}`,
    )
    await waitFor(() => expect(heading()).toMatch(/^MLOps at Senior/))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })
})
