import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { type PlainFact, type WordedFact, setFact, wordFact } from '#domain/profile-facts.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Card } from '#ui/Card.tsx'
import { Fold } from '#ui/Fold.tsx'
import { TextField } from '#ui/fields.tsx'
import { useEditor } from './editor-context.ts'
import styles from './FactsCard.module.css'
import { IdField } from './IdField.tsx'
import { KeywordFields } from './KeywordFields.tsx'
import { WordingFields } from './WordingFields.tsx'
import { wordTitle } from './word-title.ts'

/** What the profile says about itself. */
export function FactsCard(props: {
  readonly profile: SkillProfile
  /** Whether its id can still be chosen: nobody can have rated against it yet. */
  readonly isNew: boolean
}) {
  const { profile, isNew } = props
  const { t } = useWords()
  const { type } = useEditor()
  const worded = (field: WordedFact, isLong: boolean) => (
    <WordingFields
      label={t(($) => $.editor.fields[field])}
      text={profile[field]}
      isLong={isLong}
      neededHint={field === 'title' ? t(($) => $.editor.needed.noTitle) : undefined}
      placeIn={(language): DraftPlace => ({ kind: 'fact', field, language })}
      onWording={(wording, place) =>
        type(
          (before) =>
            field === 'title' && isNew
              ? wordTitle(before, wording)
              : wordFact(before, field, wording),
          place,
        )
      }
    />
  )
  const plain = (field: Exclude<PlainFact, 'version'>) => {
    const place: DraftPlace = { kind: 'fact', field }
    return (
      <TextField
        label={t(($) => $.editor.fields[field])}
        value={profile[field] ?? ''}
        data-place={placeKey(place)}
        onValue={(to) => type((before) => setFact(before, field, to), place)}
      />
    )
  }
  return (
    <Card title={t(($) => $.editor.factsTitle)}>
      <div className={styles.fields}>
        {worded('title', false)}
        <Fold summary={t(($) => $.editor.moreFacts)} className={styles.more}>
          <div className={styles.fields}>
            {worded('field', false)}
            {worded('summary', true)}
            <KeywordFields keywords={profile.keywords ?? nothing} />
            <div className={styles.plain}>
              {plain('licence')}
              {plain('source')}
              <IdField profile={profile} isNew={isNew} />
            </div>
          </div>
        </Fold>
      </div>
    </Card>
  )
}

const nothing: readonly never[] = []
