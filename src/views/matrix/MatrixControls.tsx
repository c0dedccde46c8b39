import type { Ref } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, matrixSortKeys } from '#io/matrix-place.ts'
import { navigate } from '#parts/navigate.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { CheckBox, SelectField, TextField } from '#ui/fields.tsx'
import styles from './MatrixControls.module.css'

/** What is searched for, which arrangement is shown, in which order, and what is laid over. */
export function MatrixControls(props: {
  readonly place: MatrixPlace
  readonly searchRef: Ref<HTMLInputElement>
  readonly onQuery: (query: string) => void
  /** The search field is left, or Enter pressed. */
  readonly onDone: () => void
  /** Goes to the next hit or the one before, where there is too much to look through. */
  readonly onHit: ((step: 1 | -1) => void) | undefined
}) {
  const { place, searchRef, onQuery, onDone, onHit } = props
  const { t } = useWords()
  const { levels } = useProfile()
  const textOf = useProfileText()
  return (
    <div className={`${styles.controls} screen-only`}>
      <div role="search" className={styles.search}>
        <TextField
          ref={searchRef}
          type="search"
          label={t(($) => $.matrixView.search)}
          hint={onHit ? t(($) => $.matrixView.searchKeys) : t(($) => $.matrixView.searchHint)}
          value={place.query}
          onValue={onQuery}
          onBlur={onDone}
          onKeyDown={({ key, shiftKey }) => {
            if (key !== 'Enter') return
            onDone()
            onHit?.(shiftKey ? -1 : 1)
          }}
        />
      </div>
      <SelectField
        label={t(($) => $.matrixView.levels)}
        value={place.level ?? ''}
        options={[
          { value: '', name: t(($) => $.matrixView.allLevels) },
          ...levels.map(({ id, name }) => ({ value: id, name: textOf(name) })),
        ]}
        onValue={(value) => {
          const level = levels.find(({ id }) => id === value)?.id
          // Rows of all levels can only be sorted by role.
          const sort = level !== undefined || place.sort?.by === 'role' ? place.sort : undefined
          navigate({ ...place, level, sort })
        }}
      />
      <OrderField place={place} />
      <CheckBox
        label={t(($) => $.compare.showRatings)}
        checked={place.showsRatings}
        onValue={(showsRatings) => navigate({ ...place, showsRatings })}
      />
    </div>
  )
}

/** The order of the rows; without one level they can be sorted by role alone. */
function OrderField(props: { readonly place: MatrixPlace }) {
  const { place } = props
  const { t } = useWords()
  const keys = place.level === undefined ? (['role'] as const) : matrixSortKeys
  const orders = keys.flatMap((by) => [
    { by, isDescending: false, value: by, name: t(($) => $.matrixView.orders[by]) },
    { by, isDescending: true, value: `-${by}`, name: t(($) => $.matrixView.orders[`-${by}`]) },
  ])
  const current = orders.find(
    ({ by, isDescending }) => by === place.sort?.by && isDescending === place.sort.isDescending,
  )
  return (
    <SelectField
      label={t(($) => $.matrixView.order)}
      value={current?.value ?? ''}
      options={[{ value: '', name: t(($) => $.matrixView.orders.profile) }, ...orders]}
      onValue={(value) => {
        const order = orders.find((candidate) => candidate.value === value)
        navigate({
          ...place,
          sort: order && { by: order.by, isDescending: order.isDescending },
        })
      }}
    />
  )
}
