import type { Area } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { reviewPlace } from '#io/resolve-place.ts'
import { type MemberRow, type TeamReport, type TeamWords, areaCell } from '#io/team-report.ts'
import { navigate } from '#parts/navigate.ts'
import { StandingSegments } from '#parts/StandingSegments.tsx'
import { beginReview } from '#state/alignment-actions.ts'
import { alignmentWith } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { type TeamFiles, removeFromTeam } from '#state/team-actions.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { headingIds } from './headings.ts'
import styles from './PeopleAreas.module.css'

/** Hears how the team was before files were removed, and how many were. */
export type OnRemoved = (before: TeamFiles, count: number) => void

/** One file of a person: how many criteria are met in each area, and what can be done with it. */
export function PersonRow(props: {
  readonly row: MemberRow
  readonly areas: readonly (Area | undefined)[]
  readonly report: TeamReport
  readonly words: TeamWords
  readonly onRemoved: OnRemoved
}) {
  const { row, areas, report, words } = props
  const { file, kind, member } = row
  const { t, format } = useWords()
  const { level, profile, role } = file
  const id = `person-${file.id}`
  const gap = formatAddress({ view: 'gap', profile: profile.id, role, level, of: file.id })
  return (
    <tr className={styles.row}>
      <th scope="row" id={id}>
        <a href={gap} title={words.person(report, member)}>
          <bdi>{words.person(report, member)}</bdi>
        </a>
        {report.showsNames && member.name === undefined ? (
          <small>{t(($) => $.team.noName)}</small>
        ) : undefined}
        <small data-kind={kind}>
          {t(($) => $.team.changedOn, {
            kind: kind === 'agreed' ? t(($) => $.team.withAgreed) : words.kind(file),
            date: format.date(file.changed),
          })}
        </small>
      </th>
      {areas.map((area) => (
        <AreaCell key={area?.id ?? 'none'} area={area} report={report} words={words} row={row} />
      ))}
      <td className={`${styles.actions} screen-only`}>
        {kind === 'self' ? <ReviewAction {...props} describedBy={id} /> : undefined}
        <RemoveAction file={file} describedBy={id} onRemoved={props.onRemoved} />
      </td>
    </tr>
  )
}

function AreaCell(props: {
  readonly row: MemberRow
  readonly area: Area | undefined
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { area, report, row, words } = props
  const { t } = useWords()
  const { counts, criteria } = areaCell(report.profile, row.assessment, area)
  return (
    <td data-empty={criteria.length === 0}>
      <span className={styles.area} aria-hidden="true">
        {area ? words.text(area.name) : words.noArea}
      </span>
      {criteria.length === 0 ? (
        <span className={styles.nothing}>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{t(($) => $.gap.nothingInCell)}</span>
        </span>
      ) : (
        <span className={styles.cell}>
          <StandingSegments criteria={criteria} assessment={row.assessment} tone="neutral" />
          <span className={styles.count}>
            {counts.applicable === 0
              ? t(($) => $.counts.excluded, { count: counts.excluded })
              : words.metOf({ counts })}
          </span>
        </span>
      )}
    </td>
  )
}

function ReviewAction(props: {
  readonly row: MemberRow
  readonly report: TeamReport
  readonly describedBy: string
}) {
  const { member, file } = props.row
  const { profile } = props.report
  const { t } = useWords()
  const known = useStore((state) => alignmentWith(state, file.id))
  if (known) {
    return (
      <ButtonLink
        variant="quiet"
        href={formatAddress({ view: 'alignment', alignment: known.id })}
        aria-describedby={props.describedBy}
      >
        {t(($) => $.team.toReview)}
      </ButtonLink>
    )
  }

  function begin() {
    const { level, role, target } = file
    const { review } = beginReview({
      profile,
      role,
      level,
      target,
      person: member.name,
      self: file,
    })
    navigate(reviewPlace(profile, review))
  }

  return (
    <Button variant="quiet" aria-describedby={props.describedBy} onClick={begin}>
      {t(($) => $.team.review)}
    </Button>
  )
}

function RemoveAction(props: {
  readonly file: MemberRow['file']
  readonly describedBy: string
  readonly onRemoved: OnRemoved
}) {
  const { file } = props
  const { t } = useWords()
  const team = useStore((state) => state.team)
  // What was agreed on this device is no file of the team.
  if (!team[file.id]) return undefined
  return (
    <Button
      variant="quiet"
      aria-describedby={props.describedBy}
      onClick={() => {
        removeFromTeam([file.id])
        props.onRemoved(team, 1)
        // Where nobody is left, the table has gone, too.
        focusHeading(`#${headingIds.people}`, 'main h1')
      }}
    >
      {t(($) => $.team.remove)}
    </Button>
  )
}
