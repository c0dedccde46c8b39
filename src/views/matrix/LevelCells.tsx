import type { PlacedCriterion, Requirement } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { areasAmong, toolsAmong } from '#io/matrix-report.ts'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { EmptyCell } from './EmptyCell.tsx'
import styles from './LevelCells.module.css'
import { useTerms } from './matrix-context.ts'
import { SearchedText } from './SearchedText.tsx'

// The columns beside the description of one level.

export function RequirementCell(props: { readonly requirement: Requirement }) {
  const { t } = useWords()
  return props.requirement === 'nothing' ? (
    <span className={styles.quiet}>{t(($) => $.requirement.nothing)}</span>
  ) : (
    <RequirementBadge requirement={props.requirement} />
  )
}

export function AreasCell(props: { readonly criteria: readonly PlacedCriterion[] }) {
  const { t } = useWords()
  const { areas } = useProfile()
  const terms = useTerms()
  if (props.criteria.length === 0) return <EmptyCell />
  return (
    <ul className={styles.list}>
      {areasAmong(props.criteria).map((id) => {
        const area = areas.find((candidate) => candidate.id === id)
        return (
          <li key={id ?? 'none'}>
            {area ? <SearchedText text={area.name} terms={terms} /> : t(($) => $.profile.noArea)}
          </li>
        )
      })}
    </ul>
  )
}

export function ToolsCell(props: { readonly criteria: readonly PlacedCriterion[] }) {
  const terms = useTerms()
  const tools = toolsAmong(props.criteria)
  if (tools.length === 0) return <EmptyCell />
  return (
    <ul className={styles.list}>
      {tools.map((tool) => (
        <li key={tool}>
          <SearchedText text={tool} terms={terms} />
        </li>
      ))}
    </ul>
  )
}

export function CountCell(props: { readonly count: number }) {
  return <span className={styles.count}>{props.count}</span>
}
