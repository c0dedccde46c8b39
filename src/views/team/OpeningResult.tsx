import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { RefusedFiles } from '#parts/RefusedFiles.tsx'
import { namedAssessment } from '#state/named-assessment.ts'
import { type TeamFile, useStore } from '#state/store.ts'
import { Notice } from '#ui/Notice.tsx'
import type { Opened } from './TeamHeader.tsx'

/** What came of an opening: how many were read, replaced, left aside, refused. */
export function OpeningResult(props: {
  readonly opened: Opened | 'cancelled'
  readonly showsNames: boolean
}) {
  const { opened, showsNames } = props
  const { t, format } = useWords()
  const team = useStore((state) => state.team)
  if (opened === 'cancelled') return <Notice>{t(($) => $.team.nothingOpened)}</Notice>
  const { alignments, backups, leftAside, read, refused, replaced, skipped } = opened
  const namesOf = (ids: Opened['replaced']) =>
    showsNames ? format.and(ids.map((id) => isolated(nameIn(team[id]) ?? id))) : ''
  return (
    <>
      <Notice>
        <p>
          {t(($) => $.team.read, { count: read })}{' '}
          {alignments === 0 ? undefined : t(($) => $.team.readAlignments, { count: alignments })}
        </p>
        {replaced.length === 0 ? undefined : (
          <p>
            {t(($) => $.team.replaced, { count: replaced.length })} <bdi>{namesOf(replaced)}</bdi>
          </p>
        )}
        {leftAside.length === 0 ? undefined : (
          <p>
            {t(($) => $.team.leftAside, { count: leftAside.length })}{' '}
            <bdi>{namesOf(leftAside)}</bdi>
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
    </>
  )
}

function nameIn(file: TeamFile | undefined): string | undefined {
  return file && namedAssessment(file).person
}
