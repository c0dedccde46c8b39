import { useMemo } from 'react'
import { compareExpectations } from '#domain/comparison.ts'
import { type Level, type Role, bandsOf, criteriaAt } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { ScaleLegend } from '#parts/ScaleLegend.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { BandRow } from './BandRow.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { LevelChange } from './LevelChange.tsx'
import styles from './SideBySide.module.css'

/** The current level beside the target level, in bands by competence area, each criterion to be rated. */
export function SideBySide(props: {
  readonly role: Role
  readonly level: Level
  /** `undefined` at the top level. */
  readonly target: Level | undefined
}) {
  const { role, level, target } = props
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const levels = target === undefined ? [level] : [level, target]
  const bands = bandsOf(profile, ...levels.map(({ id }) => criteriaAt(profile, role.id, id)))
  // The same arrays as long as the place is the same: a rating renders its own row alone.
  const comparison = useMemo(
    () =>
      target &&
      compareExpectations(
        profile,
        { role: role.id, level: level.id },
        { role: role.id, level: target.id },
      ),
    [profile, role, level, target],
  )
  return (
    <section
      className={styles.sheet}
      data-columns={levels.length}
      aria-label={target ? t(($) => $.assess.list) : t(($) => $.assess.listTop)}
    >
      <div className={styles.top}>
        {target === undefined || comparison === undefined ? (
          <p>
            {t(($) => $.assess.topLevel, { level: textOf(level.name) })}{' '}
            <a href={formatAddress(placeOf('compare', profile, { role, level, target }))}>
              {t(($) => $.assess.offerCompare)}
            </a>
          </p>
        ) : (
          <LevelChange comparison={comparison} from={level} to={target} />
        )}
        <p className={`${styles.keys} screen-only`}>{t(($) => $.scale.keys)}</p>
      </div>
      <div className={styles.sticky}>
        <div className={styles.heads}>
          <ColumnHead role={role} level={level} />
          {target === undefined ? undefined : (
            <ColumnHead role={role} level={target} comparedWith={level} />
          )}
        </div>
        <div className={styles.legend}>
          <ScaleLegend />
        </div>
      </div>
      {bands.length === 0 ? (
        <p className={styles.empty}>{t(($) => $.assess.emptyCell)}</p>
      ) : undefined}
      {bands.map((band) => (
        <BandRow
          key={band.area?.id ?? 'none'}
          band={band}
          levels={levels}
          pairs={comparison?.pairs ?? []}
        />
      ))}
    </section>
  )
}
