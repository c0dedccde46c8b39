import { type DraftPlace, placeKey } from '#domain/draft-place.ts'
import { slugOf } from '#domain/made-ids.ts'
import { type CriterionDetail, setDetail } from '#domain/profile-cells.ts'
import type { Area, Criterion, LevelId, RoleId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { isTopicId } from '#io/address-parts.ts'
import { SelectField } from '#ui/fields.tsx'
import styles from './CriterionEditor.module.css'
import { useEditor } from './editor-context.ts'
import { TypedField } from './TypedField.tsx'
import { useDraftText } from './use-draft-text.ts'

/** Area, requirement, tools and topic of a criterion. */
export function CriterionDetails(props: {
  readonly role: RoleId
  readonly level: LevelId
  readonly criterion: Criterion
  readonly areas: readonly Area[]
}) {
  const { role, level, criterion, areas } = props
  const { id, tools = [], topic = '' } = criterion
  const { t } = useWords()
  const { edit, type } = useEditor()
  const textOf = useDraftText()
  const cell = { role, level }
  const placeOf = (field: CriterionDetail['field']): DraftPlace => ({
    kind: 'criterion',
    cell,
    id,
    field,
  })
  const set = (detail: CriterionDetail) =>
    edit((profile) => setDetail(profile, cell, id, detail), placeOf(detail.field))
  const write = (detail: CriterionDetail) =>
    type((profile) => setDetail(profile, cell, id, detail), placeOf(detail.field))
  const own =
    criterion.required === undefined ? 'cell' : criterion.required ? 'required' : 'optional'
  return (
    <div className={styles.details}>
      <SelectField
        label={t(($) => $.editor.fields.area)}
        options={[
          { value: '', name: t(($) => $.editor.noArea) },
          ...areas.map((area) => ({ value: area.id, name: textOf(area.name) })),
        ]}
        value={criterion.area ?? ''}
        onValue={(value) => set({ field: 'area', to: areas.find((area) => area.id === value)?.id })}
      />
      <SelectField
        label={t(($) => $.editor.fields.required)}
        options={[
          { value: 'cell', name: t(($) => $.editor.asCell) },
          { value: 'required', name: t(($) => $.requirement.required) },
          { value: 'optional', name: t(($) => $.requirement.optional) },
        ]}
        value={own}
        onValue={(value) =>
          set({ field: 'required', to: value === 'cell' ? undefined : value === 'required' })
        }
      />
      <TypedField
        label={t(($) => $.editor.fields.tools)}
        value={tools.join(', ')}
        place={placeKey(placeOf('tools'))}
        hint={t(($) => $.editor.toolsHint)}
        onValue={(text) => write({ field: 'tools', to: toolsIn(text) })}
      />
      <TypedField
        label={t(($) => $.editor.fields.topic)}
        value={topic}
        place={placeKey(placeOf('topic'))}
        hint={t(($) => $.editor.topicHint)}
        onValue={(text) => {
          const slug = slugOf(text, 80)
          write({ field: 'topic', to: isTopicId(slug) ? slug : undefined })
        }}
      />
    </div>
  )
}

function toolsIn(text: string): readonly string[] {
  const tools = text.split(',').map((tool) => tool.trim())
  return [...new Set(tools.filter((tool) => tool !== ''))]
}
