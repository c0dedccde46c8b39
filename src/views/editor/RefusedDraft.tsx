import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { placeOfPath } from '#io/draft-places.ts'
import type { Problem } from '#io/problem.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { Button } from '#ui/Button.tsx'
import { useEditor } from './editor-context.ts'
import styles from './KeepCard.module.css'
import type { KeepingProblem } from './keep-draft.ts'

/** Why the draft was not kept: what the format does not allow, with the way to the field, or the device. */
export function RefusedDraft(props: {
  readonly refusal: KeepingProblem
  readonly profile: SkillProfile
}) {
  const { refusal, profile } = props
  const { t } = useWords()
  if (refusal.kind === 'not-stored')
    return <p className={styles.mend}>{t(($) => $.editor.keptNot)}</p>
  return (
    <div className={styles.mend}>
      <ProblemList problems={refusal.problems} />
      <ToFirst problems={refusal.problems} profile={profile} />
    </div>
  )
}

function ToFirst(props: { readonly problems: readonly Problem[]; readonly profile: SkillProfile }) {
  const { t } = useWords()
  const { show } = useEditor()
  const places = props.problems.flatMap(({ path }) => placeOfPath(props.profile, path) ?? [])
  const [first] = places
  return first ? (
    <Button variant="quiet" onClick={() => show(first)}>
      {t(($) => $.editor.toFirst)}
    </Button>
  ) : undefined
}
