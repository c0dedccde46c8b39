import { useMemo, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place, TeamPlace } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import type { TeamReport } from '#io/team-report.ts'
import { teamFileName, teamWriters } from '#io/team-writers.ts'
import { ExportCard } from '#parts/ExportCard.tsx'
import { FairUse } from '#parts/FairUse.tsx'
import { OpeningUndo } from '#parts/OpeningUndo.tsx'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { teamWords } from '#parts/team-words.ts'
import { type TeamFiles, restoreTeam } from '#state/team-actions.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { AlignmentList } from './AlignmentList.tsx'
import { HelpList } from './HelpList.tsx'
import { NeedCard } from './NeedCard.tsx'
import { PeopleAreas } from './PeopleAreas.tsx'
import type { OnRemoved } from './PersonRow.tsx'
import { SealedFiles } from './SealedFiles.tsx'
import { SharedCard } from './SharedCard.tsx'
import { TeamCoverage } from './TeamCoverage.tsx'
import { TeamHeader } from './TeamHeader.tsx'
import { headingIds } from './headings.ts'
import { TeamNotices } from './TeamNotices.tsx'
import styles from './TeamView.module.css'
import { useTeamReport } from './use-team-report.ts'

/** What several people's files say together: criteria first, then people, then who can help whom. */
export function TeamView(
  props: ResolvedPlace & { readonly profile: SkillProfile; readonly place: Place },
) {
  const { profile, place, role, level } = props
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id }),
    [profile, role, level],
  )
  if (place.view !== 'team') return undefined
  return (
    <SubjectOf subject={subject}>
      <Team profile={profile} place={place} home={{ role, level }} />
    </SubjectOf>
  )
}

function Team(props: {
  readonly profile: SkillProfile
  readonly place: TeamPlace
  readonly home: Pick<ResolvedPlace, 'role' | 'level'>
}) {
  const { profile, place, home } = props
  const { t, language } = useWords()
  const showsNames = useStore((state) => state.showsNames)
  const [removed, setRemoved] = useState<{ readonly team: TeamFiles; readonly count: number }>()
  const onRemoved: OnRemoved = (team, count) => setRemoved({ team, count })
  const open = useTeamReport(profile, place, showsNames)
  const words = useMemo(
    () => teamWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const { report } = open
  const common = { report, words }
  return (
    <div className={styles.view}>
      <TeamHeader open={open} printed={printedLine(report)} onRemoved={onRemoved} />
      {removed === undefined ? undefined : (
        <RemovedNotice
          {...removed}
          onUndo={() => {
            restoreTeam(removed.team)
            setRemoved(undefined)
          }}
        />
      )}
      <OpeningUndo />
      <TeamNotices open={open} words={words} onRemoved={onRemoved} />
      {open.sealed.length === 0 ? undefined : <SealedFiles open={open} words={words} />}
      {open.isPending ? <p role="status">{t(($) => $.team.workingOut)}</p> : undefined}
      {report.members.length === 0 ? undefined : (
        <>
          <TeamCoverage {...common} />
          <PeopleAreas {...common} onRemoved={onRemoved} />
          <HelpList {...common} />
          <NeedCard {...common} place={place} home={home} />
        </>
      )}
      <AlignmentList profile={profile} words={words} home={home} />
      <SharedCard />
      {report.members.length === 0 ? undefined : (
        <ExportCard
          title={t(($) => $.team.exportHeading)}
          headingId={headingIds.exports}
          report={report}
          writers={teamWriters}
          wordsFor={teamWords}
          fileName={teamFileName}
        >
          <p className={styles.hint}>
            {showsNames ? t(($) => $.team.exportNames) : t(($) => $.team.exportNoNames)}
          </p>
        </ExportCard>
      )}
      <FairUse />
    </div>
  )

  function printedLine({ date, members }: TeamReport): string {
    return t(($) => $.team.printed, {
      skill: words.text(profile.title),
      version: profile.version,
      date: words.date(date),
      people: t(($) => $.team.people, { count: members.length }),
    })
  }
}

/** Says how many files were removed and what stays of them, and brings them back. */
function RemovedNotice(props: {
  readonly team: TeamFiles
  readonly count: number
  readonly onUndo: () => void
}) {
  const { t } = useWords()
  const { team, count, onUndo } = props
  const staying = useStore(
    (state) =>
      Object.values(state.alignments).filter(
        ({ self }) => self && Object.hasOwn(team, self.id) && !Object.hasOwn(state.team, self.id),
      ).length,
  )
  return (
    <div className="screen-only">
      <Notice actions={<Button onClick={onUndo}>{t(($) => $.team.undo)}</Button>}>
        <p>{t(($) => $.team.removed, { count })}</p>
        {staying === 0 ? undefined : <p>{t(($) => $.team.reviewsStay, { count: staying })}</p>}
        <p className={styles.quiet}>{t(($) => $.team.undoHint)}</p>
      </Notice>
    </div>
  )
}
