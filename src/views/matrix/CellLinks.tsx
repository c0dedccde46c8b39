import { type Level, type Role, nextLevel } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './CellLinks.module.css'

/** Where a cell leads: to be rated, or held beside its neighbour. */
export function CellLinks(props: { readonly role: Role; readonly level: Level }) {
  const { role, level } = props
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const cell = t(($) => $.profile.cell, { level: textOf(level.name), role: textOf(role.name) })
  const target = nextLevel(profile, level.id)
  return (
    <p className={`${styles.links} screen-only`}>
      {(['assess', 'compare'] as const).map((view) => {
        const name = t(($) => $.views[view])
        return (
          <a
            key={view}
            href={formatAddress(placeOf(view, profile, { role, level, target }))}
            aria-label={t(($) => $.unknown.offer, { view: name, cell })}
          >
            {name}
          </a>
        )
      })}
    </p>
  )
}
