import type { KeptProfile } from '#domain/own-profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import type { ProfilesPlace } from '#io/address.ts'
import { navigate } from '#parts/navigate.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { SelectField } from '#ui/fields.tsx'
import { Notice } from '#ui/Notice.tsx'
import { AllChanges } from './AllChanges.tsx'
import { useChanges } from './use-changes.ts'
import styles from './VersionComparison.module.css'

/** What differs between two versions of a profile. The address says which. */
export function VersionComparison(props: {
  /** At least two, the one in use first. */
  readonly versions: readonly KeptProfile[]
  readonly shown: NonNullable<ProfilesPlace['shown']>
}) {
  const { shown, versions } = props
  const { t } = useWords()
  const numbers = versions.map(({ profile }) => profile.version)
  const to = shown.to ?? numbers.find((version) => version !== shown.from) ?? ''
  const from = shown.from ?? numbers.find((version) => version !== to) ?? ''
  const keptAs = (version: string) => versions.find(({ profile }) => profile.version === version)
  const [before, after] = [keptAs(from), keptAs(to)]
  const missing = [before ? [] : [from], after ? [] : [to]].flat()
  const compared = useChanges(before?.id, after?.id)
  const show = (other: { readonly from?: string; readonly to?: string }) =>
    navigate({ view: 'profiles', shown: { id: shown.id, from, to, ...other } })
  const options = [...new Set([...numbers, from, to])].map((version) => ({
    value: version,
    name: isolated(version),
  }))
  return (
    <Card title={t(($) => $.profiles.changesTitle)}>
      <div className={`${styles.choice} screen-only`}>
        <SelectField
          label={t(($) => $.profiles.from)}
          options={options}
          value={from}
          onValue={(version) => show({ from: version })}
        />
        <SelectField
          label={t(($) => $.profiles.to)}
          options={options}
          value={to}
          onValue={(version) => show({ to: version })}
        />
        <Button onClick={() => show({ from: to, to: from })}>{t(($) => $.profiles.swap)}</Button>
      </div>
      {missing.length > 0 ? (
        <Notice tone="warning">
          {t(($) => $.profiles.versionMissing, { version: isolated(missing.join(', ')) })}
        </Notice>
      ) : undefined}
      {missing.length === 0 && compared === undefined ? (
        <p role="status">{t(($) => $.profiles.comparing)}</p>
      ) : undefined}
      {compared === 'unreadable' ? (
        <Notice tone="warning">{t(($) => $.profiles.unreadable)}</Notice>
      ) : undefined}
      {typeof compared === 'object' ? <AllChanges compared={compared} scrolls="page" /> : undefined}
    </Card>
  )
}
