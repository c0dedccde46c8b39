import type { ReactNode } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './PrintedDraft.module.css'
import { Worded } from './Worded.tsx'

/** The facts of a profile on paper, with its levels and competence areas. */
export function PrintedFacts(props: { readonly profile: SkillProfile }) {
  const { profile } = props
  const { areas, field, id, keywords = [], languages, levels, licence, source } = profile
  const { t, language, format } = useWords()
  const words = keywords.map((keyword) => textIn(keyword, language, languages).text)
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [t(($) => $.editor.fields.id), id],
    [
      t(($) => $.editor.fields.field),
      field === undefined ? '' : <Worded key="field" text={field} languages={languages} />,
    ],
    [
      t(($) => $.editor.languagesTitle),
      format.and(languages.map((tag) => format.languageName(tag))),
    ],
    [t(($) => $.editor.fields.keywords), words.join(', ')],
    [t(($) => $.editor.fields.licence), licence ?? ''],
    [t(($) => $.editor.fields.source), source ?? ''],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === '' ? undefined : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {(['levels', 'areas'] as const).map((list) =>
        profile[list].length === 0 ? undefined : (
          <section key={list}>
            <h2>{t(($) => $.editor.lists[list].title)}</h2>
            <ul className={styles.list}>
              {(list === 'levels' ? levels : areas).map((item) => (
                <li key={item.id}>
                  <strong>
                    <Worded text={item.name} languages={languages} />
                  </strong>
                  {item.summary === undefined ? undefined : (
                    <>
                      {' – '}
                      <Worded text={item.summary} languages={languages} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  )
}
