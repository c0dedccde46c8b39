import { useMemo, useState } from 'react'
import { withoutDirections } from '#domain/direction.ts'
import { groupBy } from '#domain/group-by.ts'
import { ratingsWithoutPlace } from '#domain/without-place.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { TeamWords } from '#io/team-report.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { isProfileHere } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { nameInTeam, removeFromTeam } from '#state/team-actions.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { Notice } from '#ui/Notice.tsx'
import type { OnRemoved } from './PersonRow.tsx'
import styles from './TeamNotices.module.css'
import type { OpenTeam } from './use-team-report.ts'

/** What a manager has to know of the files before reading on: whom they leave out, and what is doubtful. */
export function TeamNotices(props: {
  readonly open: OpenTeam
  readonly words: TeamWords
  readonly onRemoved: OnRemoved
}) {
  const { covered, foreign, report, shown } = props.open
  const { t, format } = useWords()
  const { profile } = report
  const withoutPlace = useMemo(
    () =>
      shown.reduce(
        (sum, { assessment }) => sum + ratingsWithoutPlace(profile, assessment).length,
        0,
      ),
    [profile, shown],
  )
  const sameNames = useMemo(() => namesOfSeveral(report.members), [report.members])
  const names = sameNames.map((name) => isolated(withoutDirections(name)))
  return (
    <>
      {covered.length === 0 ? undefined : (
        <Notice>{t(($) => $.team.covered, { count: covered.length })}</Notice>
      )}
      {foreign.length === 0 ? undefined : <Foreign {...props} />}
      {withoutPlace === 0 ? undefined : (
        <Notice>{t(($) => $.team.otherVersion, { count: withoutPlace })}</Notice>
      )}
      {report.showsNames && sameNames.length > 0 ? (
        <Notice>
          {t(($) => $.team.sameName, { count: sameNames.length, names: format.and(names) })}
        </Notice>
      ) : undefined}
      {report.showsNames ? <Nameless {...props} /> : undefined}
    </>
  )
}

/** Says which files are about other profiles, and lets them be looked at or removed. */
function Foreign(props: { readonly open: OpenTeam; readonly onRemoved: OnRemoved }) {
  const { foreign } = props.open
  const { t, format } = useWords()
  const groups = [...groupBy(foreign, ({ assessment }) => assessment.profile.id)]
  const profiles = groups.map(([id, files]) =>
    t(($) => $.team.foreignProfile, { profile: id, count: files.length }),
  )
  return (
    <div className="screen-only">
      <Notice
        actions={
          <span className={styles.actions}>
            {groups
              .filter(([id]) => isProfileHere(useStore.getState(), id))
              .map(([id]) => (
                <ButtonLink key={id} href={formatAddress({ view: 'team', profile: id })}>
                  {t(($) => $.team.showProfile, { profile: id })}
                </ButtonLink>
              ))}
            <Button
              onClick={() => {
                const { team } = useStore.getState()
                removeFromTeam(foreign.map(({ assessment }) => assessment.id))
                props.onRemoved(team, foreign.length)
                focusHeading('main h1')
              }}
            >
              {t(($) => $.team.removeForeign, { count: foreign.length })}
            </Button>
          </span>
        }
      >
        {t(($) => $.team.foreign, { count: foreign.length, profiles: format.and(profiles) })}
      </Notice>
    </div>
  )
}

/** Asks for names that files don't bring along. */
function Nameless(props: { readonly open: OpenTeam; readonly words: TeamWords }) {
  const { report, shown } = props.open
  const { t } = useWords()
  // A field must not go away while somebody types into it.
  const [asked] = useState(() =>
    shown.filter((file) => (namedAssessment(file).person ?? '').trim() === ''),
  )
  const files = asked.flatMap(({ assessment }) =>
    shown.filter((file) => file.assessment.id === assessment.id),
  )
  if (files.length === 0) return undefined
  return (
    <details className={`${styles.nameless} screen-only`}>
      <summary>{t(($) => $.team.nameHint, { count: files.length })}</summary>
      <ul className={styles.names}>
        {files.map((file) => {
          const member = report.members.find(({ self, agreed, review }) =>
            [self, agreed, review].some((side) => side?.id === file.assessment.id),
          )
          const number = t(($) => $.team.person, {
            number: member && report.numbers?.get(member.id),
          })
          return (
            <li key={file.assessment.id}>
              <TextField
                label={t(($) => $.team.nameFor, { person: number })}
                hint={props.words.cellOf(file.assessment)}
                value={file.name ?? ''}
                autoComplete="off"
                onValue={(name) => nameInTeam(file.assessment.id, name)}
              />
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function namesOfSeveral(members: OpenTeam['report']['members']): readonly string[] {
  const named = members.flatMap(({ name }) => (name === undefined ? [] : [name.trim()]))
  return [...groupBy(named, (name) => name.toLocaleLowerCase())].flatMap(([, [name, ...others]]) =>
    name === undefined || others.length === 0 ? [] : [name],
  )
}
