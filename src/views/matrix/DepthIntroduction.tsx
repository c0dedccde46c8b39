import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, areaInDepth } from '#io/matrix-place.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './MatrixView.module.css'

/** Says what the table tells besides where exactly one competence area is looked at. */
export function DepthIntroduction(props: { readonly place: MatrixPlace }) {
  const wanted = areaInDepth(props.place)
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const area = profile.areas.find(({ id }) => id === wanted)
  if (!area) return undefined
  return (
    <section className={styles.depth} aria-labelledby="matrix-depth">
      <h2 id="matrix-depth">{t(($) => $.matrixView.depthTitle, { area: textOf(area.name) })}</h2>
      <p>{t(($) => $.matrixView.depthLead)}</p>
    </section>
  )
}
