import { levelById } from '#domain/profile.ts'
import {
  type MatrixPlace,
  type MatrixSortKey,
  matrixColumns,
  matrixSortKeys,
} from '#io/matrix-place.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Stair } from '#parts/Staircase.tsx'
import { useProfile } from '#parts/subject-context.ts'
import styles from './ColumnHead.module.css'
import { roleColumn } from './matrix-columns.tsx'
import { useMatrixLook } from './matrix-context.ts'

/** The head of a column: a level with its step, or a name that sorts where it can. */
export function ColumnHead(props: {
  readonly column: string
  readonly sorted: false | 'asc' | 'desc'
  readonly place: MatrixPlace
  readonly pin: number | undefined
  readonly onSort: (by: MatrixSortKey) => void
}) {
  const { column, sorted, place, pin, onSort } = props
  const { words } = useMatrixLook()
  const profile = useProfile()
  const level = place.level === undefined ? levelById(profile, column) : undefined
  const isRole = column === roleColumn
  const name = matrixColumns.find((id) => id === column)
  const label = isRole ? words.labels.role : name && words.column(name)
  const by = isRole ? 'role' : matrixSortKeys.find((key) => key === column)
  return (
    <th
      scope="col"
      className={styles.head}
      data-column={isRole ? 'role' : level ? 'level' : column}
      data-pin={pin}
      aria-sort={sorted ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
    >
      {level ? (
        <span className={styles.level}>
          <span className={styles.stair}>
            <Stair step={profile.levels.indexOf(level) + 1} of={profile.levels.length} />
          </span>
          <ProfileText text={level.name} />
        </span>
      ) : undefined}
      {!level && by ? (
        <button type="button" className={styles.sort} onClick={() => onSort(by)}>
          {label}
          <SortArrow sorted={sorted} />
        </button>
      ) : undefined}
      {!level && !by ? <span className={styles.plain}>{label}</span> : undefined}
    </th>
  )
}

function SortArrow(props: { readonly sorted: false | 'asc' | 'desc' }) {
  return (
    <svg
      className={styles.arrow}
      width="10"
      height="12"
      viewBox="0 0 10 12"
      data-sorted={props.sorted || 'none'}
      aria-hidden="true"
      focusable="false"
    >
      {props.sorted === 'desc' ? undefined : <path d="M5 0 9 5H1Z" />}
      {props.sorted === 'asc' ? undefined : <path d="M5 12 1 7h8Z" />}
    </svg>
  )
}
