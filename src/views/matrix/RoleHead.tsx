import { memo } from 'react'
import { useWords } from '#i18n/use-words.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { useMatrixLook, useTerms } from './matrix-context.ts'
import styles from './RoleHead.module.css'
import { SearchedText } from './SearchedText.tsx'

/** The role alone names its row, whatever else is told beneath. */
export function headId({ role }: ReportedRow): string {
  return `matrix-${role.id}`
}

/** The head of a row: its role, and whether there is nothing of it to lay over. */
export const RoleHead = memo(function RoleHead(props: {
  readonly row: ReportedRow
  readonly isRated: boolean
}) {
  const { role, assessment } = props.row
  const { t } = useWords()
  const terms = useTerms()
  const { words } = useMatrixLook()
  return (
    <div className={styles.head}>
      <h2 id={headId(props.row)} className={styles.name}>
        <SearchedText text={role.name} terms={terms} />
      </h2>
      {props.isRated && assessment === undefined ? (
        <p className={styles.unrated}>
          {t(($) => $.compare.noRatings, { role: words.text(role.name) })}
        </p>
      ) : undefined}
    </div>
  )
})
