import type { IncomingPlan } from '#domain/incoming.ts'
import type { IncomingProfiles } from '#state/incoming-profiles.ts'
import { useWords } from '#i18n/use-words.ts'
import { Differences } from './Differences.tsx'
import { IncomingRow } from './IncomingRow.tsx'
import { IncomingSettings } from './IncomingSettings.tsx'
import styles from './IncomingRest.module.css'

/** What else files hold: snapshots, alignments, the team, choices for the app, profiles. */
export function IncomingRest(props: {
  readonly plan: IncomingPlan
  readonly profiles: IncomingProfiles
  readonly takesSettings: boolean
  readonly onTakesSettings: (takes: boolean) => void
}) {
  const { alignments, settings, snapshots, team } = props.plan
  const { profiles } = props
  const { t } = useWords()
  const comesToTeam = alignments.added.length + alignments.changed.length > 0
  const isTeamChanged = team.added.length + team.replaced.length > 0
  return (
    <dl className={styles.rest}>
      <IncomingRow
        name={t(($) => $.data.snapshots)}
        counts={[
          [snapshots.added.length, (count) => t(($) => $.data.added, { count })],
          [snapshots.named.length, (count) => t(($) => $.data.named, { count })],
          [snapshots.same, (count) => t(($) => $.data.same, { count })],
        ]}
      />
      <IncomingRow
        name={t(($) => $.data.alignments)}
        counts={[
          [alignments.added.length, (count) => t(($) => $.data.added, { count })],
          [alignments.changed.length, (count) => t(($) => $.data.changedAlignments, { count })],
          [alignments.same, (count) => t(($) => $.data.same, { count })],
        ]}
        hint={comesToTeam ? t(($) => $.data.toTeamHint) : undefined}
      >
        {alignments.changed.flatMap(({ sides }) =>
          sides.map((side) => <Differences key={side.here.id} by="merge" {...side} />),
        )}
      </IncomingRow>
      <IncomingRow
        name={t(($) => $.data.team)}
        counts={[
          [team.added.length, (count) => t(($) => $.data.added, { count })],
          [team.replaced.length, (count) => t(($) => $.data.replaced, { count })],
          [team.same, (count) => t(($) => $.data.same, { count })],
          [team.covered, (count) => t(($) => $.data.coveredFiles, { count })],
        ]}
        hint={isTeamChanged ? t(($) => $.data.teamHint) : undefined}
      />
      <IncomingRow
        name={t(($) => $.data.profiles)}
        counts={[
          [profiles.added.length, (count) => t(($) => $.data.added, { count })],
          [profiles.same, (count) => t(($) => $.data.sameProfiles, { count })],
          [profiles.differing, (count) => t(($) => $.data.differingProfiles, { count })],
        ]}
      />
      <IncomingRow
        name={t(($) => $.data.drafts)}
        counts={[
          [profiles.drafts.length, (count) => t(($) => $.data.added, { count })],
          [profiles.laterDrafts.length, (count) => t(($) => $.data.laterDrafts, { count })],
          [profiles.earlierDrafts.length, (count) => t(($) => $.data.earlierDrafts, { count })],
          [profiles.sameDrafts, (count) => t(($) => $.data.sameProfiles, { count })],
        ]}
      />
      {settings.length === 0 ? undefined : (
        <IncomingSettings
          settings={settings}
          isTaken={props.takesSettings}
          onTaken={props.onTakesSettings}
        />
      )}
    </dl>
  )
}
