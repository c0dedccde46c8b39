import { type Level, requirementAt } from '#domain/profile.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { useProfile } from '#parts/subject-context.ts'
import { LevelName, RequirementLine } from './CellHead.tsx'
import { CellLinks } from './CellLinks.tsx'
import styles from './CriteriaCell.module.css'
import { DepthSegments } from './DepthSegments.tsx'
import { EmptyCell } from './EmptyCell.tsx'
import { ShownCriterion } from './ShownCriterion.tsx'

type CellProps = { readonly row: ReportedRow; readonly level: Level }

/** The criteria of one role at one level that are shown. */
export function CriteriaCell(
  props: CellProps & {
    /** Whether level and requirement stand above: there is no column that says them. */
    readonly hasHead: boolean
  },
) {
  const { row, level, hasHead } = props
  const profile = useProfile()
  if ((row.cells.get(level.id) ?? []).length === 0) {
    return (
      <>
        {hasHead ? <LevelName level={level} /> : undefined}
        <EmptyCell role={row.role.id} level={level.id} />
      </>
    )
  }
  return (
    <>
      {hasHead ? <LevelName level={level} /> : undefined}
      {hasHead ? (
        <RequirementLine requirement={requirementAt(profile, row.role.id, level.id)} />
      ) : undefined}
      <CriteriaList row={row} level={level} />
      <CellLinks role={row.role} level={level} />
    </>
  )
}

/** The criteria alone: where a role takes several lines, one of them says the rest. */
export function CriteriaList(props: CellProps) {
  const { row, level } = props
  const profile = useProfile()
  const criteria = row.cells.get(level.id) ?? []
  const isMixed = requirementAt(profile, row.role.id, level.id) === 'mixed'
  return (
    <>
      {row.growth ? <DepthSegments count={criteria.length} level={level} /> : undefined}
      <ul className={styles.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <ShownCriterion row={row} criterion={criterion} isMixed={isMixed} />
          </li>
        ))}
      </ul>
    </>
  )
}
