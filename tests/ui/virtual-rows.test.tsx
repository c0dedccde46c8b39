import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { VirtualRows, type VirtualRowsHandle } from '#ui/VirtualRows.tsx'
import { windowOf } from '../fixtures/window-of.ts'

const thousand = Array.from({ length: 1000 }, (_, at) => ({ id: `n${at + 1}` }))

function List(props: {
  readonly items?: readonly { readonly id: string }[]
  readonly scrolls?: 'itself' | 'page'
  readonly printLimit?: number
  readonly handle?: React.Ref<VirtualRowsHandle>
}) {
  return (
    <VirtualRows
      label="Numbers"
      items={props.items ?? thousand}
      keyOf={({ id }) => id}
      renderItem={({ id }) => <button type="button">{id}</button>}
      height={40}
      scrolls={props.scrolls ?? 'itself'}
      ref={props.handle ?? null}
      {...(props.printLimit === undefined ? {} : { printLimit: props.printLimit })}
    />
  )
}

const shown = () => screen.getAllByRole('button').map((button) => button.textContent)
const scrollTo = (top: number) => {
  const box = screen.getByRole('region', { name: 'Numbers' })
  box.scrollTop = top
  fireEvent.scroll(box)
}

beforeEach(() => {
  cleanup()
  windowOf(200, 40)
})

describe('a list of which only what is in sight is in the page', () => {
  it('begins with what fits, and a little beyond', () => {
    render(<List />)
    expect(shown()).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'])
  })

  it('says the true number and place of each item', () => {
    render(<List />)
    scrollTo(400)
    const items = screen
      .getAllByRole('listitem')
      .map((item) => [item.getAttribute('aria-posinset'), item.getAttribute('aria-setsize')])
    expect(items[0]).toEqual(['9', '1000'])
  })

  it('is as high as all of it, wherever it is scrolled to', () => {
    const { container } = render(<List />)
    scrollTo(8000)
    const spaces = [...container.querySelectorAll<HTMLElement>('li[aria-hidden]')]
    const left = spaces.reduce((sum, { style }) => sum + Number.parseInt(style.blockSize, 10), 0)
    expect(left + screen.getAllByRole('listitem').length * 40).toBe(40_000)
  })

  it('shows the end where it is scrolled to the end', () => {
    render(<List />)
    scrollTo(39_800)
    expect(shown()).toContain('n1000')
    expect(shown()).not.toContain('n1')
  })

  it('keeps the item that has the focus, wherever it is scrolled to', () => {
    render(<List />)
    const second = screen.getByRole('button', { name: 'n2' })
    act(() => second.focus())
    scrollTo(20_000)
    expect(document.activeElement).toBe(second)
    expect(shown().slice(0, 2)).toEqual(['n2', 'n499'])
  })

  it('keeps the item that has the focus when items before it go', () => {
    const { rerender } = render(<List />)
    const button = screen.getByRole('button', { name: 'n5' })
    act(() => button.focus())
    scrollTo(20_000)
    rerender(<List items={thousand.slice(3)} />)
    expect(document.activeElement).toBe(button)
    expect(button.closest('li')?.getAttribute('aria-posinset')).toBe('2')
  })

  it('lets go of an item that has lost the focus', () => {
    render(<List />)
    const second = screen.getByRole('button', { name: 'n2' })
    act(() => second.focus())
    scrollTo(20_000)
    act(() => second.blur())
    expect(shown()).not.toContain('n2')
  })

  it('brings any item into sight and gives it the focus', () => {
    const handle = createRef<VirtualRowsHandle>()
    render(<List handle={handle} />)
    act(() => handle.current?.focusItem(700))
    expect(document.activeElement?.textContent).toBe('n701')
  })

  it('brings any item into sight and leaves the focus where it is', () => {
    const handle = createRef<VirtualRowsHandle>()
    render(<List handle={handle} />)
    const box = screen.getByRole('region')
    act(() => box.focus())
    act(() => handle.current?.showItem(700))
    expect(shown()).toContain('n701')
    expect(document.activeElement).toBe(box)
  })

  it('lets go of an item that it brought into sight once somebody goes on', () => {
    const handle = createRef<VirtualRowsHandle>()
    render(<List handle={handle} />)
    act(() => handle.current?.showItem(700))
    fireEvent.wheel(window)
    expect(shown()).not.toContain('n701')
  })

  it('can be reached and scrolled with the keys where it scrolls by itself', () => {
    render(<List />)
    expect(screen.getByRole('region', { name: 'Numbers' }).tabIndex).toBe(0)
  })

  it('is no stop for the keys where it scrolls with the page', () => {
    render(<List scrolls="page" />)
    expect(screen.queryByRole('region')).toBeNull()
    expect(shown()).toEqual(['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'])
  })

  it('has nothing where there is nothing', () => {
    render(<List items={[]} />)
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })
})

describe('on paper such a list', () => {
  const print = (name: 'beforeprint' | 'afterprint') =>
    act(() => {
      window.dispatchEvent(new Event(name))
    })

  it('is there from the first item to the last', () => {
    render(<List />)
    print('beforeprint')
    expect(screen.getAllByRole('listitem')).toHaveLength(1000)
  })

  it('ends where the view has set a limit', () => {
    render(<List printLimit={300} />)
    print('beforeprint')
    expect(shown().at(-1)).toBe('n300')
  })

  it('is short again once it is printed', () => {
    render(<List />)
    print('beforeprint')
    print('afterprint')
    expect(screen.getAllByRole('listitem')).toHaveLength(7)
  })
})
