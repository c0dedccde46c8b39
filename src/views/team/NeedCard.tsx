import { useState } from 'react'
import type { Nearness } from '#domain/team.ts'
import { isolated } from '#i18n/isolated.ts'
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

  function show(need: NonNullable<TeamPlace['need']>) {
    setChosen(need)
    if (place.need) navigate({ ...place, need })
  }

  return (
    <Card title={t(($) => $.team.needTitle)}>
      <p className={styles.hint}>{t(($) => $.team.need.hint)}</p>
      <div className={`${styles.choice} screen-only`}>
        <TextField
          label={t(($) => $.team.need.count)}
          type="number"
          min={1}
          max={99}
          value={String(shown.count)}
          onValue={(typed) => {
            const count = Math.trunc(Number(typed))
            if (count >= 1 && count <= 99) show({ ...shown, count })
          }}
        />
        <CellSelect cell={shown} onCell={(cell) => show({ ...shown, ...cell })} />
        {place.need === undefined ? (
          <Button onClick={() => navigate({ ...place, need: chosen })}>
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
      <People title={words.labels.complete} people={complete} report={report} words={words} />
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
          const person = words.person(report, member)
          if (missing.length === 0) {
            return (
              <li key={member.id}>
                <bdi>{person}</bdi>
              </li>
            )
          }
          return (
            <li key={member.id}>
              <details className={styles.person}>
                <summary>
                  <bdi>
                    {t(($) => $.team.missing, { person: isolated(person), count: missing.length })}
                  </bdi>
                </summary>
                <ul className={styles.criteria}>
                  {missing.map(({ id, text, tools }) => (
                    <li key={id}>
                      <ProfileText text={text} tools={tools ?? []} />
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
