import { useMemo, useState } from 'react'
import { groupBy } from '#domain/group-by.ts'
import { ratingsWithoutPlace } from '#domain/without-place.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import type { TeamWords } from '#io/team-report.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { nameInTeam } from '#state/team-actions.ts'
import { TextField } from '#ui/fields.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './TeamNotices.module.css'
import type { OpenTeam } from './use-team-report.ts'

/** What a manager has to know of the files before reading on: whom they leave out, and what is doubtful. */
export function TeamNotices(props: { readonly open: OpenTeam; readonly words: TeamWords }) {
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
  const profiles = [...groupBy(foreign, ({ assessment }) => assessment.profile.id)].map(
    ([id, files]) => t(($) => $.team.foreignProfile, { profile: id, count: files.length }),
  )
  const sameNames = useMemo(() => namesOfSeveral(report.members), [report.members])
  return (
    <>
      {covered.length === 0 ? undefined : (
        <Notice>{t(($) => $.team.covered, { count: covered.length })}</Notice>
      )}
      {foreign.length === 0 ? undefined : (
        <Notice>
          {t(($) => $.team.foreign, { count: foreign.length, profiles: format.and(profiles) })}
        </Notice>
      )}
      {withoutPlace === 0 ? undefined : (
        <Notice>{t(($) => $.team.otherVersion, { count: withoutPlace })}</Notice>
      )}
      {report.showsNames && sameNames.length > 0 ? (
        <Notice>
          <bdi>
            {t(($) => $.team.sameName, {
              count: sameNames.length,
              names: format.and(sameNames.map(isolated)),
            })}
          </bdi>
        </Notice>
      ) : undefined}
      {report.showsNames ? <Nameless {...props} /> : undefined}
    </>
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
          const member = report.members.findIndex(({ self, agreed, review }) =>
            [self, agreed, review].some((side) => side?.id === file.assessment.id),
          )
          const number = t(($) => $.team.person, { number: member + 1 })
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
