import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { isProfileFound } from '#domain/profile-search.ts'
import { termsOf } from '#domain/hits.ts'
import { useWords } from '#i18n/use-words.ts'
import { replacePlace } from '#parts/navigate.ts'
import { Card } from '#ui/Card.tsx'
import { TextField } from '#ui/fields.tsx'
import { LongList } from './LongList.tsx'
import styles from './ProfileList.module.css'
import { ProfileRow } from './ProfileRow.tsx'
import type { LibraryActions } from './use-library-actions.ts'
import type { ProfileEntry } from './use-profile-entries.ts'

/** How high a profile's row is on a wide screen, in px. */
const rowHeight = 190

/** The profiles of the library, searched by title, field and keywords. */
export function ProfileList(props: {
  readonly entries: readonly ProfileEntry[]
  readonly inUse: string
  readonly query: string
  readonly actions: LibraryActions
}) {
  const { actions, entries, inUse } = props
  const { t } = useWords()
  const [query, setQuery] = useTypedQuery(props.query)
  const searched = useDeferredValue(query)
  const found = useMemo(() => {
    const terms = termsOf(searched)
    return entries.filter(({ profile }) => isProfileFound(profile, terms))
  }, [entries, searched])
  return (
    <Card title={t(($) => $.profiles.listTitle)}>
      {entries.length > 1 || query !== '' ? (
        <div role="search" className={`${styles.search} screen-only`}>
          <TextField
            type="search"
            label={t(($) => $.profiles.search)}
            hint={t(($) => $.profiles.searchHint)}
            value={query}
            onValue={setQuery}
          />
          <p role="status" className={styles.count}>
            {t(($) => $.profiles.found, { count: entries.length, found: found.length })}
          </p>
        </div>
      ) : undefined}
      {found.length === 0 ? (
        <p>{t(($) => $.profiles.nothingFound)}</p>
      ) : (
        <LongList
          label={t(($) => $.profiles.listTitle)}
          items={found}
          keyOf={idOf}
          renderItem={(entry) => (
            <ProfileRow entry={entry} isInUse={entry.profile.id === inUse} actions={actions} />
          )}
          height={rowHeight}
          scrolls="page"
        />
      )}
    </Card>
  )
}

const idOf = ({ profile }: ProfileEntry) => profile.id

/** How long nobody types before the address says it. */
const pause = 300

/** What is typed shows at once, and stands in the address after a pause. */
function useTypedQuery(said: string): readonly [string, (query: string) => void] {
  const [typed, setTyped] = useState({ said, query: said })
  // Going back, a link, or what was typed has arrived in the address.
  if (typed.said !== said) setTyped({ said, query: said })
  const { query } = typed
  useEffect(() => {
    if (query === said) return undefined
    const timer = setTimeout(
      () => replacePlace({ view: 'profiles', ...(query === '' ? {} : { query }) }),
      pause,
    )
    return () => clearTimeout(timer)
  }, [query, said])
  return [query, (next) => setTyped({ said, query: next })]
}
