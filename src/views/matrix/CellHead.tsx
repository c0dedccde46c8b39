import type { Level, Requirement } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RequirementDot } from '#parts/RequirementDot.tsx'
import styles from './CriteriaCell.module.css'

/** Where rows are a list, the column's head is out of sight. */
export function LevelName(props: { readonly level: Level }) {
  return (
    <p className={styles.level}>
      <ProfileText text={props.level.name} />
    </p>
  )
}

export function RequirementLine(props: { readonly requirement: Requirement }) {
  const { t } = useWords()
  if (props.requirement === 'nothing') return undefined
  return (
    <p className={styles.requirement}>
      <RequirementDot requirement={props.requirement} />
      {t(($) => $.requirement[props.requirement])}
    </p>
  )
}
