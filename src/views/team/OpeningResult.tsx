import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { RefusedFiles } from '#parts/RefusedFiles.tsx'
import { namedAssessment } from '#state/named-assessment.ts'
import { numberOf } from '#state/people.ts'
import { useStore } from '#state/store.ts'
import { Notice } from '#ui/Notice.tsx'
import styles from './OpeningResult.module.css'
import type { Opened } from './TeamHeader.tsx'

/** What came of an opening: how many were read, replaced, left aside, refused. */
export function OpeningResult(props: { readonly opened: Opened | 'cancelled' }) {
  const { opened } = props
  const { t } = useWords()
  if (opened === 'cancelled') return <Notice>{t(($) => $.team.nothingOpened)}</Notice>
  const { alignments, backups, leftAside, read, refused, replaced, skipped } = opened
  return (
    <div className={`${styles.opened} screen-only`}>
      <Notice>
        <p>
          {t(($) => $.team.read, { count: read })}{' '}
          {alignments === 0 ? undefined : t(($) => $.team.readAlignments, { count: alignments })}
        </p>
        {replaced.length === 0 ? undefined : (
          <p>
            {t(($) => $.team.replaced, { count: replaced.length })} <Persons ids={replaced} />
          </p>
        )}
        {leftAside.length === 0 ? undefined : (
          <p>
            {t(($) => $.team.leftAside, { count: leftAside.length })} <Persons ids={leftAside} />
          </p>
        )}
        {backups === 0 ? undefined : (
          <p>
            {t(($) => $.data.backupsInTeam, { count: backups })}{' '}
            <a href={formatAddress({ view: 'data' })}>{t(($) => $.data.toData)}</a>
          </p>
        )}
        {skipped === 0 ? undefined : <p>{t(($) => $.team.skipped, { count: skipped })}</p>}
      </Notice>
      <RefusedFiles files={refused} />
    </div>
  )
}

/** Whose files they are, by name where names are shown, else by number. */
function Persons(props: { readonly ids: Opened['replaced'] }) {
  const { t, format } = useWords()
  const team = useStore((state) => state.team)
  const people = useStore((state) => state.people)
  const showsNames = useStore((state) => state.showsNames)
  const persons = props.ids.map((id) => {
    const file = Object.hasOwn(team, id) ? team[id] : undefined
    const name = file && showsNames ? namedAssessment(file).person : undefined
    const number = numberOf({ people }, file?.assessment.copiedFrom ?? id)
    return name ?? t(($) => $.team.person, { number })
  })
  return <bdi>{format.and(persons)}</bdi>
}
