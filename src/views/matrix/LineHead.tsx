import { memo } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { MatrixLine } from '#io/matrix-lines.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import styles from './LineHead.module.css'
import { useTerms } from './matrix-context.ts'
import { SearchedText } from './SearchedText.tsx'

/** The head of a line of a large matrix that holds one competence area of a role. */
export const LineHead = memo(function LineHead(props: { readonly line: MatrixLine }) {
  const { area, part, row } = props.line
  const { t } = useWords()
  const terms = useTerms()
  return (
    <div className={styles.head}>
      <p className={`${styles.role} visually-hidden-wide`}>
        <ProfileText text={row.role.name} />
      </p>
      <p className={styles.area}>
        {area ? <SearchedText text={area.name} terms={terms} /> : t(($) => $.profile.noArea)}
      </p>
      {part === 0 ? undefined : (
        <p className={styles.part}>{t(($) => $.matrixView.part, { number: part + 1 })}</p>
      )}
    </div>
  )
})
