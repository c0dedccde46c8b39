import { useId } from 'react'
import type { KeptProfile } from '#domain/own-profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { quantitiesFor } from '#i18n/quantities.ts'
import { useWords } from '#i18n/use-words.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Origin } from './ProfileFacts.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import styles from './VersionList.module.css'

/** The kept versions of an own profile, the one in use first. */
export function VersionList(props: {
  readonly versions: readonly KeptProfile[]
  readonly actions: LibraryActions
}) {
  const { actions, versions } = props
  const { t, format, language } = useWords()
  const { count: figure } = quantitiesFor(language)
  const id = useId()
  return (
    <Card title={t(($) => $.profiles.versionsTitle)}>
      <ul>
        {versions.map((kept, at) => (
          <li key={kept.id} className={styles.version}>
            <div className={styles.name}>
              <span id={`${id}-${at}`}>
                {t(($) => $.profiles.version, { version: isolated(kept.profile.version) })}
              </span>{' '}
              {at === 0 ? (
                <Badge tone="accent">{t(($) => $.profiles.versionInUse)}</Badge>
              ) : undefined}
              <small>
                {t(($) => $.profiles.added, { when: format.instant(kept.added) })}
                {' · '}
                <Origin origin={kept.origin} />
                {' · '}
                {t(($) => $.profiles.criteriaCount, {
                  count: kept.counts.criteria,
                  figure: figure(kept.counts.criteria),
                })}
              </small>
            </div>
            <div className={`${styles.actions} screen-only`}>
              <Button
                variant="quiet"
                aria-describedby={`${id}-${at}`}
                onClick={() => actions.askExport(kept.id)}
              >
                {t(($) => $.profiles.export)}
              </Button>
              <Button
                variant="quiet"
                aria-describedby={`${id}-${at}`}
                onClick={() => actions.askDelete([kept])}
              >
                {t(($) => $.profiles.delete)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
