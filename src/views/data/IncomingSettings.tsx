import type { SettingDifference } from '#domain/incoming.ts'
import { useWords } from '#i18n/use-words.ts'
import { CheckBox } from '#ui/fields.tsx'
import styles from './IncomingRest.module.css'

/** What was chosen for the app and stands in the file otherwise. */
export function IncomingSettings(props: {
  readonly settings: readonly SettingDifference[]
  readonly isTaken: boolean
  readonly onTaken: (isTaken: boolean) => void
}) {
  const { t, format } = useWords()
  const value = (name: string, chosen: unknown) => {
    const text = typeof chosen === 'string' ? chosen : (JSON.stringify(chosen) ?? '')
    if (name === 'language') return format.languageName(text)
    if (text === 'light' || text === 'dark' || text === 'system')
      return t(($) => $.app.themes[text])
    return text
  }
  const nameOf = (name: string) =>
    name === 'language' || name === 'theme' ? t(($) => $.data.settingNames[name]) : name
  return (
    <div className={styles.row}>
      <dt>{t(($) => $.data.settings)}</dt>
      <dd>
        {props.settings.map(({ here, inFile, name }) => (
          <p key={name}>
            <bdi>
              {here === undefined
                ? t(($) => $.data.settingNew, {
                    name: nameOf(name),
                    inFile: value(name, inFile),
                  })
                : t(($) => $.data.settingChange, {
                    name: nameOf(name),
                    here: value(name, here),
                    inFile: value(name, inFile),
                  })}
            </bdi>
          </p>
        ))}
        <CheckBox
          label={t(($) => $.data.takeSettings)}
          checked={props.isTaken}
          onValue={props.onTaken}
        />
      </dd>
    </div>
  )
}
