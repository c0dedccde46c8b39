import type { ReactNode } from 'react'
import type { Level } from '#domain/profile.ts'
import { type Place, formatAddress } from '#io/address.ts'
import styles from './LevelTabs.module.css'
import { ProfileText } from './ProfileText.tsx'

/** Levels as links, so that each choice has its address. */
export function LevelTabs(props: {
  readonly label: string
  readonly levels: readonly Level[]
  readonly current: Level
  readonly placeOf: (level: Level) => Place
  /** What stands before the levels. */
  readonly children?: ReactNode
}) {
  const { label, levels, current, placeOf, children } = props
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children === undefined ? undefined : <span className={styles.label}>{children}</span>}
      <ul>
        {levels.map((level) => (
          <li key={level.id}>
            <a
              href={formatAddress(placeOf(level))}
              aria-current={level.id === current.id ? 'page' : undefined}
            >
              <ProfileText text={level.name} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
