import { assessmentId } from '#io/record-ids.ts'
import { useEffect, useMemo } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { type SharedAssessment, placeShared } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { sourceOfLink } from '#io/shared-link.ts'
import { ensureProfile } from '#state/profile-actions.ts'
import { isProfileHere } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { PartlyShown } from './PartlyShown.tsx'
import { RefusedLink } from './RefusedLink.tsx'
import { SharedSummary } from './SharedSummary.tsx'
import styles from './SharedView.module.css'
import { useSharedLink } from './use-shared-link.ts'

/** A link while it is unpacked, where it is refused, and what is in it. */
export function OpenedLink(props: { readonly code: string }) {
  const parsed = useSharedLink(props.code)
  if (parsed === undefined) return <Opening />
  if (!parsed.ok) return <RefusedLink problems={parsed.problems} />
  return <InItsProfile shared={parsed.value} source={sourceOfLink(props.code)} />
}

/** Waits for the profile that the link names, where the app has it. */
function InItsProfile(props: { readonly shared: SharedAssessment; readonly source: string }) {
  const { shared, source } = props
  const { t } = useWords()
  const isHere = useStore((state) => isProfileHere(state, shared.profile.id))
  const id = isHere ? shared.profile.id : undefined
  const profile = useStore((state) => (id === undefined ? 'missing' : state.profiles[id]))
  useEffect(() => {
    if (id !== undefined) void ensureProfile(id)
  }, [id])
  if (profile === undefined) return <Opening />
  if (profile === 'missing') {
    return <PartlyShown shared={shared} profile={undefined} because="unknown-profile" />
  }
  if (profile === 'failed') {
    return (
      <div className={styles.view}>
        <h1 tabIndex={-1}>{t(($) => $.unknown.failedTitle)}</h1>
        <p>{t(($) => $.unknown.failedText)}</p>
        <div>
          <Button variant="primary" onClick={() => void ensureProfile(shared.profile.id)}>
            {t(($) => $.unknown.retry)}
          </Button>
        </div>
      </div>
    )
  }
  return <Placed shared={shared} source={source} profile={profile} />
}

function Placed(props: {
  readonly shared: SharedAssessment
  readonly source: string
  readonly profile: SkillProfile
}) {
  const { shared, source, profile } = props
  const placed = useMemo(
    () => placeShared(profile, shared, { id: assessmentId('from-a-link'), copiedFrom: source }),
    [profile, shared, source],
  )
  return placed.kind === 'placed' ? (
    <SharedSummary shared={shared} profile={profile} placed={placed} />
  ) : (
    <PartlyShown shared={shared} profile={profile} because={placed.kind} />
  )
}

function Opening() {
  const { t } = useWords()
  return <p role="status">{t(($) => $.shared.opening)}</p>
}
