import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, narrowingsOf, openFilter } from '#io/matrix-place.ts'
import { navigate } from '#parts/navigate.ts'
import { Button } from '#ui/Button.tsx'
import { CloseIcon } from '#ui/icons.tsx'
import { useMatrixLook } from './matrix-context.ts'
import styles from './MatrixResult.module.css'
import { useAnnounced } from './use-announced.ts'

/** How much is shown, and what it is narrowed to, each to be taken away again. */
export function MatrixResult(props: {
  readonly result: string
  readonly place: MatrixPlace
  /** Whether nobody else offers to take everything away. */
  readonly canClear: boolean
  /** What was pressed is gone: the focus needs another place. */
  readonly onNarrowed: () => void
}) {
  const { result, place, onNarrowed } = props
  const { t } = useWords()
  const { words } = useMatrixLook()
  useAnnounced(result)
  const narrowings = narrowingsOf(place)
  const go = (next: MatrixPlace) => {
    navigate(next)
    onNarrowed()
  }
  return (
    <div className={styles.result}>
      <p className={styles.count}>{result}</p>
      {narrowings.length === 0 ? undefined : (
        <>
          <ul className={styles.narrowings} aria-label={t(($) => $.matrixView.narrowed)}>
            {narrowings.map((narrowing) => {
              const name = words.narrowing(narrowing)
              return (
                <li key={name} className={styles.narrowing}>
                  <span>{name}</span>
                  <button
                    type="button"
                    className={`${styles.remove} screen-only`}
                    aria-label={t(($) => $.matrixView.remove, { narrowing: name })}
                    onClick={() => go(narrowing.without)}
                  >
                    <CloseIcon />
                  </button>
                </li>
              )
            })}
          </ul>
          {props.canClear ? (
            <span className="screen-only">
              <ClearButton place={place} onNarrowed={onNarrowed} />
            </span>
          ) : undefined}
        </>
      )}
    </div>
  )
}

/** Takes search and filters away; arrangement, order and columns stay. */
export function ClearButton(props: {
  readonly place: MatrixPlace
  readonly onNarrowed: () => void
}) {
  const { t } = useWords()
  return (
    <Button
      variant="quiet"
      onClick={() => {
        navigate({ ...props.place, ...openFilter, query: '' })
        props.onNarrowed()
      }}
    >
      {t(($) => $.matrixView.clear)}
    </Button>
  )
}
