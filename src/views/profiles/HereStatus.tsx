import type { SkillProfile } from '#domain/profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { Notice } from '#ui/Notice.tsx'
import type { Here } from './use-here.ts'

/** How a profile that was read stands to what is on this device. */
export function HereStatus(props: { readonly here: Here; readonly profile: SkillProfile }) {
  const { here, profile } = props
  const { t } = useWords()
  const version = isolated(profile.version)
  switch (here.is) {
    case 'new':
      return <p>{t(($) => $.profiles.hereNew)}</p>
    case 'reserved':
      return undefined
    case 'comparing':
      return <p role="status">{t(($) => $.profiles.comparing)}</p>
    case 'same':
      return <Notice>{t(($) => $.profiles.hereSame, { version })}</Notice>
    case 'unreadable':
      return (
        <Notice tone="warning">
          {t(($) => $.profiles.hereUnreadable, { version: isolated(here.kept.profile.version) })}
        </Notice>
      )
    case 'versionTaken':
      return <p>{t(($) => $.profiles.hereVersionTaken, { version })}</p>
    case 'newVersion': {
      const before = isolated(here.compared.before.version)
      return <p>{t(($) => $.profiles.hereNewVersion, { before, version })}</p>
    }
  }
}
