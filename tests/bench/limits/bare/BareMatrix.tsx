import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table'
import i18next from 'i18next'
import { useMemo } from 'react'
import { create } from 'zustand'

type Profile = {
  readonly roles: readonly { readonly id: string; readonly name: string }[]
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly expectations: readonly {
    readonly role: string
    readonly level: string
    readonly required: boolean
  }[]
}

type Row = Profile['roles'][number]

// The app's own words are the only ones that the compiler knows.
function t(key: string, values: { readonly cell?: string } = {}): string {
  return String(Reflect.apply(i18next.t, i18next, [key, values]))
}

const usePicked = create<{ readonly picked: string | undefined }>(() => ({ picked: undefined }))

const features = tableFeatures({})
function columnsOf({ levels, expectations }: Profile): ColumnDef<typeof features, Row>[] {
  const requirementAt = (role: string, level: string) => {
    const cell = expectations.find((one) => one.role === role && one.level === level)
    return cell?.required === true ? 'required' : 'optional'
  }
  return [
    { id: 'role', header: () => t('role'), accessorFn: ({ name }) => name },
    ...levels.map((level): ColumnDef<typeof features, Row> => ({
      id: level.id,
      header: level.name,
      cell: ({ row: { original } }) => (
        <Cell
          id={`${original.name}, ${level.name}`}
          requirement={requirementAt(original.id, level.id)}
        />
      ),
    })),
  ]
}

/** The matrix of roles and levels with each library of the app in its least use. */
export function BareMatrix(props: { readonly profile: Profile }) {
  const { profile } = props
  const columns = useMemo(() => columnsOf(profile), [profile])
  const data = useMemo(() => [...profile.roles], [profile])
  const table = useTable({ features, columns, data })
  return (
    <main>
      <h1>{t('title')}</h1>
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the table fills it
                <th key={header.id} scope="col">
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the table fills it
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Picked />
    </main>
  )
}

function Cell(props: { readonly id: string; readonly requirement: string | undefined }) {
  const { id, requirement = 'nothing' } = props
  const isPicked = usePicked(({ picked }) => picked === id)
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      onClick={() => usePicked.setState({ picked: id })}
    >
      {t(requirement)}
    </button>
  )
}

function Picked() {
  const picked = usePicked((state) => state.picked)
  return <p>{t('picked', { cell: picked ?? '–' })}</p>
}
