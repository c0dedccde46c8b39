import type { Assessment } from '#domain/assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { keptCopies, ownAssessment } from '#state/selectors.ts'
import { keepCopy } from '#state/shared-actions.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './SharedView.module.css'
import { gapPlaceOf } from './gap-place-of.ts'

/** Says whose assessment this is, and lets the reader keep a copy: beside the own ones, never over them. */
export function KeepCopy(props: { readonly shared: Assessment }) {
  const { shared } = props
  const { t } = useWords()
  const kept = useStore((state) =>
    keptCopies(state).find(({ copiedFrom }) => copiedFrom === shared.copiedFrom),
  )
  const own = useStore((state) => ownAssessment(state, shared.profile.id, shared.role))
  const isUnstored = useStore(({ unstored }) => unstored.some(({ id }) => id === kept?.id))
  const outcome = isUnstored ? t(($) => $.shared.keptNot) : t(($) => $.shared.kept)
  return (
    <Notice
      tone={isUnstored ? 'warning' : 'calm'}
      actions={
        <span className={`${styles.actions} screen-only`}>
          {kept === undefined ? (
            <Button
              variant="primary"
              onClick={() => {
                keepCopy(shared)
                announce(t(($) => $.shared.kept))
              }}
            >
              {t(($) => $.shared.keep)}
            </Button>
          ) : (
            <>
              <ButtonLink variant="primary" href={formatAddress(gapPlaceOf(kept))}>
                {t(($) => $.shared.toCopy)}
              </ButtonLink>
              <ButtonLink href={formatAddress({ view: 'shared' })}>
                {t(($) => $.shared.all)}
              </ButtonLink>
            </>
          )}
          {own === undefined ? undefined : (
            <ButtonLink
              href={formatAddress({
                view: 'gap',
                profile: own.profile.id,
                role: own.role,
                level: own.level,
              })}
            >
              {t(($) => $.shared.toOwn)}
            </ButtonLink>
          )}
        </span>
      }
    >
      <p>{t(($) => $.shared.notice)}</p>
      <p>{kept === undefined ? t(($) => $.shared.unchanged) : <strong>{outcome}</strong>}</p>
    </Notice>
  )
}
