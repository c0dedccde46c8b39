import { memo } from 'react'
import { type Level, requirementAt } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { useProfile } from '#parts/subject-context.ts'
import { LevelName, RequirementLine } from './CellHead.tsx'
import { CellLinks } from './CellLinks.tsx'
import { EmptyCell } from './EmptyCell.tsx'
import styles from './RoleLevelCell.module.css'

/** What a role asks at a level, in short: its criteria stand in the lines below. */
export const RoleLevelCell = memo(function RoleLevelCell(props: {
  readonly row: ReportedRow
  readonly level: Level
}) {
  const { row, level } = props
  const { t } = useWords()
  const profile = useProfile()
  const count = row.cells.get(level.id)?.length ?? 0
  return (
    <div className={styles.cell}>
      <LevelName level={level} />
      {count === 0 ? (
        <EmptyCell role={row.role.id} level={level.id} />
      ) : (
        <>
          <div className={styles.asked}>
            <RequirementLine requirement={requirementAt(profile, row.role.id, level.id)} />
            <p className={styles.count}>{t(($) => $.matrixView.criteria, { count })}</p>
          </div>
          <CellLinks role={row.role} level={level} />
        </>
      )}
    </div>
  )
})
