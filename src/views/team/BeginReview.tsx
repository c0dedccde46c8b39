import { useState } from 'react'
import type { Cell } from '#domain/comparison.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { type ResolvedPlace, reviewPlace } from '#io/resolve-place.ts'
import { CellSelect } from '#parts/CellSelect.tsx'
import { navigate } from '#parts/navigate.ts'
import { beginReview } from '#state/alignment-actions.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/fields.tsx'
import styles from './AlignmentList.module.css'

/** Begins a review from role and level alone; the person's file can be added later. */
export function BeginReview(props: {
  readonly profile: SkillProfile
  readonly home: Pick<ResolvedPlace, 'role' | 'level'>
}) {
  const { profile, home } = props
  const { t } = useWords()
  const [cell, setCell] = useState<Cell>({ role: home.role.id, level: home.level.id })
  const [person, setPerson] = useState('')

  function begin() {
    const name = person.trim() === '' ? undefined : person
    const { review } = beginReview({ profile, ...cell, person: name })
    navigate(reviewPlace(profile, review))
  }

  return (
    <details className={styles.begin}>
      <summary>{t(($) => $.team.withoutFile)}</summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          begin()
        }}
      >
        <CellSelect cell={cell} onCell={setCell} />
        <TextField
          label={t(($) => $.team.reviewName)}
          value={person}
          autoComplete="off"
          onValue={setPerson}
        />
        <Button type="submit" variant="primary">
          {t(($) => $.team.beginReview)}
        </Button>
      </form>
    </details>
  )
}
