import type { RoleBeside } from '#domain/sideways.ts'
import { standings } from '#domain/standing.ts'
import type { SidewaysWords } from '#io/sideways-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Segments } from '#ui/Segments.tsx'
import styles from './LevelCounts.module.css'

/** What a segment can say: how a criterion stands, or that there is nothing to compare it with. */
const kinds = [...standings, 'apart'] as const

/** Each level of a role: one segment for each criterion, all of one size, and the counts in words. */
export function LevelCounts(props: { readonly beside: RoleBeside; readonly words: SidewaysWords }) {
  const { beside, words } = props
  return (
    <dl className={styles.levels}>
      {beside.levels.map((level) => {
        const segments = level.criteria
          .map(({ match }) => (match.kind === 'comparable' ? match.standing : 'apart'))
          .toSorted((a, b) => kinds.indexOf(a) - kinds.indexOf(b))
        return (
          <div key={level.level.id}>
            <dt>
              <ProfileText text={level.level.name} />
            </dt>
            <dd>
              <span className={styles.picture} aria-hidden="true">
                <Segments label="" kinds={segments} tone="neutral" />
              </span>
              {words.levelCounts(level)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
