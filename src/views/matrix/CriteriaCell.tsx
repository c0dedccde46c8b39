import { type Level, type Requirement, requirementAt } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RequirementDot } from '#parts/RequirementDot.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { CellLinks } from './CellLinks.tsx'
import styles from './CriteriaCell.module.css'
import { DepthSegments } from './DepthSegments.tsx'
import { EmptyCell } from './EmptyCell.tsx'
import { ShownCriterion } from './ShownCriterion.tsx'

/** The criteria of one role at one level that are shown. */
export function CriteriaCell(props: {
  readonly row: ReportedRow
  readonly level: Level
  /** Whether level and requirement stand above: there is no column that says them. */
  readonly hasHead: boolean
}) {
  const { row, level, hasHead } = props
  const profile = useProfile()
  const criteria = row.cells.get(level.id) ?? []
  const requirement = requirementAt(profile, row.role.id, level.id)
  if (criteria.length === 0) {
    return (
      <>
        {hasHead ? <LevelName level={level} /> : undefined}
        <EmptyCell role={row.role.id} level={level.id} />
      </>
    )
  }
  return (
    <div className={styles.cell}>
      {hasHead ? <LevelName level={level} /> : undefined}
      {hasHead ? <RequirementLine requirement={requirement} /> : undefined}
      {row.growth ? <DepthSegments count={criteria.length} level={level} /> : undefined}
      <ul className={styles.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <ShownCriterion row={row} criterion={criterion} isMixed={requirement === 'mixed'} />
          </li>
        ))}
      </ul>
      <CellLinks role={row.role} level={level} />
    </div>
  )
}

/** Where rows are a list, the column's head is out of sight. */
function LevelName(props: { readonly level: Level }) {
  return (
    <p className={styles.level}>
      <ProfileText text={props.level.name} />
    </p>
  )
}

function RequirementLine(props: { readonly requirement: Requirement }) {
  const { t } = useWords()
  if (props.requirement === 'nothing') return undefined
  return (
    <p className={styles.requirement}>
      <RequirementDot requirement={props.requirement} />
      {t(($) => $.requirement[props.requirement])}
    </p>
  )
}
