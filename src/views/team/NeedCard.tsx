import { useState } from 'react'
import type { Nearness } from '#domain/team.ts'
import { useWords } from '#i18n/use-words.ts'
import type { TeamPlace } from '#io/address.ts'
import type { ResolvedPlace } from '#io/resolve-place.ts'
import type { TeamReport, TeamWords, WantedCell } from '#io/team-report.ts'
import { CellSelect } from '#parts/CellSelect.tsx'
import { ProfileText } from '#parts/ProfileText.tsx'
import { navigate } from '#parts/navigate.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextField } from '#ui/fields.tsx'
import { Fold } from '#ui/Fold.tsx'
import { headingIds } from './headings.ts'
import styles from './NeedCard.module.css'

/** What the team has for a chosen target, person by person. */
export function NeedCard(props: {
  readonly report: TeamReport
  readonly words: TeamWords
  readonly place: TeamPlace
  readonly home: Pick<ResolvedPlace, 'role' | 'level'>
}) {
  const { report, words, place, home } = props
  const { t } = useWords()
  const [chosen, setChosen] = useState({ role: home.role.id, level: home.level.id, count: 1 })
  const shown = place.need ?? chosen
  /** What stands in the field while it is no number that counts. */
  const [typed, setTyped] = useState<string>()
  const problem = typed === undefined ? undefined : t(($) => $.team.need.countProblem)

  function count(text: string) {
    const isCount = /^[1-9]\d?$/.test(text)
    setTyped(isCount ? undefined : text)
    if (isCount) show({ ...shown, count: Number(text) })
  }

  function show(need: NonNullable<TeamPlace['need']>) {
    setChosen(need)
    if (place.need) navigate({ ...place, need })
  }

  return (
    <Card
      title={t(($) => $.team.needTitle)}
      headingId={headingIds.need}
      isScreenOnly={report.need === undefined}
    >
      <p className={styles.hint}>{t(($) => $.team.need.hint)}</p>
      <div className={`${styles.choice} screen-only`}>
        <TextField
          label={t(($) => $.team.need.count)}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(shown.count)}
          problem={problem}
          onValue={count}
        />
        <CellSelect cell={shown} onCell={(cell) => show({ ...shown, ...cell })} />
        {place.need === undefined ? (
          <Button
            aria-disabled={problem !== undefined}
            onClick={() => {
              if (problem === undefined) navigate({ ...place, need: chosen })
            }}
          >
            {t(($) => $.team.need.choose)}
          </Button>
        ) : (
          <Button
            onClick={() => {
              const { need: _need, ...rest } = place
              navigate(rest)
            }}
          >
            {t(($) => $.team.need.clear)}
          </Button>
        )}
      </div>
      {report.need === undefined ? undefined : (
        <NeedResult wanted={report.need} report={report} words={words} />
      )}
    </Card>
  )
}

function NeedResult(props: {
  readonly wanted: WantedCell
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { wanted, report, words } = props
  const { complete, near, uncovered } = wanted.need
  return (
    <div className={styles.result} role="status">
      <ul>
        {words.need(wanted).map((sentence, at) => (
          <li key={sentence} className={at === 0 ? styles.wanted : undefined}>
            {sentence}
          </li>
        ))}
      </ul>
      <People title={words.completeTitle(wanted)} people={complete} report={report} words={words} />
      <People title={words.labels.near} people={near} report={report} words={words} />
      {uncovered.length === 0 ? undefined : (
        <div>
          <h3>{words.labels.uncovered}</h3>
          <ul className={styles.criteria}>
            {uncovered.map(({ id, text, tools }) => (
              <li key={id}>
                <ProfileText text={text} tools={tools ?? []} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function People(props: {
  readonly title: string
  readonly people: readonly Nearness[]
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { title, people, report, words } = props
  const { t } = useWords()
  if (people.length === 0) return undefined
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {people.map(({ member, missing }) => {
          const person = words.personInside(report, member)
          if (missing.length === 0) {
            return (
              <li key={member.id}>
                <bdi>{person}</bdi>
              </li>
            )
          }
          return (
            <li key={member.id}>
              <Fold
                className={styles.person}
                summary={t(($) => $.team.missing, { person, count: missing.length })}
              >
                <ul className={styles.criteria}>
                  {missing.map(({ id, text, tools }) => (
                    <li key={id}>
                      <ProfileText text={text} tools={tools ?? []} />
                    </li>
                  ))}
                </ul>
              </Fold>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
